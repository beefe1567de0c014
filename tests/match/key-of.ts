// One spelling's key by itself, as plain lists.
import { createKeys } from '@/lib/match/spelling';

export type Key = { folded: number[]; plain: number[]; joints: number[] };

/** Null for what cannot be told from prose. */
export function toKey(spelling: string): Key | null {
  const keys = createKeys(1, spelling.length);
  if (!keys.add(spelling)) return null;
  const length = keys.starts[1] ?? 0;
  const bits = [keys.jointsLow[0] ?? 0, keys.jointsHigh[0] ?? 0];
  return {
    folded: [...keys.folded.subarray(0, length)],
    plain: [...keys.plain.subarray(0, length)],
    joints: Array.from({ length }, (_, at) => at).filter(
      (at) => ((bits[at >> 5] ?? 0) >>> (at & 31)) & 1,
    ),
  };
}
