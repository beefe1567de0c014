// Entries and notes of the reader's own, as small as they come. Knows no test.
import { noOwn, type Own, type OwnEntry, toNewEntry } from '@/lib/pack/own';

export const entryOf = (id: string, name = id): OwnEntry => ({
  ...toNewEntry(name),
  id: `own-${id}`,
});

export const ownOf = (entries: OwnEntry[], notes: Own['notes'] = []): Own => ({
  ...noOwn,
  entries,
  notes,
});
