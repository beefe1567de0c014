// A reader's own entries hold what any pack may hold, and nothing that would make the stored pack count as damaged.

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  isTooMany,
  mostOwn,
  noOwn,
  type Own,
  type OwnEntry,
  ownFactSchema,
  ownSchema,
  pickSame,
  toOwnLayer,
  toOwnSpellings,
  withChange,
} from '@/lib/pack/own';

const sample: OwnEntry = {
  ...{ id: 'own-1', type: 'company', name: '견본랩' },
  ...{ spellings: [], summary: '', facts: [], note: '' },
};
const fact = { text: '견본', url: 'https://news.example/1', title: '견본 기사' };

it.each(['2026', '2026-01', '2026-01-15'])('takes a fact of %s', (date) => {
  expect(v.is(ownFactSchema, { ...fact, date })).toBe(true);
});

it.each(['2026-13', '2026-02-30', '26-01-15', ''])('refuses a fact of %j', (date) => {
  expect(v.is(ownFactSchema, { ...fact, date })).toBe(false);
});

it.each([
  ['나루, 견본 나루，Naru、ナル', ['나루', '견본 나루', 'Naru', 'ナル']],
  ['나루|Naru', ['나루', 'Naru']],
  ['나루\n\nNaru,', ['나루', 'Naru']],
  ['견본 {나루|항}|{Naru|Hang}, 나루{| 사업}', ['견본 {나루|항}', '{Naru|Hang}', '나루{| 사업}']],
  ['견본 {나루, 항', ['견본 {나루', '항']],
  [' ', []],
])('parts other spellings, and no pattern: %j', (written, spellings) => {
  expect(toOwnSpellings(written)).toEqual(spellings);
});

it('has room for so many entries in all, however they come', () => {
  const make = (from: number, count: number) => ({
    ...noOwn,
    entries: Array.from({ length: count }, (_, i) => ({
      ...{ ...sample, id: `own-${from + i}`, name: `견본 ${from + i}` },
    })),
  });
  const full = make(0, mostOwn);
  expect([full, make(0, mostOwn + 1)].map(isTooMany)).toEqual([false, true]);
  const [one] = make(0, 1).entries;
  const spellings = Array.from({ length: 50 }, (_, i) => `${i}${'{a|b}'.repeat(7)}`);
  const choices = Array.from({ length: 200 }, (_, i) => ({ ...one, id: `own-${i}`, spellings }));
  expect(v.is(ownSchema, { ...noOwn, entries: choices.slice(0, 100) })).toBe(true);
  expect(v.is(ownSchema, { ...noOwn, entries: choices })).toBe(false);
});

describe('a change', () => {
  const toOwn = (entries: string[], notes: string[] = []): Own => ({
    ...noOwn,
    // As 'a1': the first state of a.
    entries: entries.map((one) => ({ ...sample, id: `own-${one[0]}`, summary: one })),
    notes: notes.map((text) => ({ entity: text[0] ?? '', text })),
  });

  it.each([
    ['puts a new one last', toOwn(['a1']), toOwn([]), toOwn(['b1']), toOwn(['a1', 'b1'])],
    [
      'leaves what it changes where it stood',
      toOwn(['a1', 'b1'], ['x1', 'y1']),
      toOwn(['a1'], ['x1']),
      toOwn(['a2'], ['x2']),
      toOwn(['a2', 'b1'], ['x2', 'y1']),
    ],
    [
      'takes away what is in it no more',
      toOwn(['a1', 'b1'], ['x1', 'y1']),
      toOwn(['a1'], ['x1']),
      toOwn([]),
      toOwn(['b1'], ['y1']),
    ],
    [
      'that was made already changes nothing',
      toOwn(['a2'], ['x2']),
      toOwn(['a1', 'b1'], ['x1', 'y1']),
      toOwn(['a2'], ['x2']),
      toOwn(['a2'], ['x2']),
    ],
    [
      'of an entry that is another by now is none',
      toOwn(['a3']),
      toOwn(['a1']),
      toOwn(['a2']),
      null,
    ],
    ['of an entry that is gone is none', toOwn([]), toOwn(['a1']), toOwn(['a2']), null],
    [
      'is none as a whole where one note is another by now',
      toOwn(['a1'], ['x3']),
      toOwn(['a1'], ['x1']),
      toOwn(['a2'], ['x2']),
      null,
    ],
    [
      'that brings a note where there is one by now is none',
      toOwn([], ['x1']),
      noOwn,
      toOwn([], ['x2']),
      null,
    ],
    ['that takes away what is another by now is none', toOwn(['a2']), toOwn(['a1']), noOwn, null],
  ])('%s', (_rule, own, before, after, next) => {
    expect(withChange(own, before, after)).toEqual(next);
  });

  it('is taken back by the other way round', () => {
    const own = toOwn(['a1', 'b1'], ['x1']);
    const after = toOwn(['b2', 'c1'], ['x2', 'y1']);
    const before = pickSame(own, after);
    expect(before).toEqual(toOwn(['b1'], ['x1']));
    expect(withChange(withChange(own, before, after) ?? noOwn, after, before)).toEqual(own);
  });
});

it('takes a source’s language from its title, so that it is read out in that one', () => {
  const entry = {
    ...sample,
    facts: ['견본랩, Upstage와 협력', 'Sample Lab raises $10M'].map((title) => ({
      ...fact,
      date: '2026-01-15',
      title,
    })),
  };
  const { sources } = toOwnLayer({ ...noOwn, entries: [entry] });
  expect(Object.values(sources).map(({ lang }) => lang)).toEqual(['ko', 'en']);
});
