// What the form of an entry holds while the reader writes, and the entry it comes to. Knows no page.
import { most } from '@/lib/pack/most';
import type { OwnEntry, OwnFact } from '@/lib/pack/own';

export type Fields = Omit<OwnEntry, 'spellings'> & { spellings: string };

export const toFields = (entry: OwnEntry): Fields => ({
  ...entry,
  spellings: entry.spellings.join(', '),
});

/** Is there room for other spellings as they are written? */
export function isRoomFor(written: string): boolean {
  const spellings = toSpellings(written);
  return (
    spellings.length <= most.spellings && spellings.every(({ length }) => length <= most.spelling)
  );
}

/** A fact in which nothing is written but what a new one has (`newFact`) was never begun: it is left out. */
export const toEntry = (fields: Fields, newFact: OwnFact): OwnEntry => ({
  ...fields,
  spellings: toSpellings(fields.spellings),
  facts: fields.facts.filter((fact) =>
    parts.some((part) => !['', newFact[part]].includes(fact[part].trim())),
  ),
});

const parts = ['text', 'date', 'url', 'title'] as const;

/** Commas of every script part them. */
const toSpellings = (written: string): string[] =>
  written
    .split(/[,，、\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
