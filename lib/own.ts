// Where the reader's own entries are kept. Apart from the settings, and from the database: a pack's damage costs the pack, never what she wrote.
import { createLocalRecord, type LocalRecord } from './local-record';
import { noOwn, type Own, ownSchema } from './pack/own';
import { watchLocal } from './watch-local';

const key = 'own';

export const createOwn = (): LocalRecord<Own> => createLocalRecord(key, ownSchema, noOwn);

/** Hears of every change, whichever tab has made it. */
export const watchOwn = (onChange: () => void, signal: AbortSignal): void =>
  watchLocal((changed) => {
    if (changed === key) onChange();
  }, signal);
