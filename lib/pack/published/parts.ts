// Cuts knowledge into parts that are named by their content, and puts parts together again. Knows no network.
//
// A base is the whole of one version in buckets by id; each later version adds one delta with what it changed. A new
// reader fetches the base and all deltas, one who is a version behind the last delta alone. When deltas weigh too
// much, the *previous* version becomes the new base, under the state its readers are in already: they too fetch
// one delta, and only who is further behind fetches the base.
import * as v from 'valibot';
import { migrate } from '../migrate';
import { type Entity, entitySchema, type Source, sourcesSchema } from '../schema';
import { id } from '../values';
import type { Part } from './manifest';
import { toSha256 } from './signature';

export type Contents = { entities: Entity[]; sources: Record<string, Source> };

export const changesSchema = v.strictObject({
  entities: v.array(entitySchema),
  sources: sourcesSchema,
  gone: v.strictObject({ entities: v.array(id), sources: v.array(id) }),
});

/** What a part says: these are so from now on, and those are gone. */
export type Changes = v.InferOutput<typeof changesSchema>;

export type CutPart = Part & { body: Uint8Array<ArrayBuffer> };

/** Small enough that a cut connection costs little, large enough that 100,000 entities are some 200 files. */
const bucketBytes = 512 * 1024;

export async function cutBase({ entities, sources }: Contents, state?: string): Promise<CutPart[]> {
  const size = JSON.stringify(entities).length + JSON.stringify(sources).length;
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(size / bucketBytes)));
  const buckets = Array.from({ length: count }, (): Contents => ({ entities: [], sources: {} }));
  for (const entity of entities) buckets[toBucket(entity.id, count)]?.entities.push(entity);
  for (const [id, source] of Object.entries(sources)) {
    const bucket = buckets[toBucket(id, count)];
    if (bucket) bucket.sources[id] = source;
  }
  const parts = await Promise.all(
    buckets.map(({ entities, sources }) =>
      toPart('base', { entities, sources, gone: { entities: [], sources: [] } }),
    ),
  );
  const own = state ?? (await toState(parts.map(({ sha256 }) => sha256)));
  return parts.map((part) => ({ ...part, state: own }));
}

/** `before` is the state that the delta starts from; null where nothing changed. */
export async function cutDelta(before: string, changes: Changes): Promise<CutPart | null> {
  const { entities, sources, gone } = changes;
  if (
    !entities.length &&
    !Object.keys(sources).length &&
    !gone.entities.length &&
    !gone.sources.length
  )
    return null;
  const part = await toPart('delta', changes);
  return { ...part, state: await toState([before, part.sha256]) };
}

export function findChanges(old: Contents, now: Contents): Changes {
  const before = new Map(old.entities.map((entity) => [entity.id, JSON.stringify(entity)]));
  const left = new Set(now.entities.map(({ id }) => id));
  return {
    entities: now.entities.filter((entity) => before.get(entity.id) !== JSON.stringify(entity)),
    sources: Object.fromEntries(
      Object.entries(now.sources).filter(
        ([id, source]) => JSON.stringify(old.sources[id]) !== JSON.stringify(source),
      ),
    ),
    gone: {
      entities: [...before.keys()].filter((id) => !left.has(id)),
      sources: Object.keys(old.sources).filter((id) => !Object.hasOwn(now.sources, id)),
    },
  };
}

export function applyChanges(old: Contents, changes: Changes[]): Contents {
  const entities = new Map(old.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(Object.entries(old.sources));
  for (const { entities: changed, sources: others, gone } of changes) {
    for (const id of gone.entities) entities.delete(id);
    for (const id of gone.sources) sources.delete(id);
    for (const entity of changed) entities.set(entity.id, entity);
    for (const [id, source] of Object.entries(others)) sources.set(id, source);
  }
  return { entities: [...entities.values()], sources: Object.fromEntries(sources) };
}

/** What is still to be fetched by who is in `state`; everything where the chain does not know it. */
export function findMissing(
  parts: Part[],
  state: string | undefined,
): { parts: Part[]; whole: boolean } {
  const last = parts.findLastIndex((part) => part.state === state);
  return last < 0 ? { parts, whole: true } : { parts: parts.slice(last + 1), whole: false };
}

/** Null where it is not a part. Throws nothing: parts come from strangers. */
export function parsePart(packFormat: number, body: Uint8Array): Changes | null {
  try {
    const part = migrate({ ...JSON.parse(new TextDecoder().decode(body)), format: packFormat });
    const { format: _, ...changes } = part;
    const parsed = v.safeParse(changesSchema, changes);
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

async function toPart(kind: Part['kind'], changes: Changes): Promise<CutPart> {
  const body = new TextEncoder().encode(JSON.stringify(changes));
  return { kind, sha256: await toSha256(body), bytes: body.length, state: '', body };
}

const toState = (hashes: string[]): Promise<string> =>
  toSha256(new TextEncoder().encode(hashes.join('\n')));

/** FNV-1a: quick, and the same everywhere. It only has to spread ids, not to withstand anyone. */
function toBucket(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}
