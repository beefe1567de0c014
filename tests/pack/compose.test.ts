// Several packs as one, in the reader's order; each statement says whose it is.
import { describe, expect, it } from 'vitest';
import { composePacks } from '@/lib/pack/compose';
import { readKnownPack } from '@/lib/pack/known';
import { createEntity, createPack } from './small-pack';

const parts = {
  readBundledVersion: async () => createPack().version,
  readBundledPack: async () => createPack(),
  readAddedVersion: async () => null,
  readAdded: async () => ({ order: ['own', 'bundled'], layers: [] }),
};

describe('one pack of several', () => {
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
      {
        id: 'p1',
        title: { ko: '견본 팩', en: 'Sample pack' },
        entities: [more],
        sources: createPack().sources,
      },
    ]);
    const acme = entities.find(({ id }) => id === 'acme');
    expect(acme?.spellings.en).toEqual(['acme', 'Acme Corp']);
    expect(acme?.summary.en).toBe('A company made up for tests.');
    expect(acme?.summaries).toEqual([{ text: more.summary, pack: 'p1' }]);
    expect(packs).toEqual({ p1: { ko: '견본 팩', en: 'Sample pack' } });
    expect(sources['from-1-acme-site']).toBeDefined();
  });
});
