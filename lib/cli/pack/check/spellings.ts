// Spellings that mark what they should not: ordinary words, another's name, cues that can never count.
import { expandPattern, withoutLegalForm } from '@/lib/pack/forms';
import { toLooseName } from '@/lib/pack/owners';
import type { Entity, Pack } from '@/lib/pack/schema';
import { type Finding, toFile } from './finding';
import { createOrdinaryWords } from './ordinary-words';

type Spelled = { spelling: string; field: string };

/** With its cues it may be an ordinary word, or another's. */
export const listUncued = (entity: Entity): Spelled[] => {
  const cued = new Set(entity.ambiguous.map(({ spelling }) => withoutLegalForm(spelling, entity)));
  return listSpellings(entity).filter(({ spelling }) => !cued.has(spelling));
};

export function findOrdinary({ entities }: Pack): Finding[] {
  const isOrdinary = createOrdinaryWords();
  return entities.flatMap((entity) =>
    listUncued(entity)
      .filter(({ spelling }) => isOrdinary(spelling))
      .map(({ spelling, field }) => ({
        file: toFile(entity),
        field,
        reason: `"${spelling}" is an ordinary word as well: list it under ambiguous with cues, or take it out`,
      })),
  );
}

/** Two entities under one spelling: the same thing twice, or a name that needs cues. */
export function findShared({ entities }: Pack): Finding[] {
  const owners = new Map<string, Entity>();
  return entities.flatMap((entity) => {
    const uncued = new Set(listUncued(entity).map(({ spelling }) => spelling));
    return listSpellings(entity).flatMap(({ spelling, field }) => {
      const key = toLooseName(spelling);
      const owner = owners.get(key);
      if (!owner) owners.set(key, entity);
      if (!owner || owner === entity || !uncued.has(spelling)) return [];
      const reason = `"${spelling}" is also ${toFile(owner)}'s: join the two, or list it under ambiguous`;
      return [{ file: toFile(entity), field, reason }];
    });
  });
}

/** Cues for what is no spelling, and a spelling that waits for a cue, or gives way to one, that it does not name. */
export const findDeadCues = ({ entities }: Pack): Finding[] =>
  entities.flatMap((entity) => {
    const spellings = new Set(listSpellings(entity).map(({ spelling }) => toLooseName(spelling)));
    return entity.ambiguous.flatMap(({ spelling, evidence, near, unless }, i) => {
      const at = { file: toFile(entity), field: `ambiguous.${i}` };
      const forms = expandPattern(spelling).map((form) => withoutLegalForm(form, entity));
      if (!forms.some((one) => spellings.has(toLooseName(one))))
        return [
          {
            ...at,
            reason: `"${spelling}" is none of its spellings: add it there, or take this out`,
          },
        ];
      if (evidence === 'near' && near.length === 0)
        return [
          { ...at, reason: `"${spelling}" waits for a cue and names none: add some to near` },
        ];
      if (evidence === 'none' && unless.length === 0)
        return [
          {
            ...at,
            reason: `"${spelling}" needs nothing, and nothing is against it: add to unless`,
          },
        ];
      return [];
    });
  });

/** As they are looked for. */
const listSpellings = ({ spellings, type }: Entity): Spelled[] => {
  const seen = new Set<string>();
  return (['ko', 'en'] as const)
    .flatMap((language) =>
      spellings[language].flatMap((pattern, i) =>
        expandPattern(pattern).map((form) => ({
          spelling: withoutLegalForm(form, { type }),
          field: `spellings.${language}.${i}`,
        })),
      ),
    )
    .filter(({ spelling }) => !seen.has(spelling) && seen.add(spelling));
};
