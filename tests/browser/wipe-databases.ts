// Wipes the extension's databases under it, as a reader's "clear data" does. Knows each browser's own way to do so.
import type { Page } from 'puppeteer-core';
import { inFirefoxItself } from '@/lib/cli/bidi';
import type { Suite } from './open';

export async function wipeDatabases(suite: Suite, own: Page): Promise<void> {
  const { browser, kind, toAddress } = suite.opened();
  const origin = new URL(toAddress('')).origin;
  if (kind === 'firefox')
    return inFirefoxItself(
      browser,
      `(async () => {
        const uri = Services.io.newURI(${JSON.stringify(toAddress(''))});
        const principal = Services.scriptSecurityManager.createContentPrincipal(uri, {});
        await new Promise((done) => { Services.qms.clearStoragesForPrincipal(principal).callback = done; });
      })()`,
    );
  const session = await own.createCDPSession();
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
}
