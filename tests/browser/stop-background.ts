// Stops the background between two steps of a reader's way. Knows each browser's own way to do so.
import type { Page } from 'puppeteer-core';
import { findBackground } from '@/lib/cli/background-worker';
import { inFirefoxItself } from '@/lib/cli/bidi';
import { until } from '@/lib/cli/wait-for';
import type { Suite } from './open';

/** As the browser stops it when nothing has happened for a while; it is up and running before. */
export async function stopBackground(suite: Suite, own: Page): Promise<void> {
  await own.evaluate(
    "chrome.runtime.sendMessage({ to: 'background', name: 'readPackState', args: [] })",
  );
  const opened = suite.opened();
  if (opened.kind === 'firefox')
    return inFirefoxItself(
      opened.browser,
      `WebExtensionPolicy.getByID(${JSON.stringify(opened.id)}).extension.terminateBackground()`,
    );
  const session = await own.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await until(
    async () => findBackground(opened) === null,
    (isStopped) => isStopped,
  );
}
