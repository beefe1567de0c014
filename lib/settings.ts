// The reader's few choices, each with its default. Knows the browser's storage; nothing of pages.
import * as v from 'valibot';
import { browser } from './browser';

const settingsSchema = v.object({
  /** Hosts the reader has turned off, without port: `n.news.naver.com`. */
  sitesOff: v.optional(v.array(v.string()), []),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

const key = 'settings';

/** Anything unreadable counts as the default. */
export const parseSettings = (input: unknown): Settings => {
  const parsed = v.safeParse(settingsSchema, input ?? {});
  return parsed.success ? parsed.output : v.parse(settingsSchema, {});
};

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(key))[key]);
}

export async function replaceSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
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
  const settings = await readSettings();
  const others = settings.sitesOff.filter((site) => site !== host);
  await replaceSettings({ ...settings, sitesOff: on ? others : [...others, host] });
}
