// Tells every open page that other names are known now, and hears it there. Knows the browser's storage, no names.
import { browser } from './browser';

const key = 'lexicon';

/**
 * Said in every life of the background, and written only where it is another than was told last. On a full disk nothing
 * is told: pages that are open then keep the names they know, and the next life of the background says it again.
 */
export async function tellLexicon(version: string): Promise<void> {
  const told = (await browser.storage.local.get(key))[key];
  if (told === version) return;
  await browser.storage.local.set({ [key]: version }).catch(() => {});
}

/** Hears every version that is told, the first too: only the page knows which one it has. */
export function watchLexicon(onVersion: (version: string) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const version = area === 'local' ? changes[key]?.newValue : undefined;
    if (typeof version === 'string') onVersion(version);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
