// The reader's choices, each with its default. Knows what may be stored; nothing of pages.
import * as v from 'valibot';
import { cardScales, heldKeys, markColors, markFrequencies, markStyles, openings } from './choices';
import { readStored, watchStored } from './settings-store';

export const mutedSchema = v.variant('scope', [
  /** One place on one page; `place` says which without quoting the page. */
  v.object({
    scope: v.literal('mention'),
    entity: v.string(),
    page: v.string(),
    place: v.string(),
  }),
  v.object({ scope: v.literal('site'), entity: v.string(), host: v.string() }),
  v.object({ scope: v.literal('everywhere'), entity: v.string() }),
]);

export const settingsSchema = v.object({
  /** Hosts the reader has turned off, without port: `n.news.naver.com`. */
  sitesOff: v.optional(v.array(v.string()), []),
  /** How often one name is marked. `never`: cards by keyboard and popup only. */
  marks: v.optional(v.picklist(markFrequencies), 'paragraph'),
  markStyle: v.optional(v.picklist(markStyles), 'dotted'),
  markColor: v.optional(v.picklist(markColors), 'teal'),
  /** Marks are drawn where the page cannot look, rather than in its `CSS.highlights`. */
  privateDrawing: v.optional(v.boolean(), false),
  /** What opens a card: resting on a name, clicking it, or resting on it with a key held. */
  openBy: v.optional(v.picklist(openings), 'hover'),
  heldKey: v.optional(v.picklist(heldKeys), 'Alt'),
  /** Rest before a card opens, ms. */
  openAfterMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(2000)), 400),
  /** The card's text size, as a factor. */
  cardScale: v.optional(v.picklist(cardScales), 1),
  /** `page`: a card on a page speaks its language, one in the popup the popup's. */
  cardLang: v.optional(v.picklist(['page', 'ko', 'en']), 'page'),
  /** Names the reader does not want marked, newest last. */
  muted: v.optional(v.array(mutedSchema), []),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Muted = v.InferOutput<typeof mutedSchema>;

/** Anything unreadable counts as its default; what is readable stays, of a list each entry by itself. */
export function parseSettings(input: unknown): Settings {
  const kept: Record<string, unknown> = {};
  const given = typeof input === 'object' && input !== null ? input : {};
  for (const [name, schema] of Object.entries(settingsSchema.entries)) {
    const value = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined;
    const read = Array.isArray(value) ? value.filter((one) => v.is(schema, [one])) : value;
    if (v.is(schema, read)) kept[name] = read;
  }
  return v.parse(settingsSchema, kept);
}

export const readSettings = async (): Promise<Settings> => parseSettings(await readStored());

/** Calls back with every change, until the signal aborts. */
export const watchSettings = (onChange: (settings: Settings) => void, signal: AbortSignal): void =>
  watchStored((stored) => onChange(parseSettings(stored)), signal);
