// What the reader has just chosen, written down before it is taken into her settings: a key a change, so that contexts that
// choose at once lose nothing of each other's, nor does who is gone before the background is up. Knows the browser's storage.
import { browser } from './browser';
import type { Muted, Settings } from './settings';
import { watchLocal } from './watch-local';

/** Says how something is to be, rather than what is to be turned round: taken in twice, it is as taken in once. */
export type SettingsChange =
  | { of: 'choices'; choices: Partial<Settings> }
  | { of: 'site'; host: string; isOn: boolean }
  | { of: 'mute'; muted: Muted; isMuted: boolean };

const prefix = 'change:';
let last = 0;

/** Sorts after all that was chosen before in this context, and by the clock among others’. Returns the key; rejects where there is no room for it. */
export async function writeChange(change: SettingsChange): Promise<string> {
  last = Math.max(Date.now(), last + 1);
  const key = `${prefix}${last}:${Math.random()}`;
  await browser.storage.local.set({ [key]: change });
  return key;
}

/** In the order in which they were chosen, by their keys; unchecked. */
export async function readChanges(): Promise<[key: string, change: unknown][]> {
  const keys = (await browser.storage.local.getKeys()).filter(isChange).sort();
  const changes = keys.length > 0 ? await browser.storage.local.get(keys) : {};
  return keys.map((key) => [key, changes[key]]);
}

export const removeChanges = (keys: string[]): Promise<void> => browser.storage.local.remove(keys);

/** Calls back when something was written down, in whichever context, until the signal aborts. */
export const watchChanges = (onWritten: () => void, signal: AbortSignal): void =>
  watchLocal((key, change) => {
    if (isChange(key) && change !== undefined) onWritten();
  }, signal);

const isChange = (key: string): boolean => key.startsWith(prefix);
