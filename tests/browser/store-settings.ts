// The reader's choices, made elsewhere: stored as the options page stores them. Knows storage, no page.
import type { Settings } from '@/lib/settings';
import type { Suite } from './open';

declare const chrome: { storage: { local: { set(it: object): Promise<void> } } };

export async function storeSettings(suite: Suite, settings: Partial<Settings>): Promise<void> {
  const own = await suite.visitOwn('popup.html');
  await own.evaluate((it) => chrome.storage.local.set({ settings: it }), settings as object);
  await own.close();
}
