// Which form is open, as events come in their order or late.
import { describe, expect, it } from 'vitest';
import { closedEditor, type Editing, type EditorEvent, edit } from '@/lib/own-page/editor';
import { entryOf, ownOf } from './small-own';

const newFact = { text: '', date: '2026-11-01', url: '', title: '' };
const form = (id: string): EditorEvent => ({
  of: 'opened',
  editing: { of: 'entry', entry: entryOf(id), newFact, taken: [] },
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
const editingAfter = (...events: EditorEvent[]) => events.reduce(edit, closedEditor).editing;
const takenIn = (editing: Editing) => editing.of === 'entry' && editing.taken.map(({ ko }) => ko);

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
    expect(editingAfter(...events)).toMatchObject({ entry: { id: 'own-b' } });
  });
});

describe('a form that another tab came before', () => {
  const other = ownOf([entryOf('a', '다른 탭에서')]);
  const beforeOf = (...events: EditorEvent[]) => events.reduce(edit, closedEditor).before;

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

  it.each([
    ['was cancelled', { of: 'cancelled' } as EditorEvent, 'nothing'],
    ['made room for a note', noteForm, 'note'],
  ])('opens no form again that %s', (_what, event, of) => {
    expect(editingAfter(form('a'), looked, event, found(1, 'upstage')).of).toBe(of);
  });
});
