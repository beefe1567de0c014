// What a form of hers comes to, as it is to be kept. Knows no page.
import * as v from 'valibot';
import { noOwn, type Own, type OwnEntry, ownEntrySchema } from '@/lib/pack/own';
import type { Editing } from './editor';
import { toEntry } from './fields';

/** Null where it is no form of an entry or a note, or an entry is not whole. An empty note takes the note away. */
export function toWritten(editing: Editing): Own | null {
  if (editing.of === 'note') {
    const text = editing.text.trim();
    return { ...noOwn, notes: text ? [{ entity: editing.entity, text }] : [] };
  }
  if (editing.of !== 'entry') return null;
  const parsed = v.safeParse(ownEntrySchema, toEntry(editing.fields, editing.newFact));
  return parsed.success ? withEntries(parsed.output) : null;
}

export const withEntries = (...entries: OwnEntry[]): Own => ({ ...noOwn, entries });
