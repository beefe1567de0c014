// Takes what was chosen into the settings: in the background alone, one after the other. Knows what a change is, no pages.
import * as v from 'valibot';
import { createInTurn } from './in-turn';
import { isSameMuted } from './page/muted';
import { mutedSchema, parseSettings } from './settings';
import { readChanges, removeChanges, watchChanges, writeChange } from './settings-journal';
import { readStored, replaceSettings } from './settings-store';

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
  const stored = v.parse(storedSchema, await readStored());
  const before: Stored = { ...parseSettings(undefined), ...stored };
  await replaceSettings(
    written.reduce<Stored>((now, [, change]) => withChange(now, change), before),
  );
  await removeChanges(written.map(([key]) => key));
}

// As it is stored: what another version of ours wrote there, and this one does not understand, is that one's to keep.
type Stored = Record<string, unknown>;
const storedSchema = v.fallback(v.record(v.string(), v.unknown()), {});

/** What is no change of ours leaves them as they are. */
function withChange(stored: Stored, input: unknown): Stored {
  const { success, output: change } = v.safeParse(changeSchema, input);
  if (!success) return stored;
  switch (change.of) {
    case 'choices':
      return { ...stored, ...change.choices };
    case 'site': {
      const others = toList(stored.sitesOff).filter((site) => site !== change.host);
      return { ...stored, sitesOff: change.isOn ? others : [...others, change.host] };
    }
    case 'mute': {
      const others = toList(stored.muted).filter((one) => {
        const read = v.safeParse(mutedSchema, one);
        return !read.success || !isSameMuted(read.output, change.muted);
      });
      return { ...stored, muted: change.isMuted ? [...others, change.muted] : others };
    }
  }
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const changeSchema = v.variant('of', [
  v.object({ of: v.literal('choices'), choices: v.record(v.string(), v.unknown()) }),
  v.object({ of: v.literal('site'), host: v.string(), isOn: v.boolean() }),
  v.object({ of: v.literal('mute'), muted: mutedSchema, isMuted: v.boolean() }),
]);
