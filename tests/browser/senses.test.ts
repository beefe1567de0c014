// A selected name that several bear: the reader chooses, gets that one's card, and may say that it is not this.
import { expect, it } from 'vitest';
import { readCard } from '@/lib/cli/closed-root';
import { lookUpSelection } from '@/lib/cli/look-up';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { findInCard, pressInCard } from './card-root';
import { article, prose, useBrowser } from './open';

const suite = useBrowser();

it('asks which one is meant, and opens its card', async () => {
  const page = await suite.visit(
    article(`${prose}<p id="asked">아틀라스라는 이름은 이 견본에서 누구의 것인지 알 수 없다.</p>`),
  );
  await until(
    () => readPainted(page, 'gakju'),
    (names) => names.includes('업스테이지'),
  );
  await page.evaluate(() => {
    const text = document.querySelector('#asked')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 4);
  });
  await lookUpSelection(suite.opened(), page);
  const asked = await until(
    () => readCard(page),
    (card) => card?.includes('여럿이며') ?? false,
  );
  expect(asked).toMatch(/아틀라스/);
  await pressInCard(page, '챗GPT 아틀라스');
  const card = await until(
    () => readCard(page),
    (now) => now?.includes('출처') ?? false,
  );
  expect(card).toMatch(/챗GPT 아틀라스/);

  // Not the one that was chosen: that one is what is turned off, under its name.
  await pressInCard(page, '이게 아님');
  await pressInCard(page, '어디서나');
  await findInCard(page, '[role=status]', '어디서나 이 이름을 껐습니다');
  const options = await suite.visitOwn('options.html');
  await options.waitForSelector('#muted ::-p-text(챗GPT 아틀라스)');
  await options.close();
});
