// Several packs as one: own entries first, then the reader's order; each statement says whose it is.
import { describe, expect, it } from 'vitest';
import { composePacks } from '@/lib/pack/compose';
import { readKnownPack } from '@/lib/pack/known';
import { noOwn, type Own, withEntry, withNote, withOwn, withoutEntry } from '@/lib/pack/own';
import { parseComposed } from '@/lib/pack/parse';
import { createEntity, createPack } from './small-pack';

const entry: Own['entries'][number] = {
  id: 'own-1',
  type: 'company',
  name: '견본랩',
  spellings: ['acme'],
  summary: '견본으로 지어낸 회사.',
  facts: [{ text: '견본이다.', date: '2026-01-15', url: 'https://a.example/1', title: '견본' }],
  note: '내 말',
};
const parts = (own: Own) => ({
  readBundledVersion: async () => createPack().version,
  readBundledPack: async () => createPack(),
  readOwnVersion: async () => (own === noOwn ? null : '1'),
  readOwn: async () => own,
  readAddedVersion: async () => null,
  readAdded: async () => ({ order: ['own', 'bundled'], layers: [] }),
});

describe('one pack of several', () => {
  it('is the bundled pack itself where there is nothing else', async () => {
    expect(await readKnownPack(parts(noOwn))).toEqual(createPack());
  });

  it('has own entries with their sources and notes, and their spellings are theirs alone', async () => {
    const known = await readKnownPack(
      parts(withNote(withEntry(noOwn, entry), 'zeta', '눈여겨볼 곳')),
    );
    const byId = new Map(known.entities.map((one) => [one.id, one]));
    expect(byId.get('own-1')?.note).toBe('내 말');
    expect(byId.get('own-1')?.facts[0]?.pack).toBe('own');
    for (const source of byId.get('own-1')?.facts[0]?.sources ?? [])
      expect(known.sources[source]?.url).toBe('https://a.example/1');
    expect(byId.get('acme')?.spellings.en).toEqual([]);
    expect(byId.get('zeta')?.note).toBe('눈여겨볼 곳');
    for (const one of known.entities) expect(parseComposed('stored', one).ok).toBe(true);
  });

  it('shows what two packs say of one entity side by side, each with its pack', () => {
    const more = createEntity('acme', {
      spellings: { ko: [], en: ['Acme Corp'] },
      summary: { ko: '다른 말.', en: 'Another word.' },
    });
    const { entities, sources, packs } = composePacks(
      [
        { ...createPack(), id: 'bundled', title: { ko: '', en: '' } },
        {
          id: 'p1',
          title: { ko: '견본 팩', en: 'Sample pack' },
          entities: [more],
          sources: createPack().sources,
        },
      ],
      new Map(),
    );
    const acme = entities.find(({ id }) => id === 'acme');
    expect(acme?.spellings.en).toEqual(['acme', 'Acme Corp']);
    expect(acme?.summary.en).toBe('A company made up for tests.');
    expect(acme?.summaries).toEqual([{ text: more.summary, pack: 'p1' }]);
    expect(packs).toEqual({ p1: { ko: '견본 팩', en: 'Sample pack' } });
    expect(sources['from-1-acme-site']).toBeDefined();
  });

  it('takes an entry away and brings it back from a file', () => {
    const own = withEntry(noOwn, entry);
    expect(withoutEntry(own, 'own-1').entries).toEqual([]);
    expect(withOwn(withoutEntry(own, 'own-1'), own)).toEqual(own);
  });
});
