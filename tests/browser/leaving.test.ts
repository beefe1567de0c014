// Away and back: the browser's cache of pages, an update under an open tab, the extension removed. No error, no double mark.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { untilNothingHangs } from './hangs';
import { readExtension } from './launch';
import { article, findMark, prose, useBrowser } from './open';
import { startOwn } from './start-own';
import { storeSettings } from './store-settings';

const suite = useBrowser();

const painted = (page: Page) =>
  until(
    () => readPainted(page, 'gakju'),
    (names) => names.includes('업스테이지'),
  );

const watchErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico'))
      errors.push(message.text());
  });
  return errors;
};

async function openCard(page: Page): Promise<string> {
  const at = await findMark(page, '업스테이지');
  return hoverUntilCard(page, at, '2020년 10월');
}

const waitFor = (page: Page, there: string) =>
  until(
    () => page.evaluate(() => location.href).catch(() => ''),
    (at) => at === there,
  );

/** By the page itself: a driver waits in vain for the load of a page that comes out of Firefox's cache. */
async function leave(page: Page): Promise<void> {
  const elsewhere = new URL('/elsewhere', page.url()).href;
  await page.evaluate((to) => location.assign(to), elsewhere).catch(() => {});
  await waitFor(page, elsewhere);
}

const goBack = (page: Page) => page.evaluate(() => history.back()).catch(() => {});

/** Where something else is done meanwhile, on a page of ours. */
async function leaveFor(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  const address = page.url();
  await leave(page);
  await meanwhile();
  await page.bringToFront();
  await goBack(page);
  await waitFor(page, address);
}

describe('a page that was left', () => {
  it('is as it was when the reader comes back, with a card open or not', async () => {
    const page = await suite.visit(article(prose));
    const errors = watchErrors(page);
    const names = await painted(page);
    await openCard(page);
    for (let turn = 0; turn < 3; turn++) {
      await leave(page);
      await goBack(page);
      await until(
        () => readPainted(page, 'gakju').catch((): string[] => []),
        (again) => again.join() === names.join(),
      );
      expect(await openCard(page)).toMatch(/출처/);
    }
    expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
    await page.close();
  });

  const readMarks = (page: Page) => readPainted(page, 'gakju').catch((): string[] => ['?']);

  it('is left alone where its site was turned off meanwhile', async () => {
    const page = await suite.visit(article(prose));
    await painted(page);
    const site = new URL(page.url()).hostname;
    await leaveFor(page, () => storeSettings(suite, { sitesOff: [site] }));
    await until(
      () => readMarks(page),
      (names) => names.length === 0,
    );
    await storeSettings(suite, {});
    await page.close();
  });

  it('has the names that are known by then', async () => {
    const page = await suite.visit(article(`${prose}<p>견본나래는 견본이다.</p>`));
    await painted(page);
    await leaveFor(page, () => startOwn(suite, ['견본나래']));
    await until(
      () => readMarks(page),
      (names) => names.includes('견본나래'),
    );
    await startOwn(suite, []);
    await page.close();
  });

  it('under which the extension was updated keeps still, and is read anew after a reload', async () => {
    const page = await suite.visit(article(prose));
    const errors = watchErrors(page);
    const names = await painted(page);
    // Where the name stands, marked or not once the script that marked it is cut off.
    const at = await findMark(page, '업스테이지');
    const { browser } = suite.opened();
    await browser.installExtension(readExtension());
    await page.bringToFront();
    for (let nudge = 0; nudge < 12; nudge++) {
      await page.mouse.move(at.x + (nudge % 2), at.y);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    // Whatever it does on its own now, what it shows is true, and nobody hears an error.
    expect(errors).toEqual([]);
    await page.reload();
    await until(
      () => readPainted(page, 'gakju'),
      (again) => again.join() === names.join(),
    );
    expect(await openCard(page)).toMatch(/출처/);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('from which the extension was removed shows no card that hangs', async () => {
    const page = await suite.visit(article(prose));
    const errors = watchErrors(page);
    await painted(page);
    const at = await findMark(page, '업스테이지');
    const { browser, id } = suite.opened();
    await browser.uninstallExtension(id);
    await page.bringToFront();
    for (let nudge = 0; nudge < 60; nudge++) await page.mouse.move(at.x + (nudge % 2), at.y);
    await untilNothingHangs(page);
    expect(errors).toEqual([]);
    await page.close();
  });
});
