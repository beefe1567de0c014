// What has happened since an article, and what was known by then.
import { describe, expect, it } from 'vitest';
import { findTurns, isAfter, splitFacts, toSilence } from '@/lib/since';

const texts = (text: string) => ({ ko: text, en: text });
const fact = (asOf: string) => ({ label: texts(asOf), value: texts(asOf), asOf, sources: ['s'] });
const event = (date: string) => ({ date, text: texts(date), sources: ['s'] });
const toTurns = (dates: string[]) =>
  findTurns({ type: 'company', events: dates.map(event) }, '2025-08-13', '2026-11-26').map(
    ({ date }) => date,
  );

describe('since', () => {
  it.each([
    ['2025-08-14', '2025-08-13', true],
    ['2025-08-13', '2025-08-13', false],
    ['2025-08', '2025-08-13', false],
    ['2025-09', '2025-08-13', true],
    ['2025', '2025-08-13', false],
    ['2026', '2025-08-13', true],
  ])('%s is after an article of %s: %s', (date, published, after) => {
    expect(isAfter(date, published)).toBe(after);
  });

  it('tells the newest turn first, and none of the time before', () => {
    const turns = toTurns(['2025-01', '2025-12-30', '2026-08-18']);
    expect(turns).toEqual(['2026-08-18', '2025-12-30']);
  });

  it('tells nothing that is still to come: a day, a month or a year', () => {
    expect(toTurns(['2026-11-26', '2026-11-27', '2026-12', '2027'])).toEqual(['2026-11-26']);
    // Of a month or a year that has begun nobody knows.
    expect(toTurns(['2026-11', '2026'])).toEqual(['2026-11', '2026']);
  });

  it('shows five facts, and both times where both have some', () => {
    const { since, before } = splitFacts(
      ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2024', '2023'].map(fact),
      '2025-08-13',
      5,
    );
    expect(since.map(({ asOf }) => asOf)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(before.map(({ asOf }) => asOf)).toEqual(['2024', '2023']);
  });

  it('tells apart what may be of either time: as of the very month or year of the article', () => {
    const days = ['2026', '2026-03', '2026-03-10', '2026-02', '2025', '2026-04', '2026-03-11'];
    const { since, before, around } = splitFacts(days.map(fact), '2026-03-10', 7);
    expect([since, before, around].map((facts) => facts.map(({ asOf }) => asOf))).toEqual([
      ['2026-04', '2026-03-11'],
      ['2026-03-10', '2026-02', '2025'],
      ['2026', '2026-03'],
    ]);
    const few = splitFacts(['2026', '2025', '2024', '2027'].map(fact), '2026-03-10', 3);
    expect([few.since, few.before, few.around].map(({ length }) => length)).toEqual([1, 2, 0]);
  });

  it('fills up with one time where the other has little', () => {
    expect(
      splitFacts(['2026', '2024', '2023', '2022', '2021', '2020'].map(fact), '2025-08-13', 5)
        .before,
    ).toHaveLength(4);
    expect(
      splitFacts(
        ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].map(fact),
        '2025-08-13',
        5,
      ).since,
    ).toHaveLength(5);
  });

  it.each([
    [0, '2026-10-10', 'nothing'],
    [3, '2026-10-10', 'later-facts'],
    [0, '2026-11-05', 'nothing'],
    [0, '2026-11-06', 'older-data'],
    // Of another pack, or her own: they are there.
    [1, '2026-11-06', 'later-facts'],
  ])('with %d later facts, says of an article of %s: %s', (facts, published, silence) => {
    expect(toSilence(facts, published, '2026-11-05')).toBe(silence);
  });
});
