// Looks a lexicon's entries up by all their characters, in its bytes as they are. Knows no texts.
import { foldOf } from './characters';
import { flag, type LexiconView, toBucket, toHash } from './lexicon-view';

/** Entries of these characters. Capitals make no other name but in a first letter that is no term's: XAI is no xAI. */
export function findEntries(view: LexiconView, units: Uint16Array, flags = 0): number[] {
  const { buckets, bucketBits, keyStart, plain } = view;
  const bucket = toBucket(toHash(toFolded(units[0]), toFolded(units[1])), bucketBits);
  const end = buckets[bucket + 1] ?? 0;
  const found: number[] = [];
  for (let entry = findFirst(view, units, buckets[bucket] ?? 0, end); entry < end; entry++) {
    if (compare(view, entry, units) !== 0) break;
    const isAnyCase = ((flags | (view.flags[entry] ?? 0)) & flag.anyCase) !== 0;
    if (isAnyCase || plain[keyStart[entry] ?? 0] === units[0]) found.push(entry);
  }
  return found;
}

/** Of a bucket's entries, which are in order, the first that does not come before these characters. */
function findFirst(view: LexiconView, units: Uint16Array, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(view, middle, units) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As entries are ordered. */
function compare({ keyStart, plain }: LexiconView, entry: number, units: Uint16Array): number {
  const start = keyStart[entry] ?? 0;
  const length = (keyStart[entry + 1] ?? 0) - start;
  for (let i = 0; i < length && i < units.length; i++) {
    const difference = toFolded(plain[start + i]) - toFolded(units[i]);
    if (difference !== 0) return difference;
  }
  return length - units.length;
}

const toFolded = (unit = 0): number => foldOf[unit] ?? 0;
