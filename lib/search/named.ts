// Entities as the search sees them. Knows the pack's words.
import { expandPattern } from '@/lib/pack/forms';
import type { Entity } from '@/lib/pack/schema';
import { makeSearchIndex, type Named, type SearchIndex } from './search-index';

export const toNamed = ({ id, name, spellings, facts, events, relations }: Entity): Named => ({
  id,
  names: [name.ko, name.en, ...[...spellings.ko, ...spellings.en].flatMap(expandPattern)],
  weight: facts.length + events.length + relations.length,
});

export const indexEntities = (entities: Entity[]): Promise<SearchIndex> =>
  makeSearchIndex(entities.map(toNamed));
