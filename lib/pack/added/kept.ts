// The list of packs that a reader has added: their order, which are on, and where they came from. Pure; knows no storage.
import * as v from 'valibot';
import { bundledId, ownId } from '../pack-ids';
import { manifestSchema } from '../published/manifest';
import { day, id, texts } from '../values';

/** More than any reader has an order for. */
export const mostPacks = 50;
const longest = 2000;
const line = v.pipe(v.string(), v.maxLength(longest));
const count = v.pipe(v.number(), v.minValue(0));

/** One state of a pack. `edition` names what it holds on the shelf; `manifest` is null where it came as a file. */
const editionSchema = v.strictObject({
  edition: line,
  checkedAt: day,
  entities: count,
  manifest: v.nullable(manifestSchema),
  etag: v.nullable(line),
});

export const addedSchema = v.strictObject({
  id,
  title: texts,
  author: line,
  licence: line,
  isOn: v.boolean(),
  /** Its manifest's address; null for a file. */
  address: v.nullable(line),
  /** The permission that was given for this pack alone, as a match pattern: goes when it goes. */
  grant: v.nullable(line),
  now: editionSchema,
  /** What it can go back to. */
  before: v.nullable(editionSchema),
  /** Taken back by the reader: not renewed until she asks. */
  isHeld: v.boolean(),
  /** ms since 1970 of the last time its address was asked, failures in a row since then, and why the last one failed. */
  asked: v.strictObject({ at: count, failures: count, why: v.nullable(line), detail: line }),
});

export const keptSchema = v.strictObject({
  /** Of every pack, the bundled one and the reader's own too: the first has the say where only one can. */
  order: v.array(id),
  packs: v.pipe(v.array(addedSchema), v.maxLength(mostPacks)),
});

export type Edition = v.InferOutput<typeof editionSchema>;
export type Added = v.InferOutput<typeof addedSchema>;
export type Kept = v.InferOutput<typeof keptSchema>;

export const nothingKept: Kept = { order: [ownId, bundledId], packs: [] };

/** Longer than any host's own: without it the next request fetches the manifest, and no more. */
export const toKeptTag = (etag: string | null): string | null =>
  etag !== null && etag.length <= longest ? etag : null;

export const isReserved = (id: string): boolean => id === ownId || id === bundledId;

/** A new pack comes last: it adds, and has the say only when the reader moves it up. */
export function withArrived(
  kept: Kept,
  about: Pick<Added, 'id' | 'title' | 'author' | 'licence' | 'address' | 'grant'>,
  now: Edition,
  at: number,
): Kept {
  const { id, title, author, licence, address, grant } = about;
  const old = kept.packs.find((pack) => pack.id === id);
  const pack: Added = {
    ...{ id, title, author, licence, address, grant, now, isHeld: false },
    isOn: old?.isOn ?? true,
    before: old?.now ?? null,
    asked: { at, failures: 0, why: null, detail: '' },
  };
  if (old) return replace(kept, pack);
  return { order: [...kept.order, id], packs: [...kept.packs, pack] };
}

export const withSwitched = (kept: Kept, id: string, isOn: boolean): Kept =>
  change(kept, id, (pack) => ({ ...pack, isOn }));

/** One place towards the first (-1) or the last (1). */
export function withMoved(kept: Kept, id: string, by: -1 | 1): Kept {
  const order = [...kept.order];
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return kept;
  order[at] = other;
  order[at + by] = id;
  return { ...kept, order };
}

/** To what it was before, and with the same act forth again. */
export const withRolledBack = (kept: Kept, id: string): Kept =>
  change(kept, id, (pack) =>
    pack.before ? { ...pack, now: pack.before, before: pack.now, isHeld: !pack.isHeld } : pack,
  );

export const without = (kept: Kept, id: string): Kept => ({
  order: kept.order.filter((one) => one !== id),
  packs: kept.packs.filter((pack) => pack.id !== id),
});

/** About to be asked: what came of the last time is still all there is to tell. */
export const withAsking = (kept: Kept, id: string, at: number, grant: string | null): Kept =>
  change(kept, id, (pack) => ({
    ...pack,
    grant: pack.grant ?? grant,
    asked: { ...pack.asked, at },
  }));

/** Asked in vain, or with nothing new. */
export const withAsked = (
  kept: Kept,
  id: string,
  at: number,
  failure: { why: string; detail: string } | null,
): Kept =>
  change(kept, id, (pack) => ({
    ...pack,
    asked: failure
      ? { at, failures: pack.asked.failures + 1, why: failure.why, detail: failure.detail }
      : { at, failures: 0, why: null, detail: '' },
  }));

export const toEditions = ({ packs }: Kept): string[] =>
  packs.flatMap(({ now, before }) => (before ? [now.edition, before.edition] : [now.edition]));

const dayMs = 24 * 60 * 60 * 1000;

/** Once a day; after failures in a row every second, fourth, eighth day. A clock set back makes it due. */
export function isDue({ address, isOn, isHeld, asked }: Added, at: number): boolean {
  if (!address || !isOn || isHeld) return false;
  const wait = dayMs * 2 ** Math.min(asked.failures, 3);
  return at >= asked.at + wait || at < asked.at - dayMs;
}

const replace = (kept: Kept, pack: Added): Kept => ({
  ...kept,
  packs: kept.packs.map((one) => (one.id === pack.id ? pack : one)),
});

const change = (kept: Kept, id: string, to: (pack: Added) => Added): Kept => ({
  ...kept,
  packs: kept.packs.map((one) => (one.id === id ? to(one) : one)),
});
