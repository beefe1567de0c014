// Asks for the words that are selected on a page, as the browser's menu does. Knows the message, no card.
import type { Page } from 'puppeteer-core';
import { goToOwn, type Opened } from './opened';

/** By a page of the extension's own, which is gone again; rejects where no page has an answer. */
export async function lookUpSelection(opened: Opened, page: Page): Promise<void> {
  const own = await opened.browser.newPage();
  await goToOwn(opened, own, 'options.html');
  await own.evaluate(`chrome.tabs.query({}).then((tabs) => Promise.any(tabs.map(({ id }) =>
    chrome.tabs.sendMessage(id, { to: 'page', name: 'lookUpSelection', args: [] }, { frameId: 0 })
      .then((reply) => reply?.value === true ? true : Promise.reject()))))`);
  await own.close();
  await page.bringToFront();
}
