// A new version of a published pack, from what is known now and what was published before. Knows no files.
import { format } from '../values';
import type { About, Manifest, Part } from './manifest';
import { manifestFormat } from './manifest';
import { type Contents, type CutPart, cutBase, cutDelta, findChanges } from './parts';

/** Above this share of the base, or after this many versions, the deltas are folded into a new base. */
const mostDeltaShare = 0.25;
const mostDeltas = 50;

export type Before = { manifest: Manifest; knowledge: Contents };
/** Unsigned, with the parts that are new on the host. */
export type Publication = {
  unsigned: Omit<Manifest, 'signature' | 'key'>;
  newParts: CutPart[];
};

/** Null where nothing has changed since `before`. */
export async function publish(
  about: About,
  now: Contents & { checkedAt: string; expires?: string | undefined },
  before: Before | null,
): Promise<Publication | null> {
  const old = before?.manifest;
  let kept: Part[] = [];
  let newParts: CutPart[] = [];
  const state = old?.parts.at(-1)?.state;
  if (before && old && state && old.packFormat === format) {
    const delta = await cutDelta(state, findChanges(before.knowledge, now));
    if (!delta && isSameHead(old, about, now)) return null;
    if (delta && isHeavy(old.parts, delta)) {
      newParts = [...(await cutBase(before.knowledge, state)), delta];
    } else {
      kept = old.parts;
      newParts = delta ? [delta] : [];
    }
  } else newParts = await cutBase(now);
  const parts = [...kept, ...newParts.map(({ body: _, ...part }) => part)];
  return {
    newParts,
    unsigned: {
      manifest: manifestFormat,
      packFormat: format,
      ...about,
      version: (old?.version ?? 0) + 1,
      checkedAt: now.checkedAt,
      ...(now.expires ? { expires: now.expires } : {}),
      parts,
      totals: {
        entities: now.entities.length,
        sources: Object.keys(now.sources).length,
        bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      },
    },
  };
}

function isHeavy(parts: Part[], delta: Part): boolean {
  const weigh = (kind: Part['kind']) =>
    parts.filter((part) => part.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
  const deltas = parts.filter(({ kind }) => kind === 'delta').length;
  // A first, large delta to a small base is not made lighter by folding what went before it.
  return (
    deltas > 0 &&
    (deltas >= mostDeltas || weigh('delta') + delta.bytes > weigh('base') * mostDeltaShare)
  );
}

const isSameHead = (
  old: Manifest,
  about: About,
  now: { checkedAt: string; expires?: string | undefined },
): boolean =>
  old.checkedAt === now.checkedAt &&
  old.expires === now.expires &&
  (Object.keys(about) as (keyof About)[]).every(
    (key) => JSON.stringify(old[key]) === JSON.stringify(about[key]),
  );
