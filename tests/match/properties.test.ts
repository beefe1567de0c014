// What holds for any text whatever: no throw, order, bounds, no overlap; slices and pieces change nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader, type Read } from '@/lib/match/article';
import { runAtOnce } from '@/lib/match/steps';
import { trials } from '../trials';

const { pack, lexicon } = await loadLexicon();
const reader = createReader(lexicon);
const decide = (...texts: string[]) => reader.decide(texts.map((text) => reader.scan(text)));

const spellings = pack.entities.flatMap((entity) => [
  ...entity.spellings.ko,
  ...entity.spellings.en,
]);
const scraps =
  ' |\n|은 |에서는 |의|.|다.|(|)|·|‘|’|-|\u200b|\u00ad|\u00a0|😀|\ud83d|ㄱ|한|카카오톡| 부사장| 대표|2.5|３|s|美|@|/|가나다라|the |Kim |권 |김 |공개|평가|…'.split(
    '|',
  );
const text = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...spellings), fc.constantFrom(...scraps), fc.string()), {
      maxLength: 40,
    }),
    fc.boolean(),
  )
  .map(([parts, decomposed]) => (decomposed ? parts.join('').normalize('NFD') : parts.join('')));

/** So many firms, no two of one name. */
const toHeads = (many: number): string =>
  Array.from(
    { length: many },
    (_, i) => `${String.fromCharCode(0xac00 + (i % 9000), 0xac00 + (i >> 4))} 김성훈 대표가 왔다. `,
  ).join('');

describe('any text', () => {
  it('gives mentions in order, inside the text, never overlapping, never half a character', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let free = 0;
        for (const { start, end } of decide(sample)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(sample.length);
          expect(sample.slice(start, end)).not.toMatch(
            /^[\udc00-\udfff]|[\ud800-\udbff]$|^[\u1160-\u11ff]/,
          );
          free = end;
        }
      }),
      trials(1000),
    );
  });

  it('gives the same mentions each time, at once and in steps', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const reads = [one, two].map((sample) => reader.scan(sample));
        const steps = reader.decideInSteps(reads);
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toEqual(decide(one, two));
      }),
      trials(200),
    );
  });

  it('takes nothing back of what it gives in haste', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const reads = [one, two].map((sample) => reader.scan(sample));
        const all = reader.decide(reads);
        for (const found of runAtOnce(reader.decideInSteps(reads, true)))
          expect(all).toContainEqual(found);
      }),
      trials(100),
    );
  });

  it('gives the same mentions whether blocks come at once or one by one', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const reads: Read[] = [];
        for (const sample of texts) {
          reads.push(reader.scan(sample));
          reader.decide(reads);
        }
        expect(reader.decide(reads)).toEqual(decide(...texts));
      }),
      trials(150),
    );
  });

  it('gives in the end the same mentions for a text that was first seen cut short', () => {
    fc.assert(
      fc.property(text, fc.nat(), (sample, n) => {
        decide(sample.slice(0, n % (sample.length + 1)));
        expect(decide(sample)).toEqual(createReader(lexicon).decide([reader.scan(sample)]));
      }),
      trials(150),
    );
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
    [
      'strangers of one surname',
      '김성훈 업스테이지 대표와 김가나 의원, 김성훈은 웃고 김 대표는 갔다. '.repeat(25_000),
    ],
    [
      'heads of an unknown firm',
      `업스테이지와 오픈AI. ${'가나다 김성훈 대표가 왔다. '.repeat(60_000)}`,
    ],
    ['heads of many unknown firms', `업스테이지와 오픈AI. ${toHeads(50_000)}`],
    ['namesakes', `업스테이지와 오픈AI. 배우 김성훈. ${'김성훈은 웃었다. '.repeat(100_000)}`],
    ['appointments', `◇업스테이지 오픈AI ${'▲홍보실장 김성훈 '.repeat(100_000)}`],
    ['names before brackets', `김성훈 업스테이지 대표와 ${'김가나('.repeat(250_000)}`],
  ])(
    'stays linear on a megabyte of %s',
    (_what, text) => {
      expect(decide(text).length).toBeGreaterThanOrEqual(0);
      // Seconds on a busy machine, hours if it were not linear.
    },
    60_000,
  );
});
