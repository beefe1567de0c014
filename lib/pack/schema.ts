// What a pack is: entities, their dated and sourced facts, and the sources. Knows nothing of files or storage.
import * as v from 'valibot';
import { date, format, id, sources, spelling, status, text, texts } from './values';

export const entityTypes = [
  'company',
  'concept',
  'event',
  'law',
  'model',
  'organization',
  'person',
  'place',
  'product',
  'project',
] as const;

const relationTypes = [
  'ceo',
  'develops',
  'founder-of',
  'funded-by',
  'located-in',
  'member-of',
  'part-of',
  'participates-in',
  'partner-of',
  'regulates',
  'subsidiary-of',
  'successor-of',
] as const;

/** What one of the sources that differ says; `sources` are among the fact's own. */
const versionSchema = v.strictObject({ value: texts, sources, status });

/** Where sources differ, `value` is what they agree on, and each version has its own. */
const factSchema = v.strictObject({
  label: texts,
  value: texts,
  versions: v.optional(v.pipe(v.array(versionSchema), v.minLength(2, 'needs at least two'))),
  asOf: date,
  sources,
  status,
});
const eventSchema = v.strictObject({ date, text: texts, sources, status });

/** Stored in one direction only; `to` is another entity. */
const relationSchema = v.strictObject({
  type: v.picklist(relationTypes),
  to: id,
  from: v.nullable(date),
  until: v.nullable(date),
  sources,
  status,
});

const outcomes = ['chosen', 'added', 'passed', 'failed'] as const;

/** What a stage decided on one member. `date` and `sources` where they are not the stage's own. */
const resultSchema = v.strictObject({
  entity: id,
  outcome: v.picklist(outcomes),
  date: v.optional(date),
  sources: v.optional(sources),
  /** Points, as they were published. */
  score: v.optional(v.pipe(text, v.maxLength(12, 'is longer than 12 characters'))),
});

/** One step of something that narrows its members down; in order of time. `event` is its own entity, if it has one. */
const stageSchema = v.strictObject({
  name: texts,
  event: v.optional(id),
  date,
  sources,
  status,
  /** Who published the scores, and when: often others than who published the outcome. */
  scores: v.optional(v.strictObject({ asOf: date, sources, status })),
  results: v.pipe(v.array(resultSchema), v.minLength(1, 'needs at least one result')),
});

/**
 * What must be known before an ambiguous spelling counts: that the article is of the field (`field`, the default),
 * that a related entity or a cue for this very one stands in it (`kin`), or that it stands right by (`near`). With `none` it
 * needs nothing, but in an article with a word against it and without any for it or for the field it does not count.
 */
const evidence = v.picklist(['none', 'field', 'kin', 'near']);

/** A spelling that has other meanings. `near` are cues for it; `unless` are cues, or longer names, against it. */
const ambiguitySchema = v.strictObject({
  spelling,
  reason: text,
  evidence: v.optional(evidence),
  near: v.array(spelling),
  unless: v.array(spelling),
});

export const entitySchema = v.strictObject({
  id,
  type: v.picklist(entityTypes),
  name: texts,
  spellings: v.strictObject({ ko: v.array(spelling), en: v.array(spelling) }),
  ambiguous: v.array(ambiguitySchema),
  /** Longer names of other things that contain a spelling: 네이버 지도, KT 위즈. */
  not: v.optional(v.array(spelling)),
  /** Does its name alone say that an article is about the field? By its type where not given. */
  anchor: v.optional(v.boolean()),
  /** Does its name take a version along (HBM3E, GPT-6.1)? Models do where not given. */
  versioned: v.optional(v.boolean()),
  summary: texts,
  facts: v.pipe(v.array(factSchema), v.minLength(1, 'needs at least one fact')),
  events: v.array(eventSchema),
  relations: v.array(relationSchema),
  /** The members and what each step decided on them: a table on the card. */
  stages: v.optional(v.array(stageSchema)),
  confidence: v.picklist(['high', 'medium', 'low']),
});

const sourceSchema = v.strictObject({
  title: text,
  /** The title is our words for what stands there, as its own is not known: shown in brackets, never quoted. */
  described: v.optional(v.literal(true)),
  publisher: text,
  /** What readers of English know it as; in a pack's folder `publishers.json` says it once for all its sources. */
  publisherEn: v.optional(text),
  url: v.pipe(
    v.string(),
    v.url('is not an address'),
    v.regex(/^https?:\/\//, 'is not an http(s) address'),
  ),
  published: v.nullable(date),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'is not a language such as "ko"')),
  grade: v.picklist(['official', 'press', 'community']),
});

export const sourcesSchema = v.record(id, sourceSchema);

/** What the background stores: of several packs one, so that each statement says whose it is. Absent: the bundled pack's. */
const pack = v.optional(id);
export const composedEntitySchema = v.strictObject({
  ...entitySchema.entries,
  facts: v.array(v.strictObject({ ...factSchema.entries, pack })),
  events: v.array(v.strictObject({ ...eventSchema.entries, pack })),
  /** What packs further back in the order say in one sentence, where it is not the same. */
  summaries: v.optional(v.array(v.strictObject({ text: texts, pack }))),
  /** The pack of the summary itself. */
  pack,
  /** In the reader's own words; never in a pack. */
  note: v.optional(text),
});

export const packSchema = v.strictObject({
  format: v.literal(format),
  /** Content hash: the same knowledge always has the same version. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'is not a content hash')),
  checkedAt: date,
  entities: v.array(entitySchema),
  sources: sourcesSchema,
});

export type EntityId = string;
export type SourceId = string;
export type EntityType = (typeof entityTypes)[number];
export type Texts = v.InferOutput<typeof texts>;
export type Fact = Entity['facts'][number];
export type Stage = v.InferOutput<typeof stageSchema>;
export type PackEvent = Entity['events'][number];
export type Ambiguity = v.InferOutput<typeof ambiguitySchema>;
export type Entity = v.InferOutput<typeof composedEntitySchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Pack = Omit<v.InferOutput<typeof packSchema>, 'entities'> & { entities: Entity[] };
