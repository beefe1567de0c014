// Parts what is known into the time of the article and since. Knows dates of YYYY, YYYY-MM or YYYY-MM-DD; no screen.
import type { Entity, Fact, PackEvent } from '@/lib/pack/schema';

/**
 * Is this later than the article? A date that is less precise than a day counts as later only if its whole month or
 * year is: an event "2025-08" may well stand before an article of 13 August.
 */
export function isAfter(date: string, published: string): boolean {
  return date > published.slice(0, date.length);
}

/** `around`: of the article's own month or year, and nobody knows whether before its day or after. */
export type FactGroups = { since: Fact[]; before: Fact[]; around: Fact[] };

/**
 * At most `most` facts, in the pack's order, the weightiest first; what is later than the article and what is not keep
 * a place each where there are both.
 */
export function splitFacts(facts: Fact[], published: string, most: number): FactGroups {
  const isAround = ({ asOf }: Fact) => asOf.length < published.length && published.startsWith(asOf);
  const since = facts.filter(({ asOf }) => isAfter(asOf, published));
  const around = facts.filter(isAround);
  const before = facts.filter((fact) => !isAfter(fact.asOf, published) && !isAround(fact));
  const others = before.length + around.length;
  const room = Math.max(most - Math.min(others, 2), Math.min(since.length, most - others));
  const taken = since.slice(0, room);
  const kept = before.slice(0, most - taken.length);
  return {
    since: taken,
    before: kept,
    around: around.slice(0, most - taken.length - kept.length),
  };
}

/** As `sort` asks for it; dates as `isAfter` has them. */
export const newestFirst = (a: { date: string }, b: { date: string }): number =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : 0;

/** The day that parts what is known of it into then and since; null: it is one. What a term means does not age. */
export const toSplit = ({ type }: Pick<Entity, 'type'>, published: string | null): string | null =>
  type === 'concept' ? null : published;

/** What has happened to it since, the newest first; what is planned has not. */
export function findTurns(
  entity: Pick<Entity, 'type' | 'events'>,
  published: string | null,
  today: string,
): PackEvent[] {
  const split = toSplit(entity, published);
  if (!split) return [];
  return entity.events
    .filter(({ date }) => isAfter(date, split) && !isAfter(date, today))
    .sort(newestFirst);
}

/**
 * Why no event is told of the time since the article: the data was checked before it and cannot hold any; or no event
 * in it is of a later day, while some facts are, or none.
 */
export type Silence = 'older-data' | 'later-facts' | 'nothing';

/** `laterFacts`: how many facts are of a later day, whoever's they are. */
export function toSilence(laterFacts: number, published: string, checkedAt: string): Silence {
  if (laterFacts > 0) return 'later-facts';
  return isAfter(published, checkedAt) ? 'older-data' : 'nothing';
}
