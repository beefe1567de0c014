// The large pack of the bench is a pack: what is measured with it is what a reader's would be.
import { expect, it } from 'vitest';
import { parsePack } from '@/lib/pack/parse';
import { makeLargeKnowledge } from './large-pack';

it('fits the schema, has three spellings an entity that are nobody else’s, and is the same in every run', () => {
  const knowledge = makeLargeKnowledge(3000);
  const head = { format: 1, version: '0'.repeat(16), checkedAt: '2026-11-01' };
  expect(parsePack('large', { ...head, ...knowledge })).toMatchObject({ ok: true });
  const spellings = knowledge.entities.flatMap(({ spellings }) => [
    ...spellings.ko,
    ...spellings.en,
  ]);
  expect(spellings.length).toBe(9000);
  expect(new Set(spellings).size).toBe(9000);
  expect(makeLargeKnowledge(3000)).toEqual(knowledge);
});
