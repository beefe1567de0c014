// Where the list of added packs is kept: storage.local, which outlives a database made anew. Knows no pages.
import * as v from 'valibot';
import { browser } from './browser';
import { type Kept, keptSchema, nothingKept } from './pack/added/kept';

const key = 'packs';
const versionKey = 'packsVersion';

export type KeptPacks = {
  read(): Promise<Kept>;
  /** Another with every change that changes what is known; null while there never was one. */
  readVersion(): Promise<string | null>;
  /** One change after the other; each is kept whole or not at all. `isKnown`: what is known stays as it is. */
  change(to: (kept: Kept) => Kept, isKnown?: boolean): Promise<void>;
};

export function createPacks(): KeptPacks {
  let last: Promise<void> = Promise.resolve();
  const read = async (): Promise<Kept> => {
    const kept = (await browser.storage.local.get(key))[key];
    return kept === undefined ? nothingKept : v.parse(keptSchema, kept);
  };
  return {
    read,
    async readVersion() {
      const version = (await browser.storage.local.get(versionKey))[versionKey];
      return typeof version === 'string' ? version : null;
    },
    change(to, isKnown = false) {
      const next = last.then(async () => {
        const kept = to(await read());
        const version = isKnown ? {} : { [versionKey]: crypto.randomUUID() };
        await browser.storage.local.set({ [key]: kept, ...version });
      });
      last = next.catch(() => {});
      return next;
    },
  };
}
