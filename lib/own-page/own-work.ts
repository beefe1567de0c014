// What the page of her own footnotes does: opens forms, hands changes on, and takes them back. Knows no page and no words.
import * as v from 'valibot';
import type { readNames } from '@/lib/entity-names';
import type { askBackground } from '@/lib/messages';
import type { OwnDraft } from '@/lib/own-draft';
import {
  isTooMany,
  mostOwn,
  noOwn,
  type Own,
  type OwnEntry,
  ownEntrySchema,
  toNewEntry,
  withEntry,
  withOwn,
} from '@/lib/pack/own';
import type { EntityId } from '@/lib/pack/schema';
import type { TableEntry } from '@/lib/table/own';
import { toSuccess } from '@/lib/to-success';
import { readToday } from '@/lib/today';
import { closedEditor, type Editing, type EditorEvent, edit } from './editor';
import { readOwnFile } from './read-file';

/** What the last act came to. */
export type Told =
  | { of: 'saved' | 'failed' | 'bad' | 'refused' }
  | { of: 'removed' | 'removedNote'; name: string; onUndo(): void }
  | { of: 'imported'; entries: number; notes: number }
  | { of: 'many'; most: number };

export type ShownOwn = {
  own: Own;
  /** What is stored cannot be read: it is neither shown nor changed, but by a file of hers. */
  isLost: boolean;
  /** Names of the entities that have a note. */
  names: Map<EntityId, string>;
  editing: Editing;
  told: Told | null;
};

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
  importTable(rows: TableEntry[]): Promise<void>;
};

type Around = {
  ask: typeof askBackground;
  readNames(ids: EntityId[]): ReturnType<typeof readNames>;
  draw(): void;
  /** A table has been drawn, far from the button that brought it. */
  onTable(): void;
};

export function createOwnWork({ ask, readNames, draw, onTable }: Around): OwnWork {
  let own = noOwn;
  let isLost = false;
  let names = new Map<EntityId, string>();
  let editor = closedEditor;
  let told: Told | null = null;
  const take = (event: EditorEvent) => {
    editor = edit(editor, event);
  };
  const tell = (next: Told | null) => {
    told = next;
    draw();
  };

  const read = async () => {
    const got = await ask('readOwn').catch(() => null);
    isLost = got === null;
    own = got ?? noOwn;
    names = await readNames(own.notes.map(({ entity }) => entity));
  };
  /** What could not be kept stays in its `form`; so does what is being written while something else is kept. */
  const keep = async (work: Promise<void>, then: Told, form: number | null) => {
    const isKept = await toSuccess(work);
    if (isKept) take({ of: 'kept', form });
    await read();
    tell(isKept ? then : { of: 'failed' });
  };
  const findNote = (entity: EntityId) => own.notes.find((one) => one.entity === entity)?.text ?? '';

  const look = async (name: string) => {
    take({ of: 'looked' });
    const token = editor.looks;
    const bearers = await ask('findBearers', name).catch(() => []);
    const before = editor;
    take({ of: 'found', look: token, bearers });
    if (editor !== before) draw();
  };
  const openEntry = (entry: OwnEntry, from: OwnDraft | null) => {
    const newFact = { text: '', date: readToday(), url: from?.url ?? '', title: from?.title ?? '' };
    take({ of: 'opened', editing: { of: 'entry', entry, newFact, taken: [] } });
    draw();
    void look(entry.name);
  };
  const openNote = async (entity: EntityId) => {
    take({ of: 'asked' });
    const { forms } = editor;
    const card = await ask('readEntity', entity).catch(() => null);
    if (editor.forms !== forms) return;
    const name = card?.entity.name ?? { ko: entity, en: entity };
    take({ of: 'opened', editing: { of: 'note', entity, name, text: findNote(entity) } });
    draw();
  };

  const save = async (entry: OwnEntry, form: number | null) => {
    const parsed = v.safeParse(ownEntrySchema, entry);
    if (!parsed.success) return tell({ of: 'bad' });
    // Refused in the background too; here, and in what a file brings, with the reason.
    if (isTooMany(withEntry(own, parsed.output))) return tell({ of: 'many', most: mostOwn });
    await keep(ask('replaceOwn', parsed.output), { of: 'saved' }, form);
  };
  const saveNote = (entity: EntityId, text: string, form: number | null) =>
    keep(ask('replaceNote', entity, text), { of: 'saved' }, form);
  const bring = async (more: Own, form: number | null) => {
    if (isTooMany(withOwn(own, more))) return tell({ of: 'many', most: mostOwn });
    const counts = { entries: more.entries.length, notes: more.notes.length };
    const work = ask(isLost ? 'restartOwn' : 'importOwn', more);
    await keep(work, { of: 'imported', ...counts }, form);
  };

  return {
    readShown: () => ({ own, isLost, names, editing: editor.editing, told }),
    read,
    add: (draft) => openEntry(toNewEntry(draft?.name ?? ''), draft),
    open: async (id) => {
      const entry = own.entries.find((one) => one.id === id);
      if (entry) openEntry(entry, null);
      else await openNote(id);
    },
    cancel: () => {
      take({ of: 'cancelled' });
      draw();
    },
    look,
    save: (entry) => save(entry, editor.forms),
    saveNote: (entity, text) => saveNote(entity, text, editor.forms),
    remove: (entry) => {
      const onUndo = () => void save(entry, null);
      return keep(ask('removeOwn', entry.id), { of: 'removed', name: entry.name, onUndo }, null);
    },
    removeNote: (entity) => {
      const text = findNote(entity);
      const name = names.get(entity) ?? entity;
      const onUndo = () => void saveNote(entity, text, null);
      return keep(ask('replaceNote', entity, ''), { of: 'removedNote', name, onUndo }, null);
    },
    importFile: async (file) => {
      const brought = await readOwnFile(file, own.entries);
      if (!brought) return tell({ of: 'refused' });
      if ('kind' in brought) return bring(brought, null);
      take({ of: 'opened', editing: { of: 'table', table: brought } });
      tell(null);
      onTable();
    },
    importTable: (rows) =>
      bring({ ...noOwn, entries: rows.map(({ entry }) => entry) }, editor.forms),
  };
}
