// A reader's own entries hold what any pack may hold, and nothing that would make the stored pack count as damaged.

import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  isTooMany,
  mostOwn,
  noOwn,
  ownFactSchema,
  ownSchema,
  toOwnLayer,
  withEntry,
  withOwn,
  withoutEntry,
} from '@/lib/pack/own';

const fact = { text: '견본', url: 'https://news.example/1', title: '견본 기사' };

it.each(['2026', '2026-01', '2026-01-15'])('takes a fact of %s', (date) => {
  expect(v.is(ownFactSchema, { ...fact, date })).toBe(true);
});

it.each(['2026-13', '2026-02-30', '26-01-15', ''])('refuses a fact of %j', (date) => {
  expect(v.is(ownFactSchema, { ...fact, date })).toBe(false);
});

it('has room for so many entries in all, however they come', () => {
  const make = (from: number, count: number) => ({
    ...noOwn,
    entries: Array.from({ length: count }, (_, i) => ({
      id: `own-${from + i}`,
      type: 'company' as const,
      name: `견본 ${from + i}`,
      spellings: [],
      summary: '',
      facts: [],
      note: '',
    })),
  });
  const full = make(0, mostOwn);
  expect(isTooMany(withOwn(full, make(0, 10)))).toBe(false);
  expect(isTooMany(withOwn(full, make(mostOwn, 1)))).toBe(true);
  const [one] = make(0, 1).entries;
  const spellings = Array.from({ length: 50 }, (_, i) => `${i}${'{a|b}'.repeat(7)}`);
  const choices = Array.from({ length: 200 }, (_, i) => ({ ...one, id: `own-${i}`, spellings }));
  expect(v.is(ownSchema, { ...noOwn, entries: choices.slice(0, 100) })).toBe(true);
  expect(v.is(ownSchema, { ...noOwn, entries: choices })).toBe(false);
});

it('takes an entry away and brings it back from a file', () => {
  const entry = {
    id: 'own-1',
    type: 'company' as const,
    name: '견본랩',
    spellings: ['acme'],
    summary: '견본으로 지어낸 회사.',
    facts: [{ ...fact, date: '2026-01-15' }],
    note: '내 말',
  };
  const own = withEntry(noOwn, entry);
  expect(withoutEntry(own, 'own-1').entries).toEqual([]);
  expect(withOwn(withoutEntry(own, 'own-1'), own)).toEqual(own);
});

it('takes a source’s language from its title, so that it is read out in that one', () => {
  const entry = {
    id: 'own-1',
    type: 'company' as const,
    name: '견본랩',
    spellings: [],
    summary: '',
    facts: ['견본랩, Upstage와 협력', 'Sample Lab raises $10M'].map((title) => ({
      ...fact,
      date: '2026-01-15',
      title,
    })),
    note: '',
  };
  const { sources } = toOwnLayer(withEntry(noOwn, entry));
  expect(Object.values(sources).map(({ lang }) => lang)).toEqual(['ko', 'en']);
});
