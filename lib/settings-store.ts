// Where the reader's choices are kept, unread: what they say is for settings.ts to check. Knows the browser's storage.
import { browser } from './browser';
import type { Settings } from './settings';

const key = 'settings';

export const readStored = async (): Promise<unknown> => (await browser.storage.local.get(key))[key];

export async function replaceSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

/** Calls back with what is stored after every change, from whichever context it came, until the signal aborts. */
export function watchStored(onChange: (stored: unknown) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
