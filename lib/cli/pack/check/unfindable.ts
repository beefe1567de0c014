// Names and cues that no text can hold as they are looked for: a single character, or one that a sign begins.
import { isFindable, isNameFindable } from '@/lib/match/findable';
import type { Entity, Pack } from '@/lib/pack/schema';
import { type Finding, toFile } from './finding';

export const findUnfindable = ({ entities }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    [...listNames(entity), ...listWords(entity)].map(({ field, text }) => ({
      file: toFile(entity),
      field,
      reason: `"${text}" is never found, as it is a single character or begins with a sign: write it longer, or take it out`,
    })),
  );

type Sought = { field: string; text: string };

const listNames = (entity: Entity): Sought[] =>
  (['ko', 'en'] as const).flatMap((language) =>
    entity.spellings[language].flatMap((text, i) =>
      isNameFindable(text, entity) ? [] : [{ field: `spellings.${language}.${i}`, text }],
    ),
  );

const listWords = ({ ambiguous, not = [] }: Entity): Sought[] =>
  [
    ...not.map((text, i) => ({ field: `not.${i}`, text })),
    ...ambiguous.flatMap((one, i) =>
      (['near', 'unless'] as const).flatMap((side) =>
        one[side].map((text, j) => ({ field: `ambiguous.${i}.${side}.${j}`, text })),
      ),
    ),
  ].filter(({ text }) => !isFindable(text));
