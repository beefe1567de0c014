// Who is related to whom, so that one name in an article speaks for another. Knows the pack, no articles.
import type { Entity } from '@/lib/pack/schema';
import { entryKind, needs, toNeed } from './lexicon-view';
import type { NamedSpelling } from './names';
import { longestKey } from './spelling';

/**
 * Per entity (in the given order) the indexes of its kin: relations in both directions, for a person also the
 * organisations that her own summary and facts name, for what somebody makes those that its summary names.
 */
export function findAllKin(entities: Entity[], named: NamedSpelling[]): number[][] {
  const indexOf = new Map(entities.map((entity, i) => [entity.id, i]));
  const kin: (Set<number> | undefined)[] = new Array(entities.length);
  const add = (one: number, other: number) => {
    kin[one] ??= new Set();
    kin[one]?.add(other);
  };
  entities.forEach((entity, i) => {
    for (const { to } of entity.relations) {
      const other = indexOf.get(to);
      if (other === undefined) continue;
      add(i, other);
      add(other, i);
    }
  });
  const names = toOrganisationNames(entities, named);
  entities.forEach((entity, i) => {
    for (const word of toTellingWords(entity)) {
      for (let length = Math.min(word.length, longestKey); length >= 2; length--) {
        const other = names.get(word.slice(0, length));
        if (other === undefined) continue;
        add(i, other);
        if (entity.type !== 'person') add(other, i);
        break;
      }
    }
  });
  return Array.from(kin, (set) => (set ? [...set].sort((a, b) => a - b) : []));
}

/** What is said of a person, word by word. */
export function toPeopleWords({ summary, facts }: Entity): string[] {
  return toWords([summary.ko, ...facts.map((fact) => fact.value.ko)].join('\n'));
}

const toWords = (text: string): string[] => text.split(/[^가-힣A-Za-z0-9&.]+/);

/** Where an entity's own organisations are named. */
function toTellingWords(entity: Entity): string[] {
  if (entity.type === 'person') return toPeopleWords(entity);
  return entity.type === 'model' || entity.type === 'product' ? toWords(entity.summary.ko) : [];
}

/** Unambiguous one-word names of organisations. */
function toOrganisationNames(entities: Entity[], named: NamedSpelling[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const { spelling, flags, target } of named) {
    const type = entities[target]?.type;
    if ((flags & 3) !== entryKind.name || (type !== 'company' && type !== 'organization')) continue;
    const need = toNeed(flags);
    if (need <= needs.field && !spelling.includes(' ')) names.set(spelling, target);
  }
  return names;
}
