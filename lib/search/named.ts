// Entities as the search sees them. Knows the pack's words.
import type { Entity } from '@/lib/pack/schema';
import type { Named } from './search-names';

export const toNamed = ({ id, name, spellings, facts, events, relations }: Entity): Named => ({
  id,
  names: [name.ko, name.en, ...spellings.ko, ...spellings.en],
  weight: facts.length + events.length + relations.length,
});
