// Several packs as one, in the reader's order; each statement says whose it is.
import { describe, expect, it } from 'vitest';
import { createReader } from '@/lib/match/article';
import { compileLexicon } from '@/lib/match/lexicon';
import { composePacks, type Layer } from '@/lib/pack/compose';
import { readKnownPack } from '@/lib/pack/known';
import { parseComposed, parseSources } from '@/lib/pack/parse';
import type { Entity } from '@/lib/pack/schema';
import { createEntity, createPack, createSource } from './small-pack';

const toLayer = (id: string, entities: Entity[]): Layer => ({
  ...{ id, entities, title: { ko: '견본 팩', en: 'Sample pack' } },
  sources: createPack().sources,
});

const parts = {
  readBundledVersion: async () => createPack().version,
  readBundledPack: async () => createPack(),
  readAddedVersion: async () => null,
  readAdded: async () => ({ order: ['own', 'bundled'], layers: [], isWhole: true }),
};

describe('one pack of several', () => {
  it('can be read back, however long the ids that a maker chose', () => {
    const source = 's'.repeat(200);
    const entity = createEntity('acme');
    const facts = entity.facts.map((fact) => ({ ...fact, sources: [source] }));
    const { entities, sources } = composePacks([
      { ...toLayer('p1', [{ ...entity, facts }]), sources: { [source]: createSource('x') } },
    ]);
    for (const one of entities) expect(parseComposed('', one).ok).toBe(true);
    expect(parseSources('', sources).ok).toBe(true);
  });

  it('is the bundled pack itself where there is nothing else', async () => {
    expect(await readKnownPack(parts)).toEqual(createPack());
  });

  it('shows what two packs say of one entity side by side, each with its pack', () => {
    const more = createEntity('acme', {
      spellings: { ko: [], en: ['Acme Corp'] },
      summary: { ko: '다른 말.', en: 'Another word.' },
    });
    const { entities, sources, packs } = composePacks([
      { ...createPack(), id: 'bundled', title: { ko: '', en: '' } },
      toLayer('p1', [more]),
    ]);
    const acme = entities.find(({ id }) => id === 'acme');
    expect(acme?.spellings.en).toEqual(['acme', 'Acme Corp']);
    expect(acme?.summary.en).toBe('A company made up for tests.');
    expect(acme?.summaries).toEqual([{ text: more.summary, pack: 'p1' }]);
    expect(packs).toEqual({ p1: { ko: '견본 팩', en: 'Sample pack' } });
    expect(acme?.facts.map(({ sources }) => sources)).toEqual([['acme-site']]);
    expect(sources['from-1-0']).toEqual(createSource('Acme'));
  });
});

describe('the first pack in the order has the say over names', () => {
  const cue = { reason: 'x', near: ['없는말'], unless: [] };
  const first = [
    createEntity('upstage', { spellings: { ko: ['업스테이지'], en: ['Upstage'] } }),
    createEntity('anthropic', { spellings: { ko: [], en: ['Anthropic'] } }),
    createEntity('word', { type: 'concept', spellings: { ko: [], en: ['some word'] } }),
    createEntity('naver', { spellings: { ko: ['네이버'], en: ['NAVER'] } }),
    createEntity('codex', {
      type: 'model',
      spellings: { ko: ['클로드 {3|4} {오퍼스|소네트}'], en: ['GPT-{5|5.1}-Codex'] },
    }),
  ];
  const text =
    '업스테이지가 네이버와 함께 Anthropic, ANTHROPIC, GPT-5.1-Codex, 클로드 4 오퍼스를 썼다.';
  /** The names that pages mark, each with whose it is. */
  const read = (...layers: Layer[]) => {
    const reader = createReader(compileLexicon(composePacks(layers).entities));
    return reader
      .decide([reader.scan(text)])
      .map(({ start, end, entity }) => `${text.slice(start, end)} ${entity}`);
  };
  const alone = read(toLayer('bundled', first));
  const spelt = (spelling: string) =>
    createEntity('other', { spellings: { ko: [], en: [spelling] } });
  const ambiguous = (spelling: string) => [{ ...cue, spelling, evidence: 'near' as const }];

  it('and marks all of these where it is alone', () => {
    expect(alone).toEqual([
      '업스테이지 upstage',
      '네이버 naver',
      'Anthropic anthropic',
      'ANTHROPIC anthropic',
      'GPT-5.1-Codex codex',
      '클로드 4 오퍼스 codex',
    ]);
  });

  it.each([
    ['the same in capitals', spelt('ANTHROPIC')],
    ['the same in letters of full width', spelt('Ａｎｔｈｒｏｐｉｃ')],
    [
      'a term of the same letters',
      createEntity('other', { type: 'concept', spellings: { ko: [], en: ['anthropic'] } }),
    ],
    [
      'the same letters for what it says is no term',
      createEntity('word', { spellings: { ko: [], en: ['anthropic'] } }),
    ],
    ['the same with a dash', spelt('GPT–5.1–Codex')],
    ['one of what a pattern stands for', spelt('GPT-5.1-Codex')],
    ['the same in Korean', spelt('클로드 4 오퍼스')],
    ['a pattern that stands for one of its own', spelt('클로드 {4|9} 오퍼스')],
    ['a longer name of something else', createEntity('other', { not: ['업스테이지가 네이버와'] })],
    [
      'a longer name in what speaks against another name',
      createEntity('other', {
        ambiguous: [{ ...cue, spelling: '업스', unless: ['업스테이지가'] }],
      }),
    ],
    ['a longer name, told of the same entity', createEntity('upstage', { not: ['업스테이지가'] })],
    [
      'that a name is ambiguous',
      createEntity('upstage', { ambiguous: [...ambiguous('업스테이지'), ...ambiguous('Upstage')] }),
    ],
  ])('against a later one that has %s', (_what, entity) => {
    expect(read(toLayer('bundled', first), toLayer('p1', [entity]))).toEqual(alone);
  });

  it('whatever kind of firm bears it', () => {
    const layers = [
      toLayer('p1', [createEntity('one', { spellings: { ko: ['견본마루'], en: [] } })]),
      toLayer('p2', [createEntity('two', { spellings: { ko: ['(주)견본 마루'], en: [] } })]),
    ];
    const [, two] = composePacks(layers).entities;
    expect(two?.spellings.ko).toEqual([]);
  });

  it('but xAI and XAI are two names', () => {
    const toNames = (layers: Layer[]) =>
      composePacks(layers).entities.map(({ spellings }) => spellings.en);
    const company = toLayer('bundled', [createEntity('x', { spellings: { ko: [], en: ['xAI'] } })]);
    expect(toNames([company, toLayer('p1', [spelt('XAI')])])).toEqual([['xAI'], ['XAI']]);
    expect(toNames([company, toLayer('p1', [spelt('xai')])])).toEqual([['xAI'], []]);
  });

  it('and a later one speaks for and against the names that it brings', () => {
    const more = createEntity('upstage', {
      spellings: { ko: ['업스'], en: ['Upstage Inc'] },
      ambiguous: [{ ...cue, spelling: '업스', unless: ['업스 커피', '업스테이지가'] }],
      not: ['업스 빵집', '네이버 업스'],
    });
    const { entities } = composePacks([toLayer('bundled', first), toLayer('p1', [more])]);
    const [upstage] = entities;
    expect(upstage?.spellings).toEqual({
      ko: ['업스테이지', '업스'],
      en: ['Upstage', 'Upstage Inc'],
    });
    expect(upstage?.ambiguous).toEqual([{ ...cue, spelling: '업스', unless: ['업스 커피'] }]);
    expect(upstage?.not).toEqual(['업스 빵집']);
  });

  it('but longer names that the bundled pack knows are no names wherever it stands', () => {
    const careful = createEntity('naver', { ...first[3], not: ['네이버와 함께'] });
    const own = toLayer('p1', [createEntity('naver', { spellings: { ko: ['네이버'], en: [] } })]);
    expect(read(own, toLayer('bundled', [careful]))).toEqual([]);
  });

  it('until the reader moves another up', () => {
    const own = toLayer('p1', [spelt('ANTHROPIC')]);
    expect(read(own, toLayer('bundled', first))).toEqual([
      '업스테이지 upstage',
      '네이버 naver',
      'Anthropic other',
      'ANTHROPIC other',
      'GPT-5.1-Codex codex',
      '클로드 4 오퍼스 codex',
    ]);
  });
});
