// What of entities makes names, so that it can be told whether a lexicon would be another with them. Pure.
import type { Entity } from '@/lib/pack/schema';
import { toPeopleWords } from './kin';

/** All of them that a lexicon is extended by: where it is alike, so is what becomes of the lexicon. */
export const toNamesText = (entities: Entity[]): string =>
  JSON.stringify(
    entities.map((entity) => ({
      ...entity,
      // What is said of a person makes her somebody's; of all others it makes no name.
      told: entity.type === 'person' ? toPeopleWords(entity) : [],
      summary: undefined,
      facts: undefined,
      note: undefined,
    })),
  );
