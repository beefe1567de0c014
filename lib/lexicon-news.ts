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

export function watchLexicon(onChange: () => void, signal: AbortSignal): void {
  const listen = (
    changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
    area: string,
  ) => {
    const change = area === 'local' ? changes[key] : undefined;
    // Told for the first time, it is what the page has waited for.
    if (change?.oldValue !== undefined && change.newValue !== change.oldValue) onChange();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
