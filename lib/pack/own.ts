// A reader's own entries and notes: their shape, and how they become a pack among the others. Knows no storage.
import * as v from 'valibot';
import type { Layer } from './compose';
import { countAllForms, mostFormsOfPack } from './forms';
import { most } from './most';
import { ownId } from './pack-ids';
import { type Entity, type EntityId, entityTypes, type Source, type SourceId } from './schema';
import { date, id, spelling } from './values';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most.text));

export const ownFactSchema = v.strictObject({
  text: line,
  date,
  url: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//), v.maxLength(most.text)),
  title: line,
});

export const ownEntrySchema = v.strictObject({
  id: v.pipe(id, v.startsWith('own-')),
  type: v.picklist(entityTypes),
  name: spelling,
  spellings: v.pipe(v.array(spelling), v.maxLength(most.spellings)),
  summary: v.pipe(v.string(), v.trim(), v.maxLength(most.text)),
  facts: v.pipe(v.array(ownFactSchema), v.maxLength(most.facts)),
  note: v.pipe(v.string(), v.trim(), v.maxLength(most.text)),
});

export const ownNoteSchema = v.strictObject({ entity: id, text: line });

/** Of entries, and of notes. */
export const mostOwn = 5000;

export const ownSchema = v.pipe(
  v.strictObject({
    format: v.literal(1),
    kind: v.literal('gakju-own'),
    entries: v.array(ownEntrySchema),
    notes: v.array(ownNoteSchema),
  }),
  v.check((own) => !isTooMany(own)),
);

export type OwnFact = v.InferOutput<typeof ownFactSchema>;
export type OwnEntry = v.InferOutput<typeof ownEntrySchema>;
type OwnNote = v.InferOutput<typeof ownNoteSchema>;
export type Own = { format: 1; kind: 'gakju-own'; entries: OwnEntry[]; notes: OwnNote[] };

export const noOwn: Own = { format: 1, kind: 'gakju-own', entries: [], notes: [] };

export const isEmpty = ({ entries, notes }: Own): boolean =>
  entries.length === 0 && notes.length === 0;

export const isTooMany = ({ entries, notes }: Own): boolean =>
  entries.length > mostOwn ||
  notes.length > mostOwn ||
  countAllForms(entries.flatMap(({ spellings }) => spellings)) > mostFormsOfPack;

/** As one starts; no other has its id. */
export const toNewEntry = (name: string): OwnEntry => ({
  id: `own-${crypto.randomUUID()}`,
  type: 'company',
  name,
  spellings: [],
  summary: '',
  facts: [],
  note: '',
});

/** Other spellings as she writes them, in a form or a table: commas of every script, bars and lines part them, but no pattern. */
export const toOwnSpellings = (written: string): string[] =>
  (written.match(/(?:\{[^{}]*\}|[^,，、|\n])+/g) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== '');

/**
 * A day, month or year as she writes it, in a form or a table, and as newspapers and cards print it: 2026. 9. 10.,
 * 2026/9, 2026년. What is no such date comes back as it is.
 */
export function toOwnDate(written: string): string {
  const [, year, month, day] = printedDate.exec(written) ?? [];
  if (!year) return written;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

const printedDate =
  /^(\d{4})(?:\s?[./년-]\s?(\d{1,2})(?:\s?[./월-]\s?(\d{1,2})\s?일?|\s?월)?|\s?년)?\.?$/;

/** Her entries as a pack: in one language, which stands for both. */
export function toOwnLayer({ entries }: Own): Layer {
  const sources: Record<SourceId, Source> = {};
  const entities = entries.map((entry): Entity => {
    const both = (text: string) => ({ ko: text, en: text });
    const facts = entry.facts.map((fact, i) => {
      const source = `${entry.id}-${i}`;
      sources[source] = toSource(fact);
      return {
        label: { ko: '내 각주', en: 'My footnote' },
        value: both(fact.text),
        asOf: fact.date,
        sources: [source],
      };
    });
    return {
      id: entry.id,
      type: entry.type,
      name: both(entry.name),
      spellings: { ko: [...new Set([entry.name, ...entry.spellings])], en: [] },
      ambiguous: [],
      // She has said what the name means: nothing else has to speak for it.
      anchor: true,
      summary: both(entry.summary),
      facts,
      events: [],
      relations: [],
      confidence: 'high',
      ...(entry.note && { note: entry.note }),
    };
  });
  return { id: ownId, title: { ko: '', en: '' }, entities, sources };
}

export const toNoteTexts = ({ notes }: Own): Map<EntityId, string> =>
  new Map(notes.map(({ entity, text }) => [entity, text]));

/** What there is of hers under the ids that any of `some` has. */
export function pickSame(own: Own, ...some: Own[]): Own {
  const ids = new Set(some.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const noted = new Set(some.flatMap(({ notes }) => notes.map(({ entity }) => entity)));
  return {
    ...own,
    entries: own.entries.filter(({ id }) => ids.has(id)),
    notes: own.notes.filter(({ entity }) => noted.has(entity)),
  };
}

/** `after` in the place of `before`, or last. Null where by now something else stands there than either of them. */
export function withChange(own: Own, before: Own, after: Own): Own | null {
  const entries = changeIn(own.entries, before.entries, after.entries, ({ id }) => id);
  const notes = changeIn(own.notes, before.notes, after.notes, ({ entity }) => entity);
  return entries && notes && { ...own, entries, notes };
}

function toSource({ url, title }: OwnFact): Source {
  return {
    title,
    publisher: new URL(url).hostname.replace(/^www\./, ''),
    url,
    published: null,
    // By its letters: a source is read out in the voice of its language.
    lang: /[가-힣]/.test(title) ? 'ko' : 'en',
    grade: 'press',
  };
}

function changeIn<T>(all: T[], before: T[], after: T[], toKey: (one: T) => string): T[] | null {
  const toMap = (some: T[]) => new Map(some.map((one) => [toKey(one), one]));
  const [now, was, next] = [toMap(all), toMap(before), toMap(after)];
  // As `after` already: a question may be asked twice where its answer was cut off.
  const isOvertaken = (key: string) =>
    ![was, next].some((some) => isSame(some.get(key), now.get(key)));
  if ([...was.keys(), ...next.keys()].some(isOvertaken)) return null;
  for (const key of was.keys()) if (!next.has(key)) now.delete(key);
  for (const [key, one] of next) now.set(key, one);
  return [...now.values()];
}

/** Both have gone through the schema, which writes their fields in its own order. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
