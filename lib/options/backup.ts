// Settings as a file, back from one, and started over: what each act came to. Knows no page, no storage and no words.
import { parseSettings, type Settings } from '@/lib/settings';
import { parseSettingsFile, toSettingsFile } from '@/lib/settings-file';

/** What the last act came to; `part` is what of the file could not be used. */
export type BackupOutcome =
  | { of: 'imported' | 'exported' | 'undone' }
  | { of: 'reset'; onUndo(): void }
  | { of: 'refused'; why: 'json' | 'kind' | 'part' | 'unread'; part: string };

export type Backup = {
  readOutcome(): BackupOutcome | null;
  exportAll(): void;
  importFile(file: Pick<File, 'text'>): Promise<void>;
  reset(): Promise<void>;
};

type Around = {
  readSettings(): Settings;
  /** False: they were not kept, which is told elsewhere. */
  replace(settings: Settings): Promise<boolean>;
  save(text: string): void;
  draw(): void;
};

export function createBackup({ readSettings, replace, save, draw }: Around): Backup {
  let outcome: BackupOutcome | null = null;
  // Pressed twice, as by a double click, starting over still gives back what there was before the first press.
  let left: Settings | null = null;
  const tell = (next: BackupOutcome | null) => {
    outcome = next;
    draw();
  };
  const undo = async (before: Settings) => {
    left = null;
    if (await replace(before)) tell({ of: 'undone' });
  };
  return {
    readOutcome: () => outcome,
    exportAll: () => {
      save(toSettingsFile(readSettings()));
      tell({ of: 'exported' });
    },
    importFile: async (file) => {
      const text = await file.text().catch(() => null);
      if (text === null) return tell({ of: 'refused', why: 'unread', part: '' });
      const parsed = parseSettingsFile(text);
      if (!parsed.ok) return tell({ of: 'refused', ...parsed.refusal });
      left = null;
      tell((await replace(parsed.settings)) ? { of: 'imported' } : null);
    },
    reset: async () => {
      const usual = parseSettings(undefined);
      const now = readSettings();
      const before = left && toSettingsFile(now) === toSettingsFile(usual) ? left : now;
      left = before;
      const isReset = await replace(usual);
      tell(isReset ? { of: 'reset', onUndo: () => void undo(before) } : null);
    },
  };
}
