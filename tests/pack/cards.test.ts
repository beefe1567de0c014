// A card is whole: the entity, each source it names, and the names of those it points at.
import { describe, expect, it } from 'vitest';
import { readCards } from '@/lib/pack/cards';
import { createMemory } from '@/lib/pack/memory';
import { toBundle } from '@/lib/pack/refresh';
import { indexEntities } from '@/lib/search/named';
import { compileLexicon } from './background-life';
import { createPack } from './small-pack';

const bundle = await toBundle(createPack(), {
  compileLexicon,
  lexiconFormat: 1,
  makeSearchIndex: indexEntities,
});
const memory = createMemory(bundle);
const read = (...ids: string[]) => readCards(memory, bundle.head, ids);

describe('readCards', () => {
  it('brings the sources that the entity names, and no others', async () => {
    const [acme, zeta] = await read('acme', 'zeta');
    expect(Object.keys(acme?.sources ?? {})).toEqual(['acme-site', 'paper']);
    expect(Object.keys(zeta?.sources ?? {})).toEqual(['zeta-site']);
  });

  it('names those it is related to, with their kind', async () => {
    const [acme, model] = await read('acme', 'acme-lm');
    expect(acme?.related).toEqual({
      'acme-lm': { type: 'model', name: { ko: 'acme-lm 회사', en: 'acme-lm' } },
    });
    expect(model?.related).toEqual({});
  });

  it('carries the day on which the knowledge was last checked', async () => {
    expect((await read('zeta'))[0]?.checkedAt).toBe('2025-09-01');
  });

  it.each([
    ['keeps the order asked for', ['zeta', 'acme'], ['zeta', 'acme']],
    ['leaves out what it does not know', ['nobody', 'zeta', 'constructor'], ['zeta']],
    ['answers as often as asked', ['zeta', 'zeta'], ['zeta', 'zeta']],
    ['answers nothing to nothing', [], []],
  ])('%s', async (_rule, ids, answered) => {
    expect((await read(...ids)).map(({ entity }) => entity.id)).toEqual(answered);
  });

  it.each([
    ['entity', 'zeta', { readEntities: async () => [undefined] }],
    ['source', 'zeta-site', { readSources: async () => [undefined] }],
  ])('rejects where a known %s is gone, rather than show half a card', async (what, id, gone) => {
    await expect(readCards({ ...memory, ...gone }, bundle.head, ['zeta'])).rejects.toThrow(
      `the ${what} "${id}" is no longer stored`,
    );
  });
});
