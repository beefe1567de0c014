// What a reader types finds what she means, among all that the pack knows.
import { expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { indexEntities } from '@/lib/search/named';
import { extendSearchIndex } from '@/lib/search/search-index';
import { createSearchNames } from '@/lib/search/search-names';

const { pack } = await loadLexicon();
const searchHits = createSearchNames(await indexEntities(pack.entities));
const search = (question: string, most: number) => searchHits(question, most).map(({ id }) => id);

it.each([
  ['the whole name', '업스테이지', 'upstage'],
  ['its beginning', '업스', 'upstage'],
  ['half a syllable', '업스테ㅇ', 'upstage'],
  ['initial consonants', 'ㅇㅅㅌㅇㅈ', 'upstage'],
  ['the first initial consonants', 'ㄹㅂㄹㅇ', 'rebellions'],
  ['Korean typed on an English keyboard', 'djqtmxpdlwl', 'upstage'],
  ['half of it', 'djqtmxp', 'upstage'],
  ['English typed on a Korean keyboard', 'ㅐㅔ두먀', 'openai'],
  ['English', 'upst', 'upstage'],
  ['capitals', 'UPSTAGE', 'upstage'],
  ['a wrong letter', '업스태이지', 'upstage'],
  ['a missing letter', '업스테지', 'upstage'],
  ['a letter too many in English', 'upstaage', 'upstage'],
  ['two letters in the wrong order', 'usptage', 'upstage'],
  ['two consonants that changed places over a vowel', '엔디비아', 'nvidia'],
  ['an abbreviation', '독파모', 'sovereign-ai-foundation-model-project'],
  ['spaces left out', '독자ai파운데이션모델', 'sovereign-ai-foundation-model-project'],
  ['a person', '권순일', 'kwon-soonil'],
  ['a person by initial consonants', 'ㄱㅅㅇ', 'kwon-soonil'],
  ['Hangul and Latin letters together', 'lg ai연', 'lg-ai-research'],
  ['what a pattern stands for', '국대 AI 프로젝트', 'sovereign-ai-foundation-model-project'],
  ['the inside of a name', '파운데이션 모델', 'foundation-model'],
])('%s: %s', (_how, question, id) => {
  expect(search(question, 8)).toContain(id);
});

it.each([
  ['업스테이지', 'upstage'],
  ['ㅇㅅㅌㅇㅈ', 'upstage'],
  ['djqtmxpdlwl', 'upstage'],
  ['gpu', 'gpu'],
  ['네이버', 'naver'],
  ['openai', 'openai'],
  ['엔디비아', 'nvidia'],
  ['앤쓰로픽', 'anthropic'],
])('%s is first of all %s', (question, id) => {
  expect(search(question, 8)[0]).toBe(id);
});

it.each([
  ['sk하이닉스 hbm', ['sk-hynix', 'hbm']],
  ['LG AI연구원 업스테이지', ['lg-ai-research', 'upstage']],
])('finds the names that stand in %s, where nothing is called so', (question, ids) => {
  const hits = searchHits(question, 8);
  expect(hits.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect(new Set(hits.map(({ how }) => how))).toEqual(new Set(['word']));
});

it.each([
  ['업스테이지', 'whole'],
  ['업스', 'start'],
  ['ㅇㅅㅌㅇㅈ', 'initials'],
  ['스테이지', 'inside'],
  ['업스태이지', 'slip'],
])('says how well a name answers %s: %s', (question, how) => {
  expect(searchHits(question, 8)).toContainEqual({ id: 'upstage', how });
});

it.each(['소라', '하닉', '메타'])('has no guesses beside a name that is called %s', (question) => {
  const hits = searchHits(question, 12);
  expect(hits[0]?.how).toBe('whole');
  expect(hits.filter(({ how }) => how === 'slip')).toEqual([]);
});

it('asks no other keyboard where names begin as it was typed', () => {
  // LG is ㅣㅎ there, and 이홍락 holds it.
  expect(search('ㅣㅎ', 500)).toContain('lee-honglak');
  expect(search('LG', 500)).toContain('lg-electronics');
  expect(search('LG', 500)).not.toContain('lee-honglak');
});

it.each(['', '   ', '···', '🙂', 'qqqqzzzz', '\n', 'a'.repeat(5000)])(
  'finds nothing for %j, and does not fail',
  (question) => expect(search(question, 8)).toEqual([]),
);

it.each(['hoc', 'Hocanuze', 'ㅘㅐㅊ', 'khcp', 'yyhhnn'])(
  'does not fail where the other keyboard makes no syllables of it: %s',
  (question) => expect(search(question, 8)).toBeInstanceOf(Array),
);

it('gives as many as were asked for', () => {
  expect(search('a', 5)).toHaveLength(5);
});

it('is the same where a part was indexed later', async () => {
  const [some, more] = [pack.entities.slice(0, 300), pack.entities.slice(300)];
  const extended = extendSearchIndex(await indexEntities(some), await indexEntities(more));
  expect(extended).toEqual(await indexEntities(pack.entities));
});
