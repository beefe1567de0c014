// Where the reader's own entries are kept. Apart from the settings, and from the database: a pack's damage costs the pack, never what she wrote.
import { browser } from './browser';
import { createLocalRecord, type LocalRecord } from './local-record';
import { noOwn, type Own, ownSchema } from './pack/own';

const key = 'own';

export const createOwn = (): LocalRecord<Own> => createLocalRecord(key, ownSchema, noOwn);

/** Hears of every change, whichever tab has made it. */
export function watchOwn(onChange: () => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) onChange();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
