// Several packs as one, in the reader's order; each statement says whose it is.
import { describe, expect, it } from 'vitest';
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
  readAdded: async () => ({ order: ['own', 'bundled'], layers: [] }),
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
