// What the reader has looked at, so that what is new since then has a dot. Knows this machine's storage, no pages.
import { browser } from './browser';
import type { Entity, EntityId } from './pack/schema';

/** How much was known when it was last looked at: the newest date, and how many facts and events. */
type Look = { newest: string; known: number };

// A key an entity: two tabs that look at once lose nothing of each other's.
const prefix = 'seen:';

export async function readSeen(ids: EntityId[]): Promise<Map<EntityId, Look>> {
  const stored = await browser.storage.local.get(ids.map((id) => prefix + id));
  return new Map(
    ids.flatMap((id) => {
      const look = stored[prefix + id];
      return isLook(look) ? [[id, look]] : [];
    }),
  );
}

/** Of what is read in a private window nothing is kept: there, call it not. */
export async function markSeen(entities: Entity[]): Promise<void> {
  await browser.storage.local.set(
    Object.fromEntries(entities.map((entity) => [prefix + entity.id, toLook(entity)])),
  );
}

/** The date of what is new since the last look; null where nothing is, or nobody has looked yet. */
export function findNews(entity: Entity, seen: Look | undefined): string | null {
  if (!seen) return null;
  const { newest, known } = toLook(entity);
  return newest > seen.newest || known > seen.known ? newest : null;
}

/** Forgets every look. */
export async function clearSeen(): Promise<void> {
  const all = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(all).filter((key) => key.startsWith(prefix)));
}

function toLook({ facts, events }: Entity): Look {
  const dates = [...facts.map(({ asOf }) => asOf), ...events.map(({ date }) => date)];
  return { newest: dates.sort().at(-1) ?? '', known: dates.length };
}

function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false;
  return (
    typeof Reflect.get(value, 'newest') === 'string' &&
    typeof Reflect.get(value, 'known') === 'number'
  );
}
