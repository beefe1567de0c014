// What the reader has looked at, so that what is new since then has a dot. Knows this machine's storage, no pages.
import { browser } from './browser';
import type { Entity, EntityId } from './pack/schema';
import { isAfter } from './since';

/** How much was known when it was last looked at: the day of the newest event, and how many facts and events. */
export type LastLook = { newest: string; known: number };

/** An event later than all that were seen, with its day; or else how many facts and events were added. */
export type News = { of: 'event'; date: string } | { of: 'added'; count: number };

// A key an entity: two tabs that look at once lose nothing of each other's.
const prefix = 'seen:';

export async function readSeen(ids: EntityId[]): Promise<Map<EntityId, LastLook>> {
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

/** Null where nothing is new, or nobody has looked yet. What is planned for after `today` is no event yet. */
export function findNews(
  entity: Pick<Entity, 'facts' | 'events'>,
  seen: LastLook | undefined,
  today: string,
): News | null {
  if (!seen) return null;
  const events = entity.events.filter(({ date }) => !isAfter(date, today));
  const { newest } = toLook({ facts: [], events });
  if (newest > seen.newest) return { of: 'event', date: newest };
  const count = toLook(entity).known - seen.known;
  return count > 0 ? { of: 'added', count } : null;
}

/** Forgets every look. */
export const clearSeen = (): Promise<void> => forgetOthers(async () => []);

/** Forgets the looks at what is not found among those that were looked at. */
export async function forgetOthers(
  find: (ids: EntityId[]) => Promise<Pick<Entity, 'id'>[]>,
): Promise<void> {
  const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith(prefix));
  const found = await find(keys.map((key) => key.slice(prefix.length)));
  const kept = new Set(found.map(({ id }) => prefix + id));
  await browser.storage.local.remove(keys.filter((key) => !kept.has(key)));
}

/** A fact's as-of is no day on which something happened: an event's is. */
export function toLook({ facts, events }: Pick<Entity, 'facts' | 'events'>): LastLook {
  const days = events.map(({ date }) => date).sort();
  return { newest: days.at(-1) ?? '', known: facts.length + events.length };
}

function isLook(value: unknown): value is LastLook {
  if (typeof value !== 'object' || value === null) return false;
  return (
    typeof Reflect.get(value, 'newest') === 'string' &&
    typeof Reflect.get(value, 'known') === 'number'
  );
}
