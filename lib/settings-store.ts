// Where the reader's choices are kept, unread: what they say is for settings.ts to check. Knows the browser's storage.
import { browser } from './browser';
import { watchLocal } from './watch-local';

const key = 'settings';

export const readStored = async (): Promise<unknown> => (await browser.storage.local.get(key))[key];

/** For whoever takes changes in alone: two who did would take each other's back. */
export async function replaceSettings(settings: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

/** Calls back with what is stored after every change, from whichever context it came, until the signal aborts. */
export const watchStored = (onChange: (stored: unknown) => void, signal: AbortSignal): void =>
  watchLocal((changed, value) => {
    if (changed === key) onChange(value);
  }, signal);
