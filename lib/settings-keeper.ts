// Takes what was chosen into the settings: in the background alone, one after the other. Knows what a change is, no pages.
import * as v from 'valibot';
import { createInTurn } from './in-turn';
import { withMuted, withoutMuted } from './page/muted';
import { mutedSchema, parseSettings, readSettings, type Settings } from './settings';
import { readChanges, removeChanges, watchChanges, writeChange } from './settings-journal';
import { replaceSettings } from './settings-store';

export type SettingsKeeper = {
  /** All that is written down, an earlier life's too. Rejects where it cannot be stored: then it stays written down. */
  take(): Promise<void>;
  /** Turns one site on or off, for the background itself. */
  replaceSite(host: string, isOn: boolean): Promise<void>;
  /** Takes in what is written by whoever is gone before asking. To be called as the background starts. */
  listen(signal: AbortSignal): void;
};

export function createSettingsKeeper(): SettingsKeeper {
  const inTurn = createInTurn();
  const take = () => inTurn(takeNow);
  return {
    take,
    replaceSite: (host, isOn) => writeChange({ of: 'site', host, isOn }).then(take),
    // Who can be told is told by the answer.
    listen: (signal) => watchChanges(() => void take().catch(() => {}), signal),
  };
}

/** Stopped between any two steps, the next life takes the same in again, and comes to the same. */
async function takeNow(): Promise<void> {
  const written = await readChanges();
  if (written.length === 0) return;
  const before = await readSettings();
  await replaceSettings(written.reduce((now, [, change]) => withChange(now, change), before));
  await removeChanges(written.map(([key]) => key));
}

/** What is no change of ours leaves them as they are. */
function withChange(settings: Settings, input: unknown): Settings {
  const { success, output: change } = v.safeParse(changeSchema, input);
  if (!success) return settings;
  if (change.of === 'choices') return parseSettings({ ...settings, ...change.choices });
  if (change.of === 'site') {
    const others = settings.sitesOff.filter((site) => site !== change.host);
    return { ...settings, sitesOff: change.isOn ? others : [...others, change.host] };
  }
  const { muted } = settings;
  const without = withoutMuted(muted, change.muted);
  return { ...settings, muted: change.isMuted ? withMuted(muted, change.muted) : without };
}

const changeSchema = v.variant('of', [
  v.object({ of: v.literal('choices'), choices: v.record(v.string(), v.unknown()) }),
  v.object({ of: v.literal('site'), host: v.string(), isOn: v.boolean() }),
  v.object({ of: v.literal('mute'), muted: mutedSchema, isMuted: v.boolean() }),
]);
