// What a corpus speaks of and a pack does not know, and how old its facts are.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeAges } from '@/lib/cli/pack/stats/ages';
import { readCorpus } from '@/lib/cli/pack/stats/corpus';
import { measureCoverage } from '@/lib/cli/pack/stats/coverage';
import { createPack } from '../../pack/small-pack';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
const find = async (...texts: string[]) => {
  const documents = (async function* () {
    for (const text of texts) yield { text };
  })();
  return measureCoverage(createPack(), documents, () => {});
};
const names = async (...texts: string[]) =>
  (await find(...texts)).unknown.map(({ name, documents, count }) => [name, documents, count]);

describe('coverage', () => {
  it.each([
    [
      '스타트업 누리온이 새 모델을 냈다. 누리온(Nurion)은',
      [
        ['누리온', 1, 2],
        ['Nurion', 1, 1],
      ],
    ],
    ['기업 누리온은 늘고, 기업 누리온의 몫도', [['누리온', 1, 2]]],
    [
      '누리온(Nurion Labs)과 (주)가온길',
      [
        ['누리온', 1, 1],
        ['Nurion Labs', 1, 1],
        ['가온길', 1, 1],
      ],
    ],
    ['한가람 부사장은 “이제 시작”이라고 했다', [['한가람', 1, 1]]],
    ['‘별빛 2’ 모델과 ‘아주 쉬운 일’ 얘기', [['별빛 2', 1, 1]]],
    [
      'The Nurion team met Brightwater Systems on Monday.',
      [
        ['Brightwater Systems', 1, 1],
        ['Nurion', 1, 1],
      ],
    ],
    // Known, ordinary, or no name at all.
    ['acme 회사(acme)와 Zeta, ACME-LM을 보았다', []],
    ['Apples fell. “We are here,” she said. Then rain came.', []],
    ['우리 대표는 부사장 출신이다. a@Nurion.com, x/Nurion', []],
  ])('%s', async (text, expected) => {
    expect((await names(text)).sort()).toEqual(expected.sort());
  });

  it('puts first what most documents speak of', async () => {
    expect(await names('Nurion. Nurion. Nurion.', 'by Gaon', 'of Gaon')).toEqual([
      ['Gaon', 2, 2],
      ['Nurion', 1, 3],
    ]);
  });

  it('counts what is known', async () => {
    const { documents, mentions, met } = await find('acme 회사는', 'zeta 회사와 acme 회사');
    expect({ documents, mentions, met: [...met].sort() }).toEqual({
      documents: 2,
      mentions: 3,
      met: ['acme', 'zeta'],
    });
  });
});

describe('a corpus', () => {
  const read = async (path: string) => {
    const all = [];
    for await (const one of readCorpus(path)) all.push(one);
    return all;
  };

  it('is a folder of texts and pages, or JSON lines', async () => {
    const at = join(folder, 'texts');
    mkdirSync(join(at, 'deep'), { recursive: true });
    writeFileSync(join(at, 'a.txt'), 'one');
    writeFileSync(join(at, 'deep', 'b.html'), '<p>two');
    writeFileSync(join(at, 'c.png'), 'no text');
    expect(await read(at)).toEqual([{ text: 'one' }, { html: '<p>two', url: 'about:blank' }]);
    const lines = join(folder, 'lines.jsonl');
    writeFileSync(lines, '{"id":1,"text":"one"}\n\n{"html":"<p>two","url":"https://a.example/"}\n');
    expect(await read(lines)).toEqual([
      { text: 'one' },
      { html: '<p>two', url: 'https://a.example/' },
    ]);
  });

  it('says the line of what is none', async () => {
    const lines = join(folder, 'bad.jsonl');
    writeFileSync(lines, '{"text":"one"}\n{"txt":"two"}\n');
    await expect(read(lines)).rejects.toThrow(/bad\.jsonl:2: needs \{"text"\}/);
    writeFileSync(lines, 'one\n');
    await expect(read(lines)).rejects.toThrow(/bad\.jsonl:1: is not JSON/);
    const empty = mkdtempSync(join(folder, 'empty-'));
    await expect(read(empty)).rejects.toThrow(/holds no \.txt/);
  });
});

it('the age of facts is counted from the first day that they may be of', () => {
  const pack = createPack({ checkedAt: '2025-09-20' });
  const text = describeAges(pack, '2025-09-30');
  expect(text).toContain(
    'Checked 2025-09-20, 10 days ago. 3 entities, 3 facts, 1.00 sources a fact',
  );
  // 2025-08 may be the first of August: sixty days.
  expect(text).toContain('0 facts (0.0 %) are older than 60 days');
  expect(describeAges(pack, '2025-10-01')).toContain('3 facts (100.0 %) are older than 60 days');
});
