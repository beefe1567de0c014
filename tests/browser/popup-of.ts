// The popup over a page, as the toolbar opens it. Knows the browser's targets, nothing of what the popup shows.
import type { Page } from 'puppeteer-core';
import { goToOwn, pressButton } from '@/lib/cli/opened';
import type { Suite } from './open';

declare const chrome: { tabs: { query(of: object): Promise<{ id?: number }[]> } };

export async function openPopup(suite: Suite, page: Page): Promise<Page> {
  const opened = suite.opened();
  if (opened.kind === 'firefox') return openAsPage(suite, page);
  const { browser } = opened;
  await page.bringToFront();
  const before = new Set(browser.targets());
  const opening = browser.waitForTarget(
    (target) => target.url().endsWith('/popup.html') && !before.has(target),
  );
  await pressButton(opened, page);
  return (await opening).asPage();
}

/** Firefox's button cannot be pressed by a script: the same page in a tab, told which tab it stands for. */
async function openAsPage(suite: Suite, page: Page): Promise<Page> {
  const popup = await suite.visitOwn('popup.html');
  await page.bringToFront();
  const tab = await popup.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
    return front?.id;
  });
  await popup.bringToFront();
  await goToOwn(suite.opened(), popup, `popup.html?tab=${tab}`);
  return popup;
}
