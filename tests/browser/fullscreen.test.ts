// An article that the reader has put on the whole screen: the card is on top of it, and goes with it.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readCard, readRoot } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { until } from '@/lib/cli/wait-for';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();

const openCard = async (page: Page) => {
  const place = await findMark(page, '업스테이지');
  await hoverUntilCard(page, place, '출처');
};
/** What the page finds in the middle of the card: our host, where nothing lies over it. */
const findOnTop = async (page: Page) => {
  const middle = await readRoot(page, (root) => {
    const box = root.querySelector('.card')?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + 30 } : null;
  });
  if (!middle) throw new Error('no card');
  return page.evaluate(({ x, y }) => {
    const found = document.elementFromPoint(x, y);
    const homes = [document.documentElement, document.fullscreenElement];
    return homes.includes(found?.parentElement ?? null) ? found?.localName : 'the page';
  }, middle);
};

describe('a page on the whole screen', () => {
  it.each([
    ['its article', 'article'],
    ['all of it', 'html'],
  ])('%s: the card is on top', async (_what, selector) => {
    const page = await suite.visit(
      article(
        `<button style="position:fixed;right:0;top:0" onclick="document.querySelector('${selector}').requestFullscreen()">전체 화면</button>${prose}`,
        '<style>article{background:#fff}</style>',
      ),
    );
    await page.click('button');
    await until(
      () => page.evaluate(() => document.fullscreenElement?.localName ?? null),
      (name) => name === selector,
    );
    await openCard(page);
    expect(await findOnTop(page)).toBe('div');
    // The pointer can go into it: nothing of it is out of reach.
    const close = await readRoot(page, (root) => {
      const box = root.querySelector('.card-head button:last-of-type')?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    });
    if (!close) throw new Error('no button');
    await page.mouse.move(close.x, close.y, { steps: 12 });
    await page.mouse.click(close.x, close.y);
    await until(
      () => readCard(page),
      (card) => card === null,
    );
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
    await until(
      () => page.evaluate(() => document.fullscreenElement),
      (element) => element === null,
    );
    await page.mouse.move(5, 5);
    await openCard(page);
    expect(await findOnTop(page)).toBe('div');
    await page.close();
  });
});
