// Tells every open page that other names are known now, and hears it there. Knows the browser's storage, no names.
import { browser } from './browser';
import { watchLocal } from './watch-local';

const key = 'lexicon';

/**
 * Said in every life of the background, and written only where it is another than was told last. On a full disk nothing
 * is told: pages that are open then keep the names they know, and the next life of the background says it again.
 */
export async function tellLexicon(version: string): Promise<void> {
  if ((await readTold()) === version) return;
  await browser.storage.local.set({ [key]: version }).catch(() => {});
}

/** The version told last; undefined where none was. */
export const readTold = async (): Promise<unknown> => (await browser.storage.local.get(key))[key];

/** Hears every version that is told, the first too: only the page knows which one it has. */
export const watchLexicon = (onVersion: (version: string) => void, signal: AbortSignal): void =>
  watchLocal((changed, version) => {
    if (changed === key && typeof version === 'string') onVersion(version);
  }, signal);
