// What holds for any text whatever: no throw, order, bounds, no overlap; slices and pieces change nothing.
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';

const { pack, lexicon } = await loadLexicon();
const reader = createReader(lexicon);
const decide = (...texts: string[]) => reader.decide(texts.map((text) => reader.scan(text)));

/** The same numbers in every run, so that a failure can be looked at again. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
const spellings = pack.entities.flatMap((entity) => [
  ...entity.spellings.ko,
  ...entity.spellings.en,
]);
const scraps = [
  ' ',
  '\n',
  '은 ',
  '에서는 ',
  '의',
  '.',
  '다.',
  '(',
  ')',
  '·',
  '‘',
  '’',
  '-',
  '\u200b',
  '\u00ad',
  '\u00a0',
  '😀',
  '\ud83d',
  'ㄱ',
  '한',
  '카카오톡',
  ' 부사장',
  ' 대표',
  '2.5',
  '３',
  's',
  '美',
  '@',
  '/',
  '가나다라',
  'the ',
  'Kim ',
];

function makeText(random: (below: number) => number): string {
  let text = '';
  for (let i = 0; i < 40; i++)
    text +=
      random(3) === 0
        ? (spellings[random(spellings.length)] ?? '')
        : (scraps[random(scraps.length)] ?? '');
  return random(5) === 0 ? text.normalize('NFD') : text;
}

describe('any text', () => {
  it('gives mentions in order, inside the text, never overlapping, never half a character', () => {
    const random = createRandom(11);
    for (let n = 0; n < 1500; n++) {
      const text = makeText(random);
      let free = 0;
      for (const { start, end } of decide(text)) {
        expect(start).toBeGreaterThanOrEqual(free);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).not.toMatch(
          /^[\udc00-\udfff]|[\ud800-\udbff]$|^[\u1160-\u11ff]/,
        );
        free = end;
      }
    }
  });

  it('gives the same mentions each time', () => {
    const random = createRandom(23);
    for (let n = 0; n < 300; n++) {
      const text = makeText(random);
      expect(decide(text)).toEqual(decide(text));
    }
  });

  it('gives the same mentions whether blocks come at once or one by one', () => {
    const random = createRandom(37);
    for (let n = 0; n < 200; n++) {
      const texts = [makeText(random), makeText(random), makeText(random)];
      const reads = [];
      for (const text of texts) {
        reads.push(reader.scan(text));
        reader.decide(reads);
      }
      expect(reader.decide(reads)).toEqual(decide(...texts));
    }
  });

  it('finds the same names in decomposed Hangul', () => {
    for (const text of [
      '업스테이지와 오픈AI가 독자 AI 파운데이션 모델을',
      '권순일 업스테이지 부사장. 권 부사장은 챗GPT를',
    ]) {
      const composed = decide(text).map(({ entity }) => entity);
      expect(decide(text.normalize('NFD')).map(({ entity }) => entity)).toEqual(composed);
    }
  });

  it.each([
    ['one letter', '가'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['a name’s beginning', '독자 AI 파운데이션 '.repeat(80_000)],
    ['a name', '업스테이지 '.repeat(150_000)],
    ['open brackets', '([{‘“'.repeat(200_000)],
    ['digits after a model', 'GPT-4.'.repeat(150_000)],
  ])('stays linear on a megabyte of %s', (_what, text) => {
    expect(decide(text).length).toBeGreaterThanOrEqual(0);
  });
});
