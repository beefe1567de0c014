// Korean is not broken between a word and what belongs to it.
import { expect, it } from 'vitest';
import { say } from '@/lib/all-words';
import { keepTogether } from '@/lib/keep-together';

it.each([
  ['a middle dot after a word', '업스테이지·SK텔레콤', '업스테이지\u2060·SK텔레콤'],
  ['a bracket after a word', '인공지능(AI)', '인공지능\u2060(AI)'],
  ['a particle after a quotation mark', '‘목표’였다', '‘목표’\u2060였다'],
  ['a middle dot between spaces', '가 · 나', '가 · 나'],
])('keeps together %s', (_what, text, kept) => {
  expect(keepTogether(text)).toBe(kept);
});

it('keeps a middle dot with the name before it', () => {
  expect(keepTogether('·클러쉬', '자')).toBe('\u2060·클러쉬');
});

it('our own sentences are kept together too, and what is filled in is left as it is', () => {
  expect(say('ko', 'welcome.promiseFacts')).toContain('‘확인 전’\u2060이라고');
  expect(say('ko', 'own.noteOn', '견본(주)')).toContain('‘견본(주)’\u2060에');
});
