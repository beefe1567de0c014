// What the reader chooses in a card or a page of ours: written down, and taken in by the background. Knows no settings' shape.
import { askBackground } from './messages';
import type { Muted, Settings } from './settings';
import { removeChanges, type SettingsChange, writeChange } from './settings-journal';

/** Changes what is named; what else is chosen stays. Rejects, as all of these do, where it is not kept. */
export const changeSettings = (choices: Partial<Settings>): Promise<void> =>
  choose({ of: 'choices', choices });

/** Turns one site on or off. */
export const replaceSite = (host: string, isOn: boolean): Promise<void> =>
  choose({ of: 'site', host, isOn });

/** Has a name no longer marked, or marked again. */
export const replaceMuted = (muted: Muted, isMuted: boolean): Promise<void> =>
  choose({ of: 'mute', muted, isMuted });

/** Whoever goes away meanwhile has chosen nonetheless: the background hears of what is written down, too. */
async function choose(change: SettingsChange): Promise<void> {
  const key = await writeChange(change);
  try {
    await askBackground('takeChanges');
  } catch (error) {
    // What she is told is not kept is not taken in later.
    await removeChanges([key]);
    throw error;
  }
}
