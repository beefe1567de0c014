// Note numbers: in the order a reader meets their sources, and in order at each place.
import { expect, it } from 'vitest';
import { toCited } from '@/components/cited';
import { toNotes } from '@/components/notes';
import type { Entity, Source } from '@/lib/pack/schema';

const texts = (text: string) => ({ ko: text, en: text });
const fact = (label: string, ...sources: string[]) => ({
  ...{ label: texts(label), value: texts(label), asOf: '2026', sources },
});
const entity: Entity = {
  ...{ id: 'acme', type: 'company', name: texts('견본'), summary: texts('견본이다.') },
  ...{ spellings: { ko: [], en: [] }, relations: [], ambiguous: [], confidence: 'high' },
  events: [{ date: '2026-05', text: texts('그 뒤'), sources: ['c'] }],
  facts: [fact('첫째', 'a', 'b'), fact('둘째', 'c', 'a'), fact('셋째', 'd', 'c')],
};
const source = (id: string): Source => ({
  ...{ title: id, publisher: id, url: `https://news.example/${id}`, published: null },
  ...{ lang: 'ko', grade: 'press' },
});
const sources = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, source(id)]));
const notes = toNotes(entity, null, '2026-11-26');

it('the numbers at one place rise, whatever order its sources are in', () => {
  const numbers = entity.facts.map((one) => notes.numbersOf(one.sources).map((n) => n.number));
  expect(numbers).toEqual([
    [1, 2],
    [1, 3],
    [3, 4],
  ]);
});

it('and so do those of a cited note, which are numbered anew', () => {
  const article = { title: '', address: '', published: '2026-01-01', sentence: null };
  const card = { entity, sources, related: {}, checkedAt: '2026-11-05' };
  // On the card the turn's source comes first.
  const dated = toNotes(entity, article.published, '2026-11-26');
  const cited = toCited(card, dated, article, 'ko');
  expect(cited.statements.map(({ numbers }) => numbers)).toEqual([[1, 2], [1, 3], [3, 4], [3]]);
  // What has happened is no fact under a label.
  expect(cited.statements.map(({ label }) => label)).toEqual(['첫째', '둘째', '셋째', null]);
});

it('cites what is told of a fact before the versions in which its sources differ', () => {
  const version = (value: string, id: string) => ({ value: texts(value), sources: [id] });
  const versions = [version('삼', 'b'), { ...version('사', 'a'), status: 'reported' as const }];
  const told = { ...fact('순위', 'a', 'b'), value: texts('일 위'), versions };
  const one = { ...entity, facts: [told], events: [] };
  const card = { entity: one, sources, related: {}, checkedAt: '2026-11-05' };
  const article = { title: '', address: '', published: null, sentence: null };
  const shown = toNotes(one, null, '2026-11-26');
  expect(
    toCited(card, shown, article, 'ko').statements.map(({ label, text, numbers, unconfirmed }) => [
      ...[label, text, numbers, unconfirmed],
    ]),
  ).toEqual([
    ['순위', '일 위', [1, 2], false],
    ['순위 (출처마다 다름)', '삼', [1], false],
    ['순위 (출처마다 다름)', '사', [2], true],
  ]);
});

it('numbers the facts that are folded away after all others, whose numbers stay', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => fact(id, id));
  const events = ['t', 'u', 'v'].map((id) => ({
    ...{ date: '2026-05', sources: [id] },
    text: texts(id),
  }));
  const [few, all] = [false, true].map((isWhole) =>
    toNotes({ ...entity, facts: many, events }, '2025-01-01', '2026-11-26', isWhole),
  );
  expect(few?.order.join('')).toBe('tuabcdev');
  expect(all?.order.join('')).toBe('tuabcdevfg');
  expect([few, all].map((one) => one?.groups.flatMap(({ facts }) => facts).length)).toEqual([5, 7]);
});
