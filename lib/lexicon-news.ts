// Tells every open page that other names are known now, and hears it there. Knows the browser's storage, no names.
import { browser } from './browser';

const key = 'lexicon';

/** Pages hear of it only where the version is another than they were told last. */
export async function tellLexicon(version: string): Promise<void> {
  await browser.storage.local.set({ [key]: version });
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
