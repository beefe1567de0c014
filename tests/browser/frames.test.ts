// Frames of an advertiser's, where the page hears nothing of the pointer: what it left behind closes all the same.
import { expect, it } from 'vitest';
import { readCard } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { until } from '@/lib/cli/wait-for';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();
const frame =
  '<iframe srcdoc="<p>견본 광고" style="position:fixed;inset:auto 0 0 0;width:100%;height:90px;border:0"></iframe>';

it('a pointer that leaps from a name into a frame closes the card', async () => {
  const page = await suite.visit(article(`${prose}${frame}`));
  await hoverUntilCard(page, await findMark(page, '업스테이지'), '2020년 10월');
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
  }));
  await page.mouse.move(width - 20, height - 20);
  expect(
    await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.localName,
      width - 20,
      height - 20,
    ),
  ).toBe('iframe');
  await until(
    () => readCard(page),
    (card) => card === null,
  );
  await page.close();
});
