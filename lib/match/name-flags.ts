// What a spelling needs beside it, and in which ways it may be written. Knows entities, no texts.
import type { Ambiguity, Entity } from '@/lib/pack/schema';
import { entryKind, flag, needs } from './lexicon-view';

const needOf = {
  none: needs.nothing,
  field: needs.field,
  kin: needs.kin,
  near: needs.near,
} as const;

/** `isCommon`: another bears a person's name that is written so. */
export function toFlags(
  entity: Entity,
  spelling: string,
  ambiguity: Ambiguity | undefined,
  isCommon: boolean,
): number {
  const person = entity.type === 'person';
  const weak = !(entity.anchor ?? isAnchorType(entity));
  const need = person
    ? ambiguity || isCommon
      ? needs.person
      : needs.field
    : ambiguity
      ? needOf[ambiguity.evidence ?? 'field']
      : weak
        ? needs.field
        : needs.nothing;
  const term = entity.type === 'concept' || entity.type === 'event';
  return (
    entryKind.name |
    (need << 2) |
    (isInAnyCase(spelling, term) ? flag.anyCase : 0) |
    ((entity.versioned ?? entity.type === 'model') ? flag.takesVersion : 0) |
    (weak || person || (ambiguity && need !== needs.nothing) ? flag.weak : 0) |
    (ambiguity ? flag.guarded : 0) |
    (person && !spelling.includes(' ') && !/^[가-힣]{3,4}$/.test(toKoreanName(entity))
      ? flag.shortName
      : 0) |
    (term ? flag.term : 0) |
    (term || entity.type === 'product' ? flag.takesPlural : 0) |
    (person ? flag.person : 0) |
    (isOrganisation(entity) ? flag.organisation : 0)
  );
}

/**
 * Words of the field, and names of ordinary words: `Export controls` begins a sentence, `Science Ministry` a headline. What
 * has Hangul in it is no other word in small letters: 오픈ai, lg ai연구원.
 */
const isInAnyCase = (spelling: string, term: boolean): boolean =>
  (term && !/^[A-Z0-9.-]+$/.test(spelling)) ||
  /(?:^[a-z]{6,} | [a-z]{6,}$)/.test(spelling) ||
  /[가-힣]/.test(spelling) ||
  !hasCase(spelling);

/** 업스테이지: nothing to be written in another case. */
const hasCase = (spelling: string): boolean => spelling.toLowerCase() !== spelling.toUpperCase();

/** `이승현(포티투마루)`: the name without what tells it from a namesake. */
export const toKoreanName = (entity: Entity): string => entity.name.ko.replace(/\(.*/, '');

export const isOrganisation = (entity: Entity): boolean =>
  entity.type === 'company' || entity.type === 'organization';

const isAnchorType = (entity: Entity): boolean =>
  entity.type !== 'person' && entity.type !== 'place' && entity.type !== 'organization';
