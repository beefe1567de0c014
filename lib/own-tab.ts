// The tab of the page of her own footnotes: opened once, and used again. Knows the browser, nothing of that page.
import { browser } from './browser';
import { type OwnDraft, putDraft } from './own-draft';

const path = '/own.html';

/** `asked`: what the page is asked to open; empty for nothing. What is half written there is put aside by the page itself. */
export async function showOwnTab(asked: string): Promise<void> {
  const url = asked ? `${path}#${asked}` : path;
  const open = await findTab();
  // Another address each time: the page would not be told of the same one.
  const isShown = open !== undefined && (await show(open, asked && `${url}/${Date.now()}`));
  if (!isShown) await browser.tabs.create({ url });
}

/** With a form of what she asked to add. */
export async function showDraft(draft: OwnDraft): Promise<void> {
  await putDraft(draft);
  await showOwnTab('new');
}

async function findTab(): Promise<number | undefined> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  return contexts.find(({ documentUrl }) => documentUrl && new URL(documentUrl).pathname === path)
    ?.tabId;
}

/** By its hash alone the page is not loaded anew. False where the tab has gone meanwhile. */
async function show(tab: number, url: string): Promise<boolean> {
  const change = url ? { active: true, url } : { active: true };
  const shown = await browser.tabs.update(tab, change).catch(() => null);
  if (shown?.windowId !== undefined)
    await browser.windows.update(shown.windowId, { focused: true });
  return shown !== null;
}
