// A pack of three that points at itself in every way a pack can, and how to make variations of it.
import type { Parsed } from '@/lib/pack/parse';
import type { Entity, Pack, Source } from '@/lib/pack/schema';

export function createEntity(id: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    type: 'company',
    name: { ko: `${id} 회사`, en: id },
    spellings: { ko: [`${id} 회사`], en: [id] },
    ambiguous: [],
    summary: { ko: '지어낸 회사.', en: 'A company made up for tests.' },
    facts: [
      {
        label: { ko: '설립', en: 'Founded' },
        value: { ko: '2020년', en: '2020' },
        asOf: '2025-08',
        sources: [`${id}-site`],
      },
    ],
    events: [],
    relations: [],
    confidence: 'high',
    ...more,
  };
}

export const createSource = (publisher: string): Source => ({
  title: 'About us',
  publisher,
  url: 'https://example.com/about',
  published: '2025-08-01',
  lang: 'en',
  grade: 'official',
});

export function createPack(more: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    version: '0000000000000001',
    checkedAt: '2025-09-01',
    entities: [
      createEntity('acme', {
        relations: [
          { type: 'develops', to: 'acme-lm', from: '2025', until: null, sources: ['paper'] },
        ],
      }),
      createEntity('acme-lm', { type: 'model' }),
      createEntity('zeta'),
    ],
    sources: {
      'acme-site': createSource('Acme'),
      'acme-lm-site': createSource('Acme'),
      'zeta-site': createSource('Zeta'),
      paper: createSource('The Paper'),
    },
    ...more,
  };
}

/** A later pack: another version, one entity more, and a new summary of the first. */
export function createNewerPack(): Pack {
  const { entities, sources } = createPack();
  const [acme, ...others] = entities;
  return createPack({
    version: '0000000000000002',
    checkedAt: '2025-10-01',
    entities: [
      { ...(acme ?? createEntity('acme')), summary: { ko: '새 요약.', en: 'A newer summary.' } },
      ...others,
      createEntity('newcomer'),
    ],
    sources: { ...sources, 'newcomer-site': createSource('Newcomer') },
  });
}

/** What is wrong, as the build prints it: field and reason. */
export const readProblems = (parsed: Parsed<unknown>): string[] =>
  parsed.ok
    ? []
    : parsed.problems.map(({ path, field, reason }) => `${path} | ${field} | ${reason}`);
