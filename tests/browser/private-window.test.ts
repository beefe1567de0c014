// Private windows, where the reader lets the extension into them.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inFirefoxItself } from '@/lib/cli/bidi';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readBoxInCard } from '@/lib/cli/in-card';
import { until } from '@/lib/cli/wait-for';
import { findInCard, pressInCard } from './card-root';
import { readExtension } from './launch';
import { article, findMark, prose, useBrowser } from './open';

declare const chrome: {
  windows: { create(what: { incognito: boolean; url: string }): Promise<unknown> };
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
  storage: { local: { get(): Promise<Record<string, unknown>> } };
};

const suite = useBrowser();

/** As the reader does in the browser's own list of extensions. */
async function allowInPrivate(): Promise<void> {
  const { browser, id, kind } = suite.opened();
  if (kind === 'firefox')
    return inFirefoxItself(
      browser,
      `(async () => {
        const id = ${JSON.stringify(id)};
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await (await AddonManager.getAddonByID(id)).reload();
      })()`,
    );
  const session = await browser.target().createCDPSession();
  await session.send('Extensions.loadUnpacked', { path: readExtension(), enableInIncognito: true });
  await session.detach();
}

const findPage = (url: string): Promise<Page | undefined> =>
  until(
    async () => (await suite.opened().browser.pages()).find((page) => page.url() === url),
    Boolean,
  );

const readStored = async () => {
  const own = await suite.visitOwn('popup.html');
  const stored = await own.evaluate(() => chrome.storage.local.get());
  await own.close();
  return stored;
};
const readSeen = async (): Promise<string[]> =>
  Object.keys(await readStored()).filter((key) => key.startsWith('seen:'));

describe('a private window', () => {
  it('is read once the reader allows it, and nothing of it is kept', async () => {
    const usual = await suite.visit(article(prose));
    await findMark(usual, '업스테이지');
    await allowInPrivate();
    const url = `${usual.url()}?private`;
    await until(async () => {
      const own = await suite.visitOwn('options.html');
      return own.evaluate((to) => chrome.windows.create({ incognito: true, url: to }), url);
    }, Boolean);
    const page = await findPage(url);
    if (!page) throw new Error('no private window');
    await page.bringToFront();
    await hoverUntilCard(page, await findMark(page, '업스테이지'), '2020년 10월');
    expect(await readSeen()).toEqual([]);
    // "Not this" offers no place, as its page's address would be kept; what is stored names no page.
    await pressInCard(page, '이게 아님');
    await findInCard(page, 'button', '이 사이트에서');
    expect(await readBoxInCard(page, 'button', '이 자리에서')).toBeNull();
    await pressInCard(page, '어디서나');
    await findInCard(page, '[role=status]', '어디서나 이 이름을 껐습니다');
    expect(JSON.stringify(await readStored())).not.toContain(new URL(url).host);
    await pressInCard(page, '되돌리기');
    await findInCard(page, 'button', '이게 아님');
    await page.close();
    await usual.bringToFront();
    await usual.reload();
    await hoverUntilCard(usual, await findMark(usual, '업스테이지'), '2020년 10월');
    await until(readSeen, (seen) => seen.includes('seen:upstage'));
  });
});
