// What the page of her own footnotes does: opens forms, hands changes on, and takes them back. Knows no page and no words.
import * as v from 'valibot';
import type { OwnDraft } from '@/lib/own-draft';
import {
  mostOwn,
  noOwn,
  type Own,
  type OwnEntry,
  ownEntrySchema,
  pickSame,
  toNewEntry,
} from '@/lib/pack/own';
import type { EntityId } from '@/lib/pack/schema';
import { readToday } from '@/lib/today';
import { closedEditor, type Editing, type EditorEvent, edit } from './editor';
import { type AroundKept, createKeptOwn, type ShownKept } from './kept-own';
import { readOwnFile } from './read-file';

/** What the last act came to. */
export type Told =
  | { of: 'saved' | 'failed' | 'bad' | 'refused' | 'overtaken' | 'undone' }
  | { of: 'removed' | 'removedNote'; name: string; onUndo(): void }
  /** Null: what could not be read does not come back. */
  | { of: 'imported'; entries: number; notes: number; onUndo: (() => void) | null }
  | { of: 'many'; most: number };

export type ShownOwn = ShownKept & { editing: Editing; told: Told | null };

export type OwnWork = {
  readShown(): ShownOwn;
  read(): Promise<void>;
  /** `draft`: what she selected on a page, where she did. */
  add(draft: OwnDraft | null): void;
  /** An entry of hers, or her note on what is known. */
  open(id: string): Promise<void>;
  cancel(): void;
  /** Whose the name is already that is being written. */
  look(name: string): Promise<void>;
  save(entry: OwnEntry): Promise<void>;
  saveNote(entity: EntityId, text: string): Promise<void>;
  remove(entry: OwnEntry): Promise<void>;
  removeNote(entity: EntityId): Promise<void>;
  /** A table is shown first; what is exported here comes in as it is. */
  importFile(file: File): Promise<void>;
  /** The table that is shown. */
  importTable(): Promise<void>;
};

type Around = AroundKept & {
  draw(): void;
  /** A table has been drawn, far from the button that brought it. */
  onTable(): void;
};

export function createOwnWork({ ask, readNames, draw, onTable }: Around): OwnWork {
  const kept = createKeptOwn({ ask, readNames });
  let editor = closedEditor;
  let told: Told | null = null;
  const take = (event: EditorEvent) => {
    editor = edit(editor, event);
  };
  const tell = (next: Told | null) => {
    told = next;
    draw();
  };
  const readOwn = () => kept.readShown().own;
  const readNote = (entity: EntityId): Own => ({
    ...noOwn,
    notes: readOwn().notes.filter((one) => one.entity === entity),
  });

  /** What could not be kept stays in its `form`; so does what is being written while something else is kept. */
  const change = async (before: Own, after: Own, then: Told, form: number | null) => {
    const came = await kept.change(before, after);
    if (came === 'many') return tell({ of: 'many', most: mostOwn });
    if (came === 'kept') take({ of: 'kept', form });
    if (came === 'overtaken')
      take({ of: 'overtaken', form, before: pickSame(readOwn(), before, after) });
    tell(came === 'kept' ? then : { of: came });
  };
  const toUndo = (before: Own, after: Own, then: Told) => () =>
    void change(after, before, then, null);

  const look = async (name: string) => {
    take({ of: 'looked' });
    const token = editor.looks;
    const bearers = await ask('findBearers', name).catch(() => []);
    const former = editor;
    take({ of: 'found', look: token, bearers });
    if (editor !== former) draw();
  };
  const openForm = (editing: Editing, before: Own) => {
    take({ of: 'opened', editing, before });
    draw();
  };
  const openEntry = (entry: OwnEntry, before: Own, from: OwnDraft | null) => {
    const newFact = { text: '', date: readToday(), url: from?.url ?? '', title: from?.title ?? '' };
    openForm({ of: 'entry', entry, newFact, taken: [] }, before);
    void look(entry.name);
  };
  const openNote = async (entity: EntityId) => {
    take({ of: 'asked' });
    const { forms } = editor;
    const card = await ask('readEntity', entity).catch(() => null);
    if (editor.forms !== forms) return;
    const name = card?.entity.name ?? { ko: entity, en: entity };
    const before = readNote(entity);
    openForm({ of: 'note', entity, name, text: before.notes[0]?.text ?? '' }, before);
  };
  const bring = async (more: Own, form: number | null) => {
    const counts = { entries: more.entries.length, notes: more.notes.length };
    const imported = { of: 'imported', ...counts } as const;
    if (kept.readShown().isLost) {
      const isKept = await kept.restart(more);
      return tell(isKept ? { ...imported, onUndo: null } : { of: 'failed' });
    }
    const before = pickSame(readOwn(), more);
    const onUndo = toUndo(before, more, { of: 'undone' });
    await change(before, more, { ...imported, onUndo }, form);
  };

  return {
    readShown: () => ({ ...kept.readShown(), editing: editor.editing, told }),
    read: kept.read,
    add: (draft) => openEntry(toNewEntry(draft?.name ?? ''), noOwn, draft),
    open: async (id) => {
      // As it is now: another tab may have written since.
      await kept.read();
      const entry = readOwn().entries.find((one) => one.id === id);
      if (entry) openEntry(entry, withEntries(entry), null);
      else await openNote(id);
    },
    cancel: () => {
      take({ of: 'cancelled' });
      draw();
    },
    look,
    save: async (entry) => {
      const parsed = v.safeParse(ownEntrySchema, entry);
      if (!parsed.success) return tell({ of: 'bad' });
      await change(editor.before, withEntries(parsed.output), { of: 'saved' }, editor.forms);
    },
    saveNote: (entity, text) => {
      const after = text ? { ...noOwn, notes: [{ entity, text }] } : noOwn;
      return change(editor.before, after, { of: 'saved' }, editor.forms);
    },
    remove: (entry) => {
      const before = withEntries(entry);
      const onUndo = toUndo(before, noOwn, { of: 'undone' });
      return change(before, noOwn, { of: 'removed', name: entry.name, onUndo }, null);
    },
    removeNote: (entity) => {
      const before = readNote(entity);
      const name = kept.readShown().names.get(entity) ?? entity;
      const onUndo = toUndo(before, noOwn, { of: 'undone' });
      return change(before, noOwn, { of: 'removedNote', name, onUndo }, null);
    },
    importFile: async (file) => {
      const [brought] = await Promise.all([readOwnFile(file), kept.read()]);
      if (!brought) return tell({ of: 'refused' });
      if (typeof brought !== 'function') return bring(brought, null);
      const table = brought(readOwn().entries);
      take({ of: 'opened', editing: { of: 'table', table, again: brought }, before: noOwn });
      tell(null);
      onTable();
    },
    importTable: async () => {
      const { editing, forms } = editor;
      if (editing.of !== 'table') return;
      await kept.read();
      const table = editing.again(readOwn().entries);
      if (!table.ok) return openForm({ ...editing, table }, noOwn);
      await bring(withEntries(...table.entries.map(({ entry }) => entry)), forms);
    },
  };
}

const withEntries = (...entries: OwnEntry[]): Own => ({ ...noOwn, entries });
