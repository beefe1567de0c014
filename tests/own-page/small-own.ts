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

/** A file that another program holds: the browser knows it, and cannot read it. */
export function heldFile(name: string): File {
  const refuse = () => Promise.reject(new DOMException('Held', 'NotReadableError'));
  return Object.assign(new File(['{}'], name), { arrayBuffer: refuse, text: refuse });
}
