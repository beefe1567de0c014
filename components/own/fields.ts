// What the form holds while the reader writes, and the entry it comes to. Draws nothing.
import type { OwnEntry } from '@/lib/pack/own';

export type Fields = Omit<OwnEntry, 'spellings'> & { spellings: string };

export const toFields = (entry: OwnEntry): Fields => ({
  ...entry,
  spellings: entry.spellings.join(', '),
});

/** Commas of every script part spellings; a fact that was never begun is left out. */
export const toEntry = (fields: Fields): OwnEntry => ({
  ...fields,
  spellings: fields.spellings
    .split(/[,，、\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== ''),
  facts: fields.facts.filter(({ text }) => text.trim() !== ''),
});
