// Lays entries out as a lexicon's bytes: sorted into buckets, with their filter, cues and kin. Knows no entities.
import { anyThird, noThird, packLexicon, toBucket, toFilterBit, toHash } from './lexicon-view';
import type { NamedSpelling } from './names';
import type { Keys } from './spelling';

/** Entries as they are laid out: `named` has of each key what it is of. */
export type Entries = {
  keys: Omit<Keys, 'add' | 'drop'>;
  named: Omit<NamedSpelling, 'spelling'>[];
};

/** `ids` by target; `kin` of each. Keys of the same characters stay in the order in which they come. */
export function layOut(
  ids: string[],
  { keys, named }: Entries,
  kin: ArrayLike<number>[],
): ArrayBuffer {
  const n = keys.count;
  // At least one bucket an entry, and eight bits of the filter: most words of a text cost no more than a look at it.
  const bucketBits = Math.max(10, 32 - Math.clz32(n));
  const filterBits = bucketBits + 3;
  const { starts, folded } = keys;
  const hashes = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const start = starts[i] ?? 0;
    hashes[i] = toHash(folded[start] ?? 0, folded[start + 1] ?? 0);
  }
  const { order, buckets } = sortIntoBuckets(keys, hashes, bucketBits);
  const lists: number[] = [];
  const cued: number[] = [];
  const cuesStart: number[] = [];
  const views = {
    filter: new Uint32Array(1 << (filterBits - 5)),
    buckets,
    keyStart: new Uint32Array(n + 1),
    plain: new Uint16Array(starts[n] ?? 0),
    joints: new Uint16Array(n),
    flags: new Uint16Array(n),
    target: new Uint32Array(n),
    kinStart: new Uint32Array(ids.length + 1),
    idStart: new Uint32Array(ids.length + 1),
  };
  const patterns = createPatterns();
  let at = 0;
  order.forEach((key, i) => {
    const start = starts[key] ?? 0;
    const end = starts[key + 1] ?? 0;
    const { flags = 0, target = 0, cues = [] } = named[key] ?? {};
    views.keyStart[i] = at;
    for (let unit = start; unit < end; unit++) views.plain[at++] = keys.plain[unit] ?? 0;
    views.joints[i] = patterns.indexOf(keys.jointsLow[key] ?? 0, keys.jointsHigh[key] ?? 0);
    views.flags[i] = flags;
    views.target[i] = target;
    if (cues.length > 0) {
      cued.push(i);
      cuesStart.push(lists.length);
      for (const cue of cues) lists.push(cue);
    }
    setBit(views.filter, toFilterBit(hashes[key] ?? 0, anyThird, filterBits));
    const third = end - start > 2 ? (folded[start + 2] ?? 0) : noThird;
    setBit(views.filter, toFilterBit(hashes[key] ?? 0, third, filterBits));
  });
  views.keyStart[n] = at;
  cuesStart.push(lists.length);

  let idsLength = 0;
  ids.forEach((id, i) => {
    views.kinStart[i] = lists.length;
    const some = kin[i] ?? [];
    for (let one = 0; one < some.length; one++) lists.push(some[one] ?? 0);
    views.idStart[i] = idsLength;
    idsLength += id.length;
  });
  views.kinStart[ids.length] = lists.length;
  views.idStart[ids.length] = idsLength;
  return packLexicon(
    { entries: n, bucketBits, filterBits },
    {
      ...views,
      ...patterns.toViews(),
      cued: Uint32Array.from(cued),
      cuesStart: Uint32Array.from(cuesStart),
      lists: Uint32Array.from(lists),
      // Ids are of ASCII alone: a byte a unit.
      ids: new TextEncoder().encode(ids.join('')),
    },
  );
}

/**
 * The keys in the order of their buckets, and within one of their characters; `buckets`: where each begins. Two of the
 * same characters stay in the order in which they came.
 */
function sortIntoBuckets(keys: Entries['keys'], hashes: Uint32Array, bucketBits: number) {
  const buckets = new Uint32Array((1 << bucketBits) + 1);
  for (const hash of hashes) {
    const after = toBucket(hash, bucketBits) + 1;
    buckets[after] = (buckets[after] ?? 0) + 1;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  const order = new Uint32Array(hashes.length);
  const next = buckets.slice();
  hashes.forEach((hash, key) => {
    const bucket = toBucket(hash, bucketBits);
    const place = next[bucket] ?? 0;
    next[bucket] = place + 1;
    order[place] = key;
  });
  // Mostly few share one; of names that begin alike (주식회사 …) all do.
  for (let i = 1; i < buckets.length; i++) {
    const [from, to] = [buckets[i - 1] ?? 0, buckets[i] ?? 0];
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compare(keys, a, b) || a - b);
  }
  return { order, buckets };
}

function setBit(bits: Uint32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

/** Spellings share their joints: a hundred thousand of them have some thousand patterns. */
function createPatterns() {
  const known = new Map<number, Map<number, number>>();
  const lows: number[] = [];
  const highs: number[] = [];
  return {
    indexOf(low: number, high: number): number {
      const some = known.get(high) ?? new Map<number, number>();
      const index = some.get(low);
      if (index !== undefined) return index;
      known.set(high, some.set(low, lows.length));
      lows.push(low);
      highs.push(high);
      return lows.length - 1;
    },
    toViews: () => ({ jointsLow: Uint32Array.from(lows), jointsHigh: Uint32Array.from(highs) }),
  };
}

function compare({ starts, folded }: Entries['keys'], one: number, other: number): number {
  const [a, b] = [starts[one] ?? 0, starts[other] ?? 0];
  const lengthA = (starts[one + 1] ?? 0) - a;
  const lengthB = (starts[other + 1] ?? 0) - b;
  for (let i = 0; i < lengthA && i < lengthB; i++) {
    const difference = (folded[a + i] ?? 0) - (folded[b + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
