// Compiles entities into the lexicon: one ArrayBuffer, used by the page without parsing. Knows no texts and no storage.
import type { Entity } from '@/lib/pack/schema';
import { findKin } from './kin';
import { packLexicon, toBucket, toFilterBit, toHash } from './lexicon-view';
import { type NamedSpelling, toSpellings } from './names';
import { type Key, toKey } from './spelling';

export { lexiconFormat } from './lexicon-view';

type Entry = { key: Key; flags: number; target: number; cues: number[] };

/** ~150 ms for 100,000 spellings. The same entities always give the same bytes. */
export function compileLexicon(entities: Entity[]): ArrayBuffer {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const named = toSpellings(sorted);
  const kin = findKin(sorted, named);
  return layOut(sorted, toEntries(named), kin);
}

function toEntries(named: NamedSpelling[]): Entry[] {
  const entries: Entry[] = [];
  const seen = new Map<string, Entry>();
  for (const { spelling, flags, target, cues } of named) {
    const key = toKey(spelling);
    if (!key) continue;
    // The same characters for the same target twice: one entry, with the joints of both (트웰브랩스, 트웰브 랩스).
    const once = `${flags & 3} ${target} ${String.fromCharCode(...key.plain)}`;
    const twin = seen.get(once);
    if (twin) {
      twin.key.joints = [...new Set([...twin.key.joints, ...key.joints])];
      continue;
    }
    const entry = { key, flags, target, cues };
    seen.set(once, entry);
    entries.push(entry);
  }
  return entries;
}

function layOut(entities: Entity[], entries: Entry[], kin: number[][]): ArrayBuffer {
  // At least one bucket an entry, and eight bits of the filter: most words of a text cost no more than a look at it.
  const bucketBits = Math.max(10, 32 - Math.clz32(entries.length));
  const filterBits = bucketBits + 3;
  const hashOf = ({ key }: Entry): number => toHash(key.folded[0] ?? 0, key.folded[1] ?? 0);
  const keyed = entries.map((entry) => {
    const hash = hashOf(entry);
    return { entry, hash, bucket: toBucket(hash, bucketBits) };
  });
  keyed.sort((a, b) => a.bucket - b.bucket || compare(a.entry.key.folded, b.entry.key.folded));

  const n = keyed.length;
  const units = keyed.reduce((sum, { entry }) => sum + entry.key.folded.length, 0);
  const lists: number[] = [];
  const cued: number[] = [];
  const cuesStart: number[] = [];
  const views = {
    filter: new Uint32Array(1 << (filterBits - 5)),
    buckets: new Uint32Array((1 << bucketBits) + 1),
    keyStart: new Uint32Array(n + 1),
    plain: new Uint16Array(units),
    joints: new Uint16Array(n),
    flags: new Uint16Array(n),
    target: new Uint32Array(n),
    kinStart: new Uint32Array(entities.length + 1),
    idStart: new Uint32Array(entities.length + 1),
  };
  const patterns = createPatterns();
  let at = 0;
  keyed.forEach(({ entry, hash, bucket }, i) => {
    const { folded, plain, joints } = entry.key;
    views.keyStart[i] = at;
    views.plain.set(plain, at);
    at += folded.length;
    views.joints[i] = patterns.indexOf(joints);
    views.flags[i] = entry.flags;
    views.target[i] = entry.target;
    if (entry.cues.length > 0) {
      cued.push(i);
      cuesStart.push(lists.length);
      lists.push(...entry.cues);
    }
    const bit = toFilterBit(hash, folded[2] ?? 0, filterBits);
    views.filter[bit >> 5] = (views.filter[bit >> 5] ?? 0) | (1 << (bit & 31));
    views.buckets[bucket + 1] = (views.buckets[bucket + 1] ?? 0) + 1;
  });
  views.keyStart[n] = at;
  cuesStart.push(lists.length);
  for (let i = 1; i < views.buckets.length; i++)
    views.buckets[i] = (views.buckets[i] ?? 0) + (views.buckets[i - 1] ?? 0);

  let ids = '';
  entities.forEach((entity, i) => {
    views.kinStart[i] = lists.length;
    lists.push(...(kin[i] ?? []));
    views.idStart[i] = ids.length;
    ids += entity.id;
  });
  views.kinStart[entities.length] = lists.length;
  views.idStart[entities.length] = ids.length;
  return packLexicon(
    { entries: n, bucketBits, filterBits },
    {
      ...views,
      ...patterns.toViews(),
      cued: Uint32Array.from(cued),
      cuesStart: Uint32Array.from(cuesStart),
      lists: Uint32Array.from(lists),
      ids: Uint8Array.from(ids, (unit) => unit.charCodeAt(0)),
    },
  );
}

/** Spellings share their joints: a hundred thousand of them have some thousand patterns. */
function createPatterns() {
  const known = new Map<string, number>();
  const low: number[] = [];
  const high: number[] = [];
  return {
    indexOf(joints: number[]): number {
      const bits = (from: number) =>
        joints.reduce(
          (sum, at) => (at >= from && at < from + 32 ? sum | (1 << (at - from)) : sum),
          0,
        ) >>> 0;
      const key = `${bits(0)} ${bits(32)}`;
      const index = known.get(key);
      if (index !== undefined) return index;
      known.set(key, low.length);
      low.push(bits(0));
      high.push(bits(32));
      return low.length - 1;
    },
    toViews: () => ({ jointsLow: Uint32Array.from(low), jointsHigh: Uint32Array.from(high) }),
  };
}

function compare(a: number[], b: number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
