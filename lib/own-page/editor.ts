// Which forms are open on the page of her own footnotes, and what each event makes of them. Pure: asks nothing, knows no words.
import type { Bearer } from '@/lib/messages';
import { noOwn, type Own, type OwnEntry, type OwnFact } from '@/lib/pack/own';
import type { EntityId, EntityType, Texts } from '@/lib/pack/schema';
import type { OwnTable } from '@/lib/table/own';
import { type Fields, isBare } from './fields';

export type Editing =
  | { of: 'nothing' }
  /**
   * `newFact`: a fact as a new one starts; `taken`: those who bear the entry's name already, null where that could not be
   * told. `usualType`: its kind where nobody does; null once the kind is hers, chosen or kept.
   */
  | {
      of: 'entry';
      fields: Fields;
      newFact: OwnFact;
      taken: Bearer[] | null;
      usualType: EntityType | null;
    }
  | { of: 'note'; entity: EntityId; name: Texts; text: string }
  /** `again`: the same of the entries as they are by then. */
  | { of: 'table'; table: OwnTable; again(known: OwnEntry[]): OwnTable };

export type Form = {
  /** No other has it, so that what was kept closes its own form alone. */
  number: number;
  editing: Editing;
  /** What it was opened with: as she saw it, it is hers to change. */
  before: Own;
  isWritten: boolean;
};

export type Editor = {
  /** The last one is shown. The others are half written, and come back when it closes. */
  forms: Form[];
  /** Grows with every form that is asked for or opened, so that a late one does not open. */
  count: number;
  /** Grows with every letter of a name, so that a late answer about another changes nothing. */
  looks: number;
};

export type EditorEvent =
  /** What the form will hold is on its way; `isInstead`: of the one that is shown, gone where it is but a name. */
  | { of: 'asked'; isInstead: boolean }
  /** `isWritten`: what it begins with is hers, as words that she selected are. */
  | { of: 'opened'; editing: Editing; before: Own; isWritten?: boolean }
  /** She wrote in it: an entry, or a note. */
  | { of: 'written'; fields: Fields }
  | { of: 'noted'; text: string }
  | { of: 'cancelled' }
  /** `form`: the one it was written in; null where it was in none. */
  | { of: 'kept'; form: number | null }
  /** Another tab came before: this is what it wrote, and she is told of. */
  | { of: 'overtaken'; form: number | null; before: Own }
  | { of: 'looked' }
  | { of: 'found'; look: number; bearers: Bearer[] | null };

export const closedEditor: Editor = { forms: [], count: 0, looks: 0 };

const noForm: Form = { number: 0, editing: { of: 'nothing' }, before: noOwn, isWritten: false };

export const findShown = ({ forms }: Editor): Form => forms.at(-1) ?? noForm;

/** Shown or put aside; null where there is none. */
export const findForm = ({ forms }: Editor, of: 'entry' | 'note', id: string): number | null =>
  forms.find(({ editing }) => toKey(editing) === `${of} ${id}`)?.number ?? null;

/** Shown or put aside: closing the page would lose it. */
export const isHalfWritten = ({ forms }: Editor): boolean =>
  forms.some(({ isWritten }) => isWritten);

export function edit(editor: Editor, event: EditorEvent): Editor {
  const { editing } = findShown(editor);
  switch (event.of) {
    case 'asked':
      return { ...(event.isInstead ? withoutBare(editor) : editor), count: editor.count + 1 };
    case 'opened':
      return open(editor, event);
    case 'written':
      return editing.of === 'entry' ? write(editor, toChanged(editing, event.fields)) : editor;
    case 'noted':
      return editing.of === 'note' ? write(editor, { ...editing, text: event.text }) : editor;
    case 'cancelled':
      return { ...editor, forms: editor.forms.slice(0, -1) };
    case 'kept':
      return { ...editor, forms: editor.forms.filter(({ number }) => number !== event.form) };
    case 'overtaken':
      return {
        ...editor,
        forms: editor.forms.map((form) =>
          form.number === event.form ? { ...form, before: event.before } : form,
        ),
      };
    case 'looked':
      return { ...editor, looks: editor.looks + 1 };
    case 'found': {
      if (event.look !== editor.looks || editing.of !== 'entry') return editor;
      return show(editor, { editing: toTaken(editing, event.bearers) });
    }
  }
}

/** What is half written is put aside; and where it is asked for again, it is there as it was left. */
function open(
  editor: Editor,
  { editing, before, isWritten = false }: Extract<EditorEvent, { of: 'opened' }>,
): Editor {
  const count = editor.count + 1;
  const written = editor.forms.filter((one) => one.isWritten);
  const same = written.find((form) => toKey(form.editing) === toKey(editing));
  // But a table that is read anew takes the place of the one before.
  const isKept = same && editing.of !== 'table';
  const form = isKept ? same : { number: count, editing, before, isWritten };
  return { ...editor, count, forms: [...written.filter((one) => one !== same), form] };
}

function withoutBare(editor: Editor): Editor {
  const { editing } = findShown(editor);
  if (editing.of !== 'entry' || !isBare(editing.fields, editing.newFact)) return editor;
  return edit(editor, { of: 'cancelled' });
}

type EntryEditing = Extract<Editing, { of: 'entry' }>;

const toChanged = (editing: EntryEditing, fields: Fields): EntryEditing => ({
  ...editing,
  fields,
  usualType: fields.type === editing.fields.type ? editing.usualType : null,
});

/** Of the kind of those who bear its name, where they are of one, until she chooses. */
function toTaken(editing: EntryEditing, bearers: Bearer[] | null): EntryEditing {
  const { fields, usualType } = editing;
  const taken = bearers?.filter(({ id }) => id !== fields.id) ?? null;
  if (!usualType || !taken) return { ...editing, taken };
  const [first, ...others] = new Set(taken.map((one) => one.type));
  const type = first && others.length === 0 ? first : usualType;
  return { ...editing, taken, fields: { ...fields, type } };
}

const write = (editor: Editor, editing: Editing): Editor =>
  show(editor, { editing, isWritten: true });

const show = (editor: Editor, some: Partial<Form>): Editor => ({
  ...editor,
  forms: [...editor.forms.slice(0, -1), { ...findShown(editor), ...some }],
});

const toKey = (editing: Editing): string => {
  if (editing.of === 'entry') return `entry ${editing.fields.id}`;
  return editing.of === 'note' ? `note ${editing.entity}` : editing.of;
};
