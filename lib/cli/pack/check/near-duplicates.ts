// Entities that may be one: names a letter apart. Quick enough for 100,000, as no pair is compared without a sign.
import { distance } from 'fastest-levenshtein';
import type { Entity, Pack } from '@/lib/pack/schema';
import { type Finding, toFile } from './finding';
import { listUncued, toKey } from './spellings';

/** Shorter ones are a letter apart by chance: 김민수 and 김민서 are two people. */
const LEAST_LATIN = 7;
const LEAST_HANGUL = 6;

/** Two spellings a letter apart share what is left when each loses one. */
export function findNearDuplicates({ entities }: Pack): Finding[] {
  const owners = new Map<string, { entity: Entity; spelling: string }[]>();
  return entities.flatMap((entity) => {
    const told = new Set<Entity>();
    const found: Finding[] = [];
    for (const { spelling, field } of listUncued(entity)) {
      const key = toKey(spelling);
      if (key.length < (/[가-힣]/.test(key) ? LEAST_HANGUL : LEAST_LATIN)) continue;
      for (const one of toRests(key)) {
        const others = owners.get(one) ?? [];
        for (const other of others)
          if (
            other.entity !== entity &&
            !told.has(other.entity) &&
            isNear(spelling, other.spelling)
          ) {
            told.add(other.entity);
            const reason = `"${spelling}" is nearly "${other.spelling}" of ${toFile(other.entity)}: mend the slip, or join the two`;
            found.push({ file: toFile(entity), field, reason });
          }
        owners.set(one, [...others, { entity, spelling }]);
      }
    }
    return found;
  });
}

/** One letter more, less or other. Numbers tell things apart: GPT-5 is no slip of GPT-6, H200 none of B200. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [toKey(one), toKey(other)];
  const toNumbers = (text: string) => (text.match(/[a-z]*\d+[a-z]*/g) ?? []).join();
  return a !== b && toNumbers(a) === toNumbers(b) && distance(a, b) === 1;
}

const toRests = (key: string): Set<string> =>
  new Set([key, ...Array.from(key, (_, i) => key.slice(0, i) + key.slice(i + 1))]);
