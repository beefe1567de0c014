// Entities that may be one: names a letter apart. Quick enough for 100,000, as no pair is compared without a sign.
import { distance } from 'fastest-levenshtein';
import { toLooseName } from '@/lib/pack/owners';
import type { Entity, Pack } from '@/lib/pack/schema';
import { type Finding, toFile } from './finding';
import { listUncued } from './spellings';

/** Shorter ones are a letter apart by chance: 김민수 and 김민서 are two people. */
const leastLatin = 7;
const leastHangul = 6;

type Owner = { entity: Entity; spelling: string };

/** Two spellings a letter apart share what is left when each loses one. The first one that is near is enough to look. */
export function findNearDuplicates({ entities }: Pack): Finding[] {
  const owners = new Map<string, Owner[]>();
  return entities.flatMap((entity) => {
    const found: Finding[] = [];
    for (const { spelling, field } of listUncued(entity)) {
      const key = toLooseName(spelling);
      if (key.length < (/[가-힣]/.test(key) ? leastHangul : leastLatin)) continue;
      for (const rest of toRests(key)) {
        const others = owners.get(rest);
        const near = others?.find(
          (other) => other.entity !== entity && isNear(spelling, other.spelling),
        );
        if (near && found.length === 0)
          found.push({
            file: toFile(entity),
            field,
            reason: `"${spelling}" is nearly "${near.spelling}" of ${toFile(near.entity)}: mend the slip, or join the two`,
          });
        if (others) others.push({ entity, spelling });
        else owners.set(rest, [{ entity, spelling }]);
      }
    }
    return found;
  });
}

/** One letter more, less or other. Numbers tell things apart: GPT-5 is no slip of GPT-6, H200 none of B200. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [toLooseName(one), toLooseName(other)];
  const toNumbers = (text: string) => (text.match(/[a-z]*\d+[a-z]*/g) ?? []).join();
  return a !== b && toNumbers(a) === toNumbers(b) && distance(a, b) === 1;
}

const toRests = (key: string): Set<string> =>
  new Set([key, ...Array.from(key, (_, i) => key.slice(0, i) + key.slice(i + 1))]);
