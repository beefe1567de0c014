// Which form is open, as events come in their order or late.
import { describe, expect, it } from 'vitest';
import {
  closedEditor,
  type Editing,
  type EditorEvent,
  edit,
  findShown,
  isHalfWritten,
} from '@/lib/own-page/editor';
import { toFields } from '@/lib/own-page/fields';
import type { OwnTable } from '@/lib/table/own';
import { entryOf, ownOf } from './small-own';

const newFact = { text: '', date: '2026-11-01', url: '', title: '' };
const form = (id: string): EditorEvent => ({
  of: 'opened',
  editing: { of: 'entry', fields: toFields(entryOf(id)), newFact, taken: [] },
  before: ownOf([entryOf(id)]),
});
const noteForm: EditorEvent = {
  of: 'opened',
  editing: { of: 'note', entity: 'upstage', name: { ko: '업스테이지', en: 'Upstage' }, text: '' },
  before: ownOf([]),
};
const found = (look: number, ...ids: string[]): EditorEvent => ({
  of: 'found',
  look,
  bearers: ids.map((id) => ({ id, name: { ko: id, en: id } })),
});
const editorAfter = (...events: EditorEvent[]) => events.reduce(edit, closedEditor);
const editingAfter = (...events: EditorEvent[]) => findShown(editorAfter(...events)).editing;
const written = (id: string, summary: string): EditorEvent => ({
  of: 'written',
  fields: { ...toFields(entryOf(id)), summary },
});
const textIn = (editing: Editing) => {
  if (editing.of === 'note') return editing.text;
  return editing.of === 'entry' ? editing.fields.summary : editing.of;
};
const takenIn = (editing: Editing) => editing.of === 'entry' && editing.taken?.map(({ ko }) => ko);

describe('what was kept', () => {
  it('closes the form it was written in', () => {
    expect(editingAfter(form('a'), { of: 'kept', form: 1 })).toEqual({ of: 'nothing' });
  });

  it.each([
    ['was written in one before', [form('a'), form('b'), { of: 'kept', form: 1 }]],
    [
      'was written in one that was cancelled',
      [form('a'), { of: 'cancelled' }, form('b'), { of: 'kept', form: 1 }],
    ],
    ['was written in none', [form('b'), { of: 'kept', form: null }]],
  ] as [string, EditorEvent[]][])('leaves the open form as it is where it %s', (_what, events) => {
    expect(editingAfter(...events)).toMatchObject({ fields: { id: 'own-b' } });
  });
});

describe('what is half written', () => {
  const table: OwnTable = { ok: false, problems: [] };
  const tableForm: EditorEvent = {
    ...{ of: 'opened', before: ownOf([]) },
    editing: { of: 'table', table, again: () => table },
  };
  const cancelled: EditorEvent = { of: 'cancelled' };
  const half = [form('a'), written('a', '한참 쓴 글')];

  it.each([
    ['another form closes', [form('b'), cancelled]],
    ['a note closes', [noteForm, cancelled]],
    ['a table closes', [tableForm, cancelled]],
    ['another form is kept', [form('b'), written('b', '글'), { of: 'kept', form: 2 }]],
    ['it is asked for again', [form('b'), form('a')]],
    ['two others close', [form('b'), written('b', '글'), form('c'), cancelled, cancelled]],
  ] as [string, EditorEvent[]][])('is there again once %s', (_what, events) => {
    expect(textIn(editingAfter(...half, ...events))).toBe('한참 쓴 글');
  });

  it('is the note’s too', () => {
    const noted: EditorEvent = { of: 'noted', text: '한참 쓴 메모' };
    expect(textIn(editingAfter(noteForm, noted, form('b'), noteForm))).toBe('한참 쓴 메모');
  });

  it('is no more what was kept, or left on purpose', () => {
    expect(editorAfter(...half, form('b'), { of: 'kept', form: 1 }, cancelled).forms).toEqual([]);
    expect(editorAfter(...half, cancelled, form('b'), cancelled).forms).toEqual([]);
  });

  it('is told of as long as one of the forms has it', () => {
    expect(isHalfWritten(editorAfter(form('a'), noteForm))).toBe(false);
    expect(isHalfWritten(editorAfter(...half, form('b')))).toBe(true);
    expect(isHalfWritten(editorAfter(...half, form('b'), { of: 'kept', form: 1 }))).toBe(false);
  });

  it('is not what was opened and never written in', () => {
    expect(editorAfter(form('a'), form('b'), noteForm).forms).toHaveLength(1);
  });

  it('changes nothing in another form', () => {
    expect(textIn(editingAfter(noteForm, written('a', '글')))).toBe('');
    expect(textIn(editingAfter(form('a'), { of: 'noted', text: '글' }))).toBe('');
  });
});

describe('a form that another tab came before', () => {
  const other = ownOf([entryOf('a', '다른 탭에서')]);
  const beforeOf = (...events: EditorEvent[]) => findShown(editorAfter(...events)).before;

  it('is from then on about what that tab wrote', () => {
    const late: EditorEvent = { of: 'overtaken', form: 1, before: other };
    expect(beforeOf(form('a'))).toEqual(ownOf([entryOf('a')]));
    expect(beforeOf(form('a'), late)).toEqual(other);
    expect(beforeOf(form('a'), form('b'), late)).toEqual(ownOf([entryOf('b')]));
  });
});

describe('whose a name is already', () => {
  const looked: EditorEvent = { of: 'looked' };

  it('is told in the form, but not that it is the entry’s own', () => {
    expect(takenIn(editingAfter(form('a'), looked, found(1, 'own-a', 'upstage')))).toEqual([
      'upstage',
    ]);
  });

  it('is not told late, of a name that is written no more', () => {
    const both = [form('a'), looked, looked, found(2, 'second'), found(1, 'first')];
    expect(takenIn(editingAfter(...both))).toEqual(['second']);
    expect(takenIn(editingAfter(form('a'), looked, form('b'), looked, found(1, 'first')))).toEqual(
      [],
    );
  });

  it('is told as not known where that could not be asked', () => {
    const failed: EditorEvent = { of: 'found', look: 1, bearers: null };
    expect(editingAfter(form('a'), looked, failed)).toMatchObject({ taken: null });
  });

  it.each([
    ['was cancelled', { of: 'cancelled' } as EditorEvent, 'nothing'],
    ['made room for a note', noteForm, 'note'],
  ])('opens no form again that %s', (_what, event, of) => {
    expect(editingAfter(form('a'), looked, event, found(1, 'upstage')).of).toBe(of);
  });
});
