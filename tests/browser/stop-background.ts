// Stops the background between two steps of a reader's way. Knows the browser's own way to do so.
import type { Page } from 'puppeteer-core';
import { type Suite, until } from './open';

/** As the browser stops it when nothing has happened for a while; it is up and running before. */
export async function stopBackground(suite: Suite, own: Page): Promise<void> {
  await own.evaluate(
    "chrome.runtime.sendMessage({ to: 'background', name: 'readPackState', args: [] })",
  );
  const { browser, extension } = suite.opened();
  const isThere = () =>
    browser
      .targets()
      .some((one) => one.type() === 'service_worker' && one.url().includes(extension.id));
  const session = await own.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await until(
    async () => isThere(),
    (is) => !is,
  );
}
