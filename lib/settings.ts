// The reader's choices, each with its default. Knows the browser's storage; nothing of pages.
import * as v from 'valibot';
import { browser } from './browser';
import { cardScales, heldKeys, markColors, markFrequencies, markStyles, openings } from './choices';

const mutedSchema = v.variant('scope', [
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
  /** `page`: a card speaks the page's language. */
  cardLang: v.optional(v.picklist(['page', 'ko', 'en']), 'page'),
  /** Names the reader does not want marked, newest last. */
  muted: v.optional(v.array(mutedSchema), []),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Muted = v.InferOutput<typeof mutedSchema>;

const key = 'settings';

/** Anything unreadable counts as its default; what is readable stays. */
export function parseSettings(input: unknown): Settings {
  const kept: Record<string, unknown> = {};
  const given = typeof input === 'object' && input !== null ? input : {};
  for (const [name, schema] of Object.entries(settingsSchema.entries)) {
    const value = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined;
    if (v.is(schema, value)) kept[name] = value;
  }
  return v.parse(settingsSchema, kept);
}

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(key))[key]);
}

export async function replaceSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

/** Changes what is named; what else is chosen stays. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await replaceSettings({ ...(await readSettings()), ...change });
}

/** Calls back with every change, from whichever context it came, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

export const isSiteOff = (settings: Settings, host: string): boolean =>
  settings.sitesOff.includes(host);

/** Turns one site on or off; what else is chosen stays. */
export async function replaceSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await readSettings();
  const others = sitesOff.filter((site) => site !== host);
  await changeSettings({ sitesOff: on ? others : [...others, host] });
}
