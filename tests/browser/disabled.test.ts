// Switched off and on again in the browser's own list, under an open page: no error, no card that hangs, and read anew.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inFirefoxItself } from '@/lib/cli/bidi';
import { readCard } from '@/lib/cli/closed-root';
import { readPainted } from '@/lib/cli/painted';
import { article, findMark, hoverUntilCard, prose, until, useBrowser } from './open';

declare const chrome: {
  management: { setEnabled(id: string, on: boolean): Promise<void> };
};

const suite = useBrowser();

async function setEnabled(on: boolean): Promise<void> {
  const { browser, id, kind } = suite.opened();
  if (kind === 'firefox')
    return inFirefoxItself(
      browser,
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID(${JSON.stringify(id)}).then((it) => it.${on ? 'enable' : 'disable'}())`,
    );
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((one, is) => chrome.management.setEnabled(one, is), id, on);
  await page.close();
}

const find = async (page: Page) => {
  return findMark(page, '업스테이지');
};

/** Frames in a row on which nothing is marked: one that is on has its first marks within a few. */
const countBareFrames = (page: Page, most: number): Promise<number> =>
  page.evaluate(async (frames) => {
    for (let bare = 0; bare < frames; bare++) {
      await new Promise((done) => requestAnimationFrame(done));
      if ((CSS.highlights.get('gakju')?.size ?? 0) > 0) return bare;
    }
    return frames;
  }, most);

it('leaves the page alone while it is off, and reads it again once it is on', async () => {
  const page = await suite.visit(article(prose));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const place = await find(page);
  await hoverUntilCard(page, place, '출처');
  await setEnabled(false);
  await page.bringToFront();
  for (let nudge = 0; nudge < 60; nudge++) {
    await page.mouse.move(place.x + (nudge % 2), place.y + (nudge < 30 ? 0 : 300));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 20)));
  }
  await until(
    () => readCard(page),
    (card) => card === null || !/불러오는|Loading/.test(card),
  );
  await page.reload();
  expect(await countBareFrames(page, 60)).toBe(60);
  await setEnabled(true);
  await page.bringToFront();
  await until(
    async () => {
      await page.reload();
      return until(
        () => readPainted(page, 'gakju'),
        (names) => names.includes('업스테이지'),
      ).catch(() => []);
    },
    (names) => names.length > 0,
  );
  await hoverUntilCard(page, await find(page), '출처');
  expect(errors).toEqual([]);
  await page.close();
});
