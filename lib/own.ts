// Where the reader's own entries are kept. Apart from the settings, and from the database: a pack's damage costs the pack, never what she wrote.
import { createLocalRecord, type LocalRecord } from './local-record';
import { noOwn, type Own, ownSchema } from './pack/own';

export const createOwn = (): LocalRecord<Own> => createLocalRecord('own', ownSchema, noOwn);
