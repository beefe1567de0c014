// The popup over a page, as the toolbar opens it. Knows the browser's targets, nothing of what the popup shows.
import type { Page } from 'puppeteer-core';
import type { Suite } from './open';

export async function openPopup(suite: Suite, page: Page): Promise<Page> {
  const { browser, extension } = suite.opened();
  await page.bringToFront();
  const before = new Set(browser.targets());
  const opening = browser.waitForTarget(
    (target) => target.url().endsWith('/popup.html') && !before.has(target),
  );
  await page.triggerExtensionAction(extension);
  return (await opening).asPage();
}
