// What the form of an entry holds while the reader writes, and the entry it comes to. Knows no page.
import * as v from 'valibot';
import { isNameFindable } from '@/lib/match/findable';
import { most } from '@/lib/pack/most';
import {
  type OwnEntry,
  type OwnFact,
  ownFactSchema,
  toOwnDate,
  toOwnSpellings,
} from '@/lib/pack/own';

export type Fields = Omit<OwnEntry, 'spellings'> & { spellings: string };

export const toFields = (entry: OwnEntry): Fields => ({
  ...entry,
  spellings: entry.spellings.join(', '),
});

/** Is there room for other spellings as they are written? */
export function isRoomFor(written: string): boolean {
  const spellings = toOwnSpellings(written);
  return (
    spellings.length <= most.spellings && spellings.every(({ length }) => length <= most.spelling)
  );
}

/** Of its name and other spellings as they are written: those that no text could hold. */
export const listUnfindable = ({ name, type, spellings }: Fields): string[] =>
  [...new Set([name.trim(), ...toOwnSpellings(spellings)])].filter(
    (one) => one !== '' && !isNameFindable(one, { type }),
  );

/** Is there nothing that it could be found by? */
export const isNeverFound = (entry: OwnEntry): boolean =>
  ![entry.name, ...entry.spellings].some((one) => isNameFindable(one, entry));

/** Is there nothing in it but a name and its kind? */
export const isBare = ({ spellings, summary, facts, note }: Fields, newFact: OwnFact): boolean =>
  `${spellings}${summary}${note}`.trim() === '' && !facts.some((fact) => isBegun(fact, newFact));

export const factParts = ['text', 'date', 'url', 'title'] as const;

/** Is there more in it than what a new one has (`newFact`)? */
export const isBegun = (fact: OwnFact, newFact: OwnFact): boolean =>
  factParts.some((part) => !['', newFact[part]].includes(fact[part].trim()));

/** Can this part of a fact be kept as it is written? */
export const isPartWhole = (part: keyof OwnFact, written: string): boolean =>
  v.is(ownFactSchema.entries[part], toKept[part](written));

/** A fact that was never begun is left out. */
export const toEntry = (fields: Fields, newFact: OwnFact): OwnEntry => ({
  ...fields,
  spellings: toOwnSpellings(fields.spellings),
  facts: fields.facts
    .filter((fact) => isBegun(fact, newFact))
    .map(({ text, date, url, title }) => ({
      ...{ text: toKept.text(text), date: toKept.date(date) },
      ...{ url: toKept.url(url), title: toKept.title(title) },
    })),
});

const toTrimmed = (written: string): string => written.trim();
/** Each part as it is kept. */
const toKept = {
  text: toTrimmed,
  date: (written) => toOwnDate(written.trim()),
  url: toTrimmed,
  title: toTrimmed,
} satisfies Record<keyof OwnFact, (written: string) => string>;
