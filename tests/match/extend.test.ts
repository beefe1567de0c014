// Own entries laid over a compiled lexicon: articles are read as if all had been compiled together, the own ones first.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { createNameLookup, extendLexicon } from '@/lib/match/extend';
import { compileLexicon } from '@/lib/match/lexicon';
import { toNamesText } from '@/lib/match/names-text';
import { composePacks } from '@/lib/pack/compose';
import { noOwn, type OwnEntry, toOwnLayer } from '@/lib/pack/own';
import { bundledId } from '@/lib/pack/pack-ids';
import { entryOf } from '../own-page/small-own';

const { pack, lexicon } = await loadLexicon();

const toEntry = (id: string, name: string, more: Partial<OwnEntry> = {}): OwnEntry => ({
  ...entryOf(id, name),
  ...more,
});
const entries = [
  toEntry('new', '견본나래'),
  toEntry('taken', '오픈 AI', { spellings: ['OpenAI'] }),
  toEntry('person', '나여름', { type: 'person', summary: '업스테이지 부사장.' }),
  toEntry('namesake', '김하늬', { type: 'person', summary: '견본나래 대표.' }),
  // A longer name of another thing, until it is a name itself.
  toEntry('longer', '네이버 지도', { type: 'product' }),
  toEntry('capitals', 'ANTHROPIC'),
  toEntry('abbreviation', 'XAI', { type: 'concept' }),
  toEntry('term', 'deepSeek', { type: 'concept' }),
  toEntry('model', '견본 모델', { type: 'model', spellings: ['Sample-LM'] }),
];
const layer = toOwnLayer({ ...noOwn, entries });
const extended = extendLexicon(lexicon, layer.entities);
const together = compileLexicon(
  composePacks([layer, { ...pack, id: bundledId, title: { ko: '', en: '' } }]).entities,
);

const read = (buffer: ArrayBuffer, text: string) => {
  const reader = createReader(buffer);
  return reader
    .decide(text.split('\n').map((line) => reader.scan(line)))
    .map(({ start, end, entity, kind, block }) => ({ block, start, end, entity, kind }));
};
const namesIn = (buffer: ArrayBuffer, text: string) =>
  read(buffer, text).map(({ entity, start, end, block }) => [
    (text.split('\n')[block] ?? '').slice(start, end),
    entity,
  ]);

const field = '업스테이지와 엔비디아가 새 인공지능 모델을 내놨다.';
const texts = [
  '견본나래는 오픈AI와 겨룬다. 나여름 업스테이지 부사장이 말했다. 나 부사장은 웃었다.',
  '김하늬 견본나래 대표는 네이버 지도와 네이버를 말했다. OpenAI, Sample-LM 2도 나왔다.',
  'Anthropic과 ANTHROPIC은 하나고 xAI와 XAI는 둘이다. DeepSeek는 용어다.',
  '권순일 업스테이지 부사장이 견본나래를 찾았다. 권 부사장은 오픈 AI를 말했다.',
].map((text) => `${text}\n${field}`);

describe('own entries over a lexicon', () => {
  it('are found, take names over, and are related to those that their own words name', () => {
    expect(namesIn(extended, texts[0] ?? '').slice(0, 5)).toEqual([
      ['견본나래', 'own-new'],
      ['오픈AI', 'own-taken'],
      ['나여름', 'own-person'],
      ['업스테이지', 'upstage'],
      ['나 부사장', 'own-person'],
    ]);
    expect(namesIn(extended, texts[1] ?? '')).toContainEqual(['네이버 지도', 'own-longer']);
    expect(namesIn(extended, texts[1] ?? '')).toContainEqual(['Sample-LM 2', 'own-model']);
    expect(namesIn(extended, texts[2] ?? '').slice(0, 5)).toEqual([
      ['Anthropic', 'own-capitals'],
      ['ANTHROPIC', 'own-capitals'],
      ['xAI', 'xai'],
      ['XAI', 'own-abbreviation'],
      ['DeepSeek', 'own-term'],
    ]);
  });

  it.each(texts)('read as if compiled together: %s', (text) => {
    expect(read(extended, text)).toEqual(read(together, text));
  });

  it('are related to whoever was related to the name that they take', () => {
    const text = `샘 올트먼 오픈AI 최고경영자가 말했다.\n${field}`;
    expect(namesIn(extended, text).slice(0, 2)).toEqual([
      ['샘 올트먼', 'sam-altman'],
      ['오픈AI', 'own-taken'],
    ]);
  });

  it.each([
    ['최태원 SK그룹 회장과 구광모 LG그룹 회장이 만났다.', ['chey-taewon', 'koo-kwangmo']],
    ['SK그룹 최태원 회장이 말했다. LG그룹 회장 구광모도 왔다.', ['chey-taewon', 'koo-kwangmo']],
    ['SK그룹이 왔다. 최태원 견본나래 회장이 말했다. 견본나래 회장 구광모도 왔다.', []],
  ])('are nobody’s other employer where a word of her own names them: %s', (line, people) => {
    const groups = [...entries, toEntry('sk', 'SK그룹'), toEntry('lg', 'LG그룹')];
    const { entities } = toOwnLayer({ ...noOwn, entries: groups });
    const found = read(extendLexicon(lexicon, entities), `${line}\n${field}`);
    const ids = ['chey-taewon', 'koo-kwangmo'];
    expect(found.map(({ entity }) => entity).filter((id) => ids.includes(id))).toEqual(people);
  });

  it('read the labelled cases and every page of the zoo as if compiled together', () => {
    const files = ['tests/match/cases', 'tests/zoo/pages'].flatMap((folder) =>
      readdirSync(folder).map((file) => join(folder, file)),
    );
    const strip = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/[⟦⟧]/g, '');
    let found = 0;
    for (const file of files) {
      const text = strip(readFileSync(file, 'utf8'));
      const both = [read(extended, text), read(together, text)];
      expect(both[0], file).toEqual(both[1]);
      found += both[0]?.length ?? 0;
    }
    expect(found).toBeGreaterThan(500);
  });

  it.each([
    ['(주)견본마루', 'company'],
    ['㈜ 견본마루', 'company'],
    ['견본마루㈜', 'company'],
    ['견본마루 (주)', 'company'],
    ['주식회사 견본마루', 'company'],
    ['견본마루 주식회사', 'company'],
    ['견본마루(Inc.)', 'company'],
    ['(사)견본마루', 'organization'],
  ] as const)(
    'are found by the name alone, without what kind of firm bears it: %s',
    (name, type) => {
      const { entities } = toOwnLayer({ ...noOwn, entries: [toEntry('firm', name, { type })] });
      const text = `견본마루는 새 인공지능을 내놨다. ㈜견본마루와 (주)견본마루가 그렇다.\n${field}`;
      expect(namesIn(extendLexicon(lexicon, entities), text).slice(0, 3)).toEqual(
        Array(3).fill(['견본마루', 'own-firm']),
      );
      const compiled = createNameLookup(extendLexicon(lexicon, entities));
      expect([compiled('견본마루'), compiled('(주)견본마루')]).toEqual([
        ['own-firm'],
        ['own-firm'],
      ]);
    },
  );

  it('are found though marks that take no room were copied with them', () => {
    const { entities } = toOwnLayer({ ...noOwn, entries: [toEntry('mark', '견본\u200b마루')] });
    expect(namesIn(extendLexicon(lexicon, entities), `견본마루는 간다.\n${field}`)[0]).toEqual([
      '견본마루',
      'own-mark',
    ]);
  });

  it('changes nothing where there are none', () => {
    expect(read(extendLexicon(lexicon, []), texts[3] ?? '')).toEqual(read(lexicon, texts[3] ?? ''));
  });

  it.each<[what: string, more: Partial<OwnEntry>, isAlike: boolean]>([
    ['a note', { note: '메모' }, true],
    ['what is said of a company', { summary: '업스테이지의 자회사.' }, true],
    ['a spelling', { spellings: ['견본 나래'] }, false],
    ['a type', { type: 'model' }, false],
    ['what is said of a person', { type: 'person', summary: '업스테이지 부사장.' }, false],
  ])('are told by their names’ text, as the bytes are: %s', (_what, more, isAlike) => {
    const toEntities = (one: OwnEntry) => toOwnLayer({ ...noOwn, entries: [one] }).entities;
    const plain = toEntry('new', '견본나래', more.type ? { type: more.type } : {});
    const before = toEntities(more.summary ? plain : toEntry('new', '견본나래'));
    const after = toEntities({ ...plain, ...more });
    expect(toNamesText(after) === toNamesText(before)).toBe(isAlike);
    const toBytes = (all: typeof before) => [...new Uint8Array(extendLexicon(lexicon, all))].join();
    expect(toBytes(after) === toBytes(before)).toBe(isAlike);
  });

  it('tells who has a name, however it is spaced', () => {
    const find = createNameLookup(lexicon);
    expect(find('오픈 AI')).toEqual(['openai']);
    expect(find('견본나래')).toEqual([]);
    expect(find('A')).toEqual([]);
  });

  it('tells who has one of many names that begin alike', () => {
    const names = ['견본', '견본 가', '견본 가나', '견본 나', '견본A', '견본a', '견본 가나다'];
    const all = names.map((name, i) => toEntry(`${i}`, name));
    const find = createNameLookup(compileLexicon(toOwnLayer({ ...noOwn, entries: all }).entities));
    // In Latin letters capitals make no other name, but for a first one.
    expect(names.map((name) => find(name).length)).toEqual([1, 1, 1, 1, 2, 2, 1]);
    expect(find('견본 가나')).toEqual([all[2]?.id]);
    expect(find('견본 다')).toEqual([]);
  });
});
