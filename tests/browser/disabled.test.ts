// Switched off and on again in the browser's own list, under an open page: no error, no card that hangs, and read anew.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inFirefoxItself } from '@/lib/cli/bidi';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { untilNothingHangs } from './hangs';
import { article, findMark, prose, useBrowser } from './open';

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

/** So long after it began, by the page's own clock. */
const isMarkedWithin = (page: Page, ms: number): Promise<boolean> =>
  page.evaluate(async (most) => {
    while (performance.now() < most) {
      await new Promise((done) => requestAnimationFrame(done));
      if ((CSS.highlights.get('gakju')?.size ?? 0) > 0) return true;
    }
    return false;
  }, ms);

it('leaves the page alone while it is off, and reads it again once it is on', async () => {
  const page = await suite.visit(article(prose));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const place = await find(page);
  // What it takes on this machine, and no less than a second.
  const took = Math.max(1000, await page.evaluate(() => performance.now()));
  await hoverUntilCard(page, place, '출처');
  await setEnabled(false);
  await page.bringToFront();
  for (let nudge = 0; nudge < 60; nudge++) await page.mouse.move(place.x + (nudge % 2), place.y);
  await untilNothingHangs(page);
  await page.reload();
  expect(await isMarkedWithin(page, 5 * took)).toBe(false);
  await setEnabled(true);
  await page.bringToFront();
  // A page that was there sooner is not read: it is loaded again, with more and more time to be read.
  let [turn, next] = [0, 0];
  await until(
    async () => {
      if (turn++ === next) {
        await page.reload();
        next = next * 2 + 15;
      }
      return readPainted(page, 'gakju').catch((): string[] => []);
    },
    (names) => names.includes('업스테이지'),
    60_000,
  );
  await hoverUntilCard(page, await find(page), '출처');
  expect(errors).toEqual([]);
  await page.close();
}, 120_000);
