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
import type { EntityType } from '@/lib/pack/schema';
import type { OwnTable } from '@/lib/table/own';
import { entryOf, ownOf } from './small-own';

const newFact = { text: '', date: '2026-11-01', url: '', title: '' };
const form = (id: string, usualType: EntityType | null = null): EditorEvent => ({
  of: 'opened',
  editing: { of: 'entry', fields: toFields(entryOf(id)), newFact, taken: [], usualType },
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
  bearers: ids.map((id) => ({ id, type: 'model', name: { ko: id, en: id } })),
});
const foundOf = (look: number, ...types: EntityType[]): EditorEvent => ({
  ...{ of: 'found', look },
  bearers: types.map((type, i) => ({
    id: `${type}-${i}`,
    type,
    name: { ko: '견본', en: 'Sample' },
  })),
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
const takenIn = (editing: Editing) =>
  editing.of === 'entry' && editing.taken?.map(({ name }) => name.ko);
const typeIn = (editing: Editing) => editing.of === 'entry' && editing.fields.type;

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

const looked: EditorEvent = { of: 'looked' };

describe('a note in the place of an entry', () => {
  const instead: EditorEvent = { of: 'asked', isInstead: true };
  const named: EditorEvent = { of: 'written', fields: toFields(entryOf('a', '견본')) };

  it('leaves nothing behind where that was but a name', () => {
    expect(editorAfter(form('a'), named, instead, noteForm).forms).toHaveLength(1);
  });

  it.each([
    ['is asked for by itself', [named, { of: 'asked', isInstead: false }]],
    ['is asked for where more was written', [written('a', '한참 쓴 글'), instead]],
  ] as [string, EditorEvent[]][])('lets the entry come back where it %s', (_what, events) => {
    const after = editingAfter(form('a'), ...events, noteForm, { of: 'cancelled' });
    expect(after).toMatchObject({ of: 'entry' });
  });
});

describe('the kind of an entry', () => {
  const chosen: EditorEvent = {
    of: 'written',
    fields: { ...toFields(entryOf('a')), type: 'law' },
  };
  const fresh = form('a', 'company');

  it.each<[string, EditorEvent[], EntityType]>([
    ['is that of who bears its name', [fresh, looked, foundOf(1, 'person')], 'person'],
    ['is theirs where two are of one', [fresh, looked, foundOf(1, 'person', 'person')], 'person'],
    [
      'is the usual one where they differ',
      [fresh, looked, foundOf(1, 'person', 'model')],
      'company',
    ],
    [
      'is the usual one again where nobody bears it any more',
      [fresh, looked, foundOf(1, 'person'), looked, foundOf(2)],
      'company',
    ],
    ['stays as she chose', [fresh, chosen, looked, foundOf(1, 'person')], 'law'],
    ['stays as it was kept', [form('a'), looked, foundOf(1, 'person')], 'company'],
  ])('%s', (_what, events, type) => {
    expect(typeIn(editingAfter(...events))).toBe(type);
  });
});

describe('whose a name is already', () => {
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
