// What the page of her own footnotes does: opens forms, hands changes on, and takes them back. Knows no page and no words.
import type { OwnDraft } from '@/lib/own-draft';
import { mostOwn, noOwn, type Own, type OwnEntry, pickSame, toNewEntry } from '@/lib/pack/own';
import type { EntityId } from '@/lib/pack/schema';
import { readToday } from '@/lib/today';
import {
  closedEditor,
  type Editing,
  type EditorEvent,
  edit,
  findForm,
  findShown,
  isHalfWritten,
} from './editor';
import { type Fields, toFields } from './fields';
import { type AroundKept, createKeptOwn, type ShownKept } from './kept-own';
import { readOwnFile } from './read-file';
import type { OwnTold } from './told';
import { toWritten, withEntries } from './written';

export type ShownOwn = ShownKept & {
  editing: Editing;
  /** Its number: another form is another. */
  form: number;
  /** What is half written, and comes back when this form closes. */
  aside: Editing[];
  told: OwnTold | null;
};

export type OwnWork = {
  readShown(): ShownOwn;
  read(): Promise<void>;
  /** `draft`: what she selected on a page, where she did. */
  add(draft: OwnDraft | null): void;
  /** An entry of hers, or her note on what is known; `isInstead`: of the entry in the form, gone where it is but a name. */
  open(id: string, isInstead?: boolean): Promise<void>;
  /** What is written in the form that is shown. Draws nothing: who writes sees it. */
  write(fields: Fields): void;
  writeNote(text: string): void;
  cancel(): void;
  /** Of any form: closing the page would lose it. */
  isHalfWritten(): boolean;
  /** Whose the name is already that is being written. */
  look(name: string): Promise<void>;
  /** The form that is shown. */
  save(): Promise<void>;
  remove(entry: OwnEntry): Promise<void>;
  removeNote(entity: EntityId): Promise<void>;
  /** A table is shown first; what is exported here comes in as it is. */
  importFile(file: File): Promise<void>;
  /** The table that is shown. */
  importTable(): Promise<void>;
  /** What she has; what cannot be read, as it is. */
  exportAll(): Promise<void>;
};

type Around = AroundKept & {
  /** What is stored, readable or not. */
  readRaw(): Promise<unknown>;
  save(name: string, content: unknown): void;
  draw(): void;
  /** A form has been drawn, far from the button that opened it. */
  onForm(): void;
};

export function createOwnWork({ draw, onForm, ...around }: Around): OwnWork {
  const { ask } = around;
  const kept = createKeptOwn(around);
  let editor = closedEditor;
  let told: OwnTold | null = null;
  const take = (event: EditorEvent) => {
    editor = edit(editor, event);
  };
  const tell = (next: OwnTold | null) => {
    told = next;
    draw();
  };
  const readOwn = () => kept.readShown().own;
  const readNote = (entity: EntityId): Own => ({
    ...noOwn,
    notes: readOwn().notes.filter((one) => one.entity === entity),
  });

  /** What could not be kept stays in its `form`; so does what is being written while something else is kept. */
  const change = async (before: Own, after: Own, then: OwnTold, form: number | null) => {
    const came = await kept.change(before, after);
    if (came === 'many') return tell({ of: 'many', most: mostOwn });
    if (came === 'kept') take({ of: 'kept', form });
    if (came === 'overtaken')
      take({ of: 'overtaken', form, before: pickSame(readOwn(), before, after) });
    tell(came === 'kept' ? then : { of: came });
  };
  const toUndo = (before: Own, after: Own) => () =>
    void change(after, before, { of: 'undone' }, null);

  const look = async (name: string) => {
    take({ of: 'looked' });
    const token = editor.looks;
    const bearers = await ask('findBearers', name).catch(() => null);
    const former = editor;
    take({ of: 'found', look: token, bearers });
    if (editor !== former) draw();
  };
  const openForm = (editing: Editing, before: Own, isWritten = false) => {
    take({ of: 'opened', editing, before, isWritten });
    // What came of the act before is no news of this form; what can be taken back still can be.
    tell(told && 'onUndo' in told ? told : null);
    onForm();
  };
  const openEntry = (entry: OwnEntry, before: Own, from: OwnDraft | null) => {
    const newFact = { text: '', date: readToday(), url: from?.url ?? '', title: from?.title ?? '' };
    const [fields, usualType] = [toFields(entry), before === noOwn ? entry.type : null];
    openForm({ of: 'entry', fields, newFact, taken: [], usualType }, before, from !== null);
    const { editing } = findShown(editor);
    if (editing.of === 'entry') void look(editing.fields.name);
  };
  const openNote = async (entity: EntityId, isStill: () => boolean) => {
    const card = await ask('readEntity', entity).catch(() => null);
    if (!isStill()) return;
    const name = card?.entity.name ?? { ko: entity, en: entity };
    const before = readNote(entity);
    openForm({ of: 'note', entity, name, text: before.notes[0]?.text ?? '' }, before);
  };
  const remove = (before: Own, of: 'removed' | 'removedNote', name: string, form: number | null) =>
    change(before, noOwn, { of, name, onUndo: toUndo(before, noOwn) }, form);
  const bring = async (more: Own, form: number | null) => {
    const counts = { entries: more.entries.length, notes: more.notes.length };
    const imported = { of: 'imported', ...counts } as const;
    if (kept.readShown().state === 'lost') {
      const isKept = await kept.restart(more);
      return tell(isKept ? { ...imported, onUndo: null } : { of: 'failed' });
    }
    const before = pickSame(readOwn(), more);
    await change(before, more, { ...imported, onUndo: toUndo(before, more) }, form);
  };

  return {
    readShown: () => {
      const { editing, number } = findShown(editor);
      const aside = editor.forms.slice(0, -1).map((form) => form.editing);
      return { ...kept.readShown(), editing, form: number, aside, told };
    },
    read: kept.read,
    add: (draft) => openEntry(toNewEntry(draft?.name ?? ''), noOwn, draft),
    open: async (id, isInstead = false) => {
      take({ of: 'asked', isInstead });
      const { count } = editor;
      const isStill = () => editor.count === count;
      // As it is now: another tab may have written since.
      await kept.read();
      if (!isStill()) return;
      const entry = readOwn().entries.find((one) => one.id === id);
      if (entry) openEntry(entry, withEntries(entry), null);
      else await openNote(id, isStill);
    },
    write: (fields) => take({ of: 'written', fields }),
    writeNote: (text) => take({ of: 'noted', text }),
    cancel: () => {
      take({ of: 'cancelled' });
      draw();
    },
    isHalfWritten: () => isHalfWritten(editor),
    look,
    save: async () => {
      const { editing, before, number } = findShown(editor);
      const after = toWritten(editing);
      if (!after) return tell({ of: 'bad' });
      await change(before, after, { of: 'saved' }, number);
    },
    remove: (entry) =>
      remove(withEntries(entry), 'removed', entry.name, findForm(editor, 'entry', entry.id)),
    removeNote: (entity) => {
      const name = kept.readShown().names.get(entity) ?? entity;
      return remove(readNote(entity), 'removedNote', name, findForm(editor, 'note', entity));
    },
    importFile: async (file) => {
      const [brought] = await Promise.all([readOwnFile(file), kept.read()]);
      if (typeof brought === 'string') return tell({ of: brought });
      if (typeof brought !== 'function') return bring(brought, null);
      const table = brought(readOwn().entries);
      // One that brings something is hers to take, whatever is opened meanwhile.
      openForm({ of: 'table', table, again: brought }, noOwn, table.ok);
    },
    importTable: async () => {
      const { editing, number } = findShown(editor);
      if (editing.of !== 'table') return;
      await kept.read();
      const table = editing.again(readOwn().entries);
      if (!table.ok) return openForm({ ...editing, table }, noOwn);
      await bring(withEntries(...table.entries.map(({ entry }) => entry)), number);
    },
    exportAll: async () => {
      if (kept.readShown().state !== 'lost') return around.save('gakju-own.json', readOwn());
      const save = (raw: unknown) => around.save('gakju-own-unread.json', raw);
      await around.readRaw().then(save, () => tell({ of: 'unexported' }));
    },
  };
}
