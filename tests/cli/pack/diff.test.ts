// `npm run pack -- diff`: whatever a reader could notice of a change has its line.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffPacks } from '@/lib/cli/pack/diff';
import { createEntity, createSource } from '../../pack/small-pack';

const source = createSource('Acme');
const acme = createEntity('acme');
const name = { ko: '첫 단계', en: 'First step' };
const stage = (outcome: string) => ({
  ...{ name, date: '2025-08', sources: ['acme-site'] },
  results: [{ entity: 'acme', outcome }],
});
const ambiguous = (near: string[]) => [{ spelling: 'acme', reason: 'a peak', near, unless: [] }];
const partner = (until: string | null) => [
  { type: 'partner-of', to: 'acme', from: null, until, sources: ['acme-site'] },
];

type Folder = { entity?: object; sources?: object; checkedAt?: string };

function createFolder({ entity, sources, checkedAt = '2025-09-01' }: Folder): string {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  const files = {
    'pack.json': { format: 1, checkedAt },
    'company/acme.json': { ...acme, ...entity },
    'sources/2025.json': { 'acme-site': source, other: source, ...sources },
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }
  return folder;
}

const diff = (old: Folder, now: Folder) => diffPacks(createFolder(old), createFolder(now));
const facts = (more: object) => ({ entity: { facts: acme.facts.map((f) => ({ ...f, ...more })) } });
const entity = (more: object) => ({ entity: more });

describe('a change is told', () => {
  it.each<[string, Folder, Folder, string | RegExp]>([
    [
      'of a value',
      facts({ value: { ko: '2020년', en: '2020' } }),
      facts({ value: { ko: '2021년', en: '2021' } }),
      /^~ acme\n {4}- facts: .*2020년 \/ 2020; .*\n {4}\+ facts: .*2021년 \/ 2021; .*$/,
    ],
    ['that makes a fact unconfirmed', {}, facts({ status: 'reported' }), '; status reported'],
    ['of where a fact was read', {}, facts({ sources: ['other'] }), '; sources other'],
    [
      'of what one of the sources says',
      {},
      facts({
        versions: [1, 2].map((n) => ({
          value: { ko: `${n}`, en: `${n}` },
          sources: ['acme-site'],
        })),
      }),
      /\+ facts, .*, versions: 2 \/ 2; sources acme-site/,
    ],
    ['of a longer name', {}, entity({ not: ['acme 위즈'] }), '+ not: acme 위즈'],
    [
      'of a cue',
      entity({ ambiguous: ambiguous(['robots']) }),
      entity({ ambiguous: ambiguous(['carts']) }),
      '+ ambiguous: spelling acme; reason a peak; near carts',
    ],
    ['of an anchor', {}, entity({ anchor: true }), '+ anchor: true'],
    ['of a version that belongs to the name', {}, entity({ versioned: true }), '+ versioned: true'],
    ['of how sure it is', {}, entity({ confidence: 'low' }), '+ confidence: low'],
    [
      'of a spelling',
      {},
      entity({ spellings: { ko: ['애크미'], en: [] } }),
      '+ spellings ko: 애크미',
    ],
    [
      'of the end of a relation',
      entity({ relations: partner(null) }),
      entity({ relations: partner('2025-08') }),
      'until 2025-08',
    ],
    [
      'of a result',
      entity({ stages: [stage('passed')] }),
      entity({ stages: [stage('failed')] }),
      '+ stages, 첫 단계 / First step, results: entity acme; outcome failed',
    ],
    [
      'of a source’s publisher',
      {},
      { sources: { other: { ...source, publisher: 'Another' } } },
      /^~ source other\n.*\n {4}\+ publisher: Another$/,
    ],
    ['of a source that is new', {}, { sources: { more: source } }, /^\+ source more: /],
    ['of the day of the last check', {}, { checkedAt: '2025-10-01' }, '+ checkedAt: 2025-10-01'],
  ])('%s', async (_what, old, now, line) => {
    expect(await diff(old, now)).toEqual(
      typeof line === 'string' ? expect.stringContaining(line) : expect.stringMatching(line),
    );
  });

  it('as of order only where nothing else differs', async () => {
    const two = { spellings: { ko: ['가', '나'], en: [] } };
    const turned = { spellings: { ko: ['나', '가'], en: [] } };
    expect(await diff({ entity: two }, { entity: turned })).toBe('~ acme\n    order only');
    expect(await diff({}, {})).toBe('No card changes.');
  });
});
