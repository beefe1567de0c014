// One record of the reader's in storage.local, which outlives a database made anew. Knows no pages.
import * as v from 'valibot';
import { browser } from './browser';
import { createInTurn } from './in-turn';

export type LocalRecord<T> = {
  /** Rejects where what is kept is not what was written. */
  read(): Promise<T>;
  /** Another with every change, and cheap to know; null while there never was one. */
  readVersion(): Promise<string | null>;
  /**
   * One change after the other; each is kept whole or not at all, and never what could not be read again. `isKnown`: the
   * version stays, for what is known does.
   */
  change(to: (kept: T) => T, isKnown?: boolean): Promise<void>;
  /** What is kept, readable or not, for a reader to take along. */
  readRaw(): Promise<unknown>;
  /** This in the place of what cannot be read; rejects where it can. */
  mend(kept: T): Promise<void>;
};

export function createLocalRecord<T>(
  key: string,
  schema: v.GenericSchema<unknown, T>,
  nothing: T,
): LocalRecord<T> {
  const versionKey = `${key}Version`;
  const inTurn = createInTurn();
  const readRaw = async (): Promise<unknown> => (await browser.storage.local.get(key))[key];
  const read = async (): Promise<T> => {
    const kept = await readRaw();
    return kept === undefined ? nothing : v.parse(schema, kept);
  };
  const keep = (make: () => Promise<T>, isKnown: boolean): Promise<void> =>
    inTurn(async () => {
      const kept = v.parse(schema, await make());
      const version = isKnown ? {} : { [versionKey]: crypto.randomUUID() };
      await browser.storage.local.set({ [key]: kept, ...version });
    });
  return {
    read,
    async readVersion() {
      const version = (await browser.storage.local.get(versionKey))[versionKey];
      return typeof version === 'string' ? version : null;
    },
    change: (to, isKnown = false) => keep(async () => to(await read()), isKnown),
    readRaw,
    mend: (kept) =>
      keep(async () => {
        if (await read().catch(() => null)) throw new Error('nothing is to be mended');
        return kept;
      }, false),
  };
}
