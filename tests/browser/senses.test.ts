// A selected name that several bear: the reader chooses, gets that one's card, and may say that it is not this. One for
// which nothing speaks: the card tells so.
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

it('tells its doubt first where nothing but the reader’s asking speaks for a name', async () => {
  const page = await suite.visit(
    article(
      '<h1>동물원 소식</h1><p id="asked">김성훈 사육사는 새끼가 건강하다고 이 견본에서 말했다.</p>',
      '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-10T09:00:00+09:00">',
    ),
  );
  await page.evaluate(() => {
    const text = document.querySelector('#asked')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 3);
  });
  // Nothing is marked here that would tell when the page has been read.
  await until(
    () => lookUpSelection(suite.opened(), page).then(() => true),
    (isAsked) => isAsked,
  );
  const card = await until(
    () => readCard(page),
    (now) => now?.includes('출처') ?? false,
  );
  expect(card).toMatch(/김성훈.*가리킨다는 근거가 없습니다.*업스테이지/s);
  expect(card).not.toMatch(/이 기사/);
});
