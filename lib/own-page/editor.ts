// Which form is open on the page of her own footnotes, and what each event makes of it. Pure: asks nothing, knows no words.
import { noOwn, type Own, type OwnEntry, type OwnFact } from '@/lib/pack/own';
import type { EntityId, Texts } from '@/lib/pack/schema';
import type { OwnTable } from '@/lib/table/own';

export type Editing =
  | { of: 'nothing' }
  /** `newFact`: a fact as a new one starts; `taken`: names of those who bear the entry's name already. */
  | { of: 'entry'; entry: OwnEntry; newFact: OwnFact; taken: Texts[] }
  | { of: 'note'; entity: EntityId; name: Texts; text: string }
  /** `again`: the same of the entries as they are by then. */
  | { of: 'table'; table: OwnTable; again(known: OwnEntry[]): OwnTable };

export type Editor = {
  editing: Editing;
  /** What the form was opened with: as she saw it, it is hers to change. */
  before: Own;
  /** Grows with every form that is asked for or opened: what was kept closes its own alone, and a late one does not open. */
  forms: number;
  /** Grows with every letter of a name, so that a late answer about another changes nothing. */
  looks: number;
};

export type EditorEvent =
  /** What the form will hold is on its way. */
  | { of: 'asked' }
  | { of: 'opened'; editing: Editing; before: Own }
  | { of: 'cancelled' }
  /** `form`: the one it was written in; null where it was in none. */
  | { of: 'kept'; form: number | null }
  /** Another tab came before: this is what it wrote, and she is told of. */
  | { of: 'overtaken'; form: number | null; before: Own }
  | { of: 'looked' }
  | { of: 'found'; look: number; bearers: { id: EntityId; name: Texts }[] };

export const closedEditor: Editor = {
  editing: { of: 'nothing' },
  before: noOwn,
  forms: 0,
  looks: 0,
};

export function edit(editor: Editor, event: EditorEvent): Editor {
  switch (event.of) {
    case 'asked':
      return { ...editor, forms: editor.forms + 1 };
    case 'opened':
      return {
        ...editor,
        editing: event.editing,
        before: event.before,
        forms: editor.forms + 1,
      };
    case 'cancelled':
      return close(editor);
    case 'kept':
      return event.form === editor.forms ? close(editor) : editor;
    case 'overtaken':
      return event.form === editor.forms ? { ...editor, before: event.before } : editor;
    case 'looked':
      return { ...editor, looks: editor.looks + 1 };
    case 'found': {
      const { editing } = editor;
      if (event.look !== editor.looks || editing.of !== 'entry') return editor;
      const others = event.bearers.filter(({ id }) => id !== editing.entry.id);
      return { ...editor, editing: { ...editing, taken: others.map(({ name }) => name) } };
    }
  }
}

const close = (editor: Editor): Editor => ({ ...editor, editing: closedEditor.editing });
