// The popup over a page, as the toolbar opens it. Knows each browser's way, nothing of what the popup shows.
import type { Page } from 'puppeteer-core';
import { goToOwn, type Opened, pressButton } from './opened';

declare const chrome: { tabs: { query(of: object): Promise<{ id?: number }[]> } };

export async function openPopup(opened: Opened, page: Page): Promise<Page> {
  if (opened.kind === 'firefox') return openAsPage(opened, page);
  const { browser } = opened;
  await page.bringToFront();
  const before = new Set(browser.targets());
  const opening = browser.waitForTarget(
    (target) => target.url().endsWith('/popup.html') && !before.has(target),
  );
  await pressButton(opened, page);
  return (await opening).asPage();
}

/** Firefox's button cannot be pressed by a script: the popup as a page of its own. */
async function openAsPage(opened: Opened, page: Page): Promise<Page> {
  const popup = await opened.browser.newPage();
  await goToPopup(opened, popup, page);
  return popup;
}

/** Makes `popup` the popup as a page of its own, told that it stands for `page`'s tab. */
export async function goToPopup(opened: Opened, popup: Page, page: Page): Promise<void> {
  await goToOwn(opened, popup, 'popup.html');
  await page.bringToFront();
  const tab = await popup.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
    return front?.id;
  });
  await popup.bringToFront();
  await goToOwn(opened, popup, `popup.html?tab=${tab}`);
}
