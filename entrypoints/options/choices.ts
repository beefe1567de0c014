// What the options page does with settings: takes every change in, and hands on those that are made here. Wiring only.
import type { OptionsProps } from '@/components/options/Options';
import { changeSettings, replaceMuted } from '@/lib/choose';
import { readNames } from '@/lib/entity-names';
import type { Keeping } from '@/lib/keeping';
import { createBackup } from '@/lib/options/backup';
import { saveFile } from '@/lib/save-file';
import { parseSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';
import type { Lang } from '@/lib/words';

export type ChoicesPart = {
  readNow(): Settings;
  /** Never rejects: where they cannot be read, that is told, over the usual ones. */
  read(): Promise<void>;
  watch(signal: AbortSignal): void;
  toProps(): Pick<OptionsProps, 'choices' | 'isUnread' | 'muted' | 'backup'>;
};

export function createChoicesPart(
  lang: Lang,
  keep: Keeping['keep'],
  draw: () => void,
): ChoicesPart {
  let settings: Settings = parseSettings(undefined);
  let isUnread = false;
  let names = new Map<string, string>();
  const take = async (changed: Settings) => {
    settings = changed;
    isUnread = false;
    const ids = settings.muted.map(({ entity }) => entity);
    names = await readNames([...new Set(ids)], lang);
    draw();
  };
  const backup = createBackup({
    readSettings: () => settings,
    replace: (next) => keep(changeSettings(next)),
    save: (text) => saveFile(document, 'gakju-settings.json', text),
    draw,
  });
  return {
    readNow: () => settings,
    read: () =>
      readSettings().then(take, () => {
        isUnread = true;
      }),
    watch: (signal) => watchSettings((changed) => void take(changed), signal),
    toProps: () => ({
      isUnread,
      choices: { settings, onChange: (change) => void keep(changeSettings(change)) },
      muted: {
        muted: settings.muted.map((one) => ({ one, name: names.get(one.entity) ?? one.entity })),
        onUnmute: (one) => void keep(replaceMuted(one, false)),
      },
      backup: {
        outcome: backup.readOutcome(),
        onExport: backup.exportAll,
        onImport: (file) => void backup.importFile(file),
        onReset: () => void backup.reset(),
      },
    }),
  };
}
