// The ladder of permissions: none beyond the list, one site, all sites, and down again; each step acts at once in open pages.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readPainted } from '@/lib/cli/painted';
import { openPopup } from '@/lib/cli/popup-over';
import { until } from '@/lib/cli/wait-for';
import { grantHost } from './grant-host';
import { article, prose, unlisted, useBrowser } from './open';
import { readMeanwhile } from './read-meanwhile';

declare const chrome: {
  permissions: Record<'request' | 'contains', (of: { origins: string[] }) => Promise<boolean>>;
};

const suite = useBrowser();
const other = 'paper.example';

const untilRead = (page: Page) =>
  until(
    () => readPainted(page, 'gakju'),
    (names) => names.includes('업스테이지'),
  );
const untilBare = (page: Page) =>
  until(
    () => readPainted(page, 'gakju', 'gakju-inferred'),
    (names) => names.length === 0,
  );

/** By a press, as our own pages ask: browsers give permissions in answer to nothing else. */
async function give(pattern: string): Promise<void> {
  await grantHost(suite.opened(), pattern);
  const own = await suite.visitOwn('options.html');
  await own.evaluate((origin) => {
    document.body.onclick = () => void chrome.permissions.request({ origins: [origin] });
  }, pattern);
  await own.mouse.click(3, 3);
  await until(
    () => own.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), pattern),
    Boolean,
  );
  await own.close();
}

describe('the ladder of permissions', () => {
  it('is climbed and left step by step, without a reload', async () => {
    const [one, two] = [
      await suite.visit(article(prose), unlisted),
      await suite.visit(article(prose), other),
    ];
    const listed = await suite.visit(article(prose));
    await untilRead(listed);
    for (const page of [one, two]) {
      await readMeanwhile(suite, page);
      expect(await readPainted(page, 'gakju')).toEqual([]);
    }

    await give(`*://${unlisted}/*`);
    await untilRead(one);
    await readMeanwhile(suite, two);
    expect(await readPainted(two, 'gakju')).toEqual([]);
    const popup = await openPopup(suite.opened(), one);
    const revoke = await popup.waitForSelector('::-p-text(권한 해제)');
    await revoke?.click();
    await untilBare(one);
    await popup.close();
    expect(await one.evaluate(() => document.documentElement.children.length)).toBe(2);

    await give('*://*/*');
    await untilRead(one);
    await untilRead(two);
    const options = await suite.visitOwn('options.html#sites');
    const away = await options.waitForSelector('#sites ::-p-text(권한 해제)');
    await away?.click();
    await untilBare(one);
    await untilBare(two);
    expect(await readPainted(listed, 'gakju')).toContain('업스테이지');

    await one.reload();
    await listed.reload();
    await untilRead(listed);
    await readMeanwhile(suite, one);
    expect(await readPainted(one, 'gakju')).toEqual([]);
    for (const page of [one, two, listed, options]) await page.close();
  });
});
