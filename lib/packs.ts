// Where the list of added packs is kept; what they hold is on their shelf.
import { createLocalRecord, type LocalRecord } from './local-record';
import { type Kept, keptSchema, nothingKept } from './pack/added/kept';
import { salvage } from './pack/added/salvage';

export type Packs = LocalRecord<Kept> & {
  /** What can be read, to be read alone: nothing is written, given back or cleared away by a list that is not whole. */
  readLeft(): Promise<ReturnType<typeof salvage>>;
};

export function createPacks(): Packs {
  const record = createLocalRecord('packs', keptSchema, nothingKept);
  return { ...record, readLeft: async () => salvage(await record.readRaw()) };
}
