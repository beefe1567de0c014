// Where the list of added packs is kept; what they hold is on their shelf.
import { createLocalRecord, type LocalRecord } from './local-record';
import { type Kept, keptSchema, nothingKept } from './pack/added/kept';

export const createPacks = (): LocalRecord<Kept> =>
  createLocalRecord('packs', keptSchema, nothingKept);
