// Where the reader's own entries are kept: storage.local, which outlives a database made anew. Knows no pages.
import * as v from 'valibot';
import { browser } from './browser';
import { noOwn, type Own, ownSchema } from './pack/own';

// Apart from the settings, and from the database: a pack's damage costs the pack, never what she wrote.
const key = 'own';
const versionKey = 'ownVersion';

export type KeptOwn = {
  read(): Promise<Own>;
  /** Changes with every change, and is cheap to know; null while there is nothing of her own. */
  readVersion(): Promise<string | null>;
  /** One change after the other; each is kept whole or not at all. */
  change(to: (own: Own) => Own): Promise<void>;
};

export function createOwn(): KeptOwn {
  let last: Promise<void> = Promise.resolve();
  const read = async (): Promise<Own> => {
    const kept = (await browser.storage.local.get(key))[key];
    if (kept === undefined) return noOwn;
    return v.parse(ownSchema, kept);
  };
  return {
    read,
    async readVersion() {
      const version = (await browser.storage.local.get(versionKey))[versionKey];
      return typeof version === 'string' ? version : null;
    },
    change(to) {
      const next = last.then(async () => {
        const own = to(await read());
        await browser.storage.local.set({ [key]: own, [versionKey]: crypto.randomUUID() });
      });
      last = next.catch(() => {});
      return next;
    },
  };
}
