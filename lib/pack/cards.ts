// Puts cards together: an entity, the sources it names, and the names of those it is related to. Knows no database.
import type { EntityCard } from '@/lib/messages';
import type { Entity, EntityId, SourceId } from './schema';
import type { Head, PackReading } from './store';

/**
 * In the order asked for; ids that the pack does not have are left out. Rejects where one that it has is not
 * there: a card without its sources is never shown.
 */
export async function readCards(
  from: PackReading,
  head: Head,
  ids: EntityId[],
): Promise<EntityCard[]> {
  const found = await from.readEntities(ids);
  const missing = ids.filter((_, i) => found[i] === undefined);
  if (missing.length > 0) {
    // Rare, so that the names of all that is known are read only here: one of them is damage, any other unknown.
    const known = new Set(await from.readIds());
    const lost = missing.find((id) => known.has(id));
    if (lost !== undefined) throw new Error(`the entity "${lost}" is no longer stored`);
  }
  const entities = found.filter((row) => row !== undefined);
  const sourceIds = [...new Set(entities.flatMap(toSourceIds))];
  const relatedIds = [...new Set(entities.flatMap(toRelatedIds))];
  const [sourceRows, relatedRows] = await Promise.all([
    from.readSources(sourceIds),
    from.readEntities(relatedIds).then((rows) => toRows(relatedIds, rows, 'entity')),
  ]);
  const sources = new Map(zip(sourceIds, toRows(sourceIds, sourceRows, 'source')));
  const related = new Map(
    zip(
      relatedIds,
      relatedRows.map(({ type, name }) => ({ type, name })),
    ),
  );
  return entities.map((entity) => ({
    entity,
    sources: pick(sources, toSourceIds(entity)),
    related: pick(related, toRelatedIds(entity)),
    packs: head.packs,
    checkedAt: head.checkedAt,
  }));
}

const toSourceIds = ({ facts, events, relations, stages = [] }: Entity): SourceId[] => {
  const scores = stages.flatMap((stage) => stage.scores ?? []);
  const results = stages.flatMap((stage) => stage.results);
  return [...facts, ...events, ...relations, ...stages, ...scores, ...results].flatMap(
    ({ sources }) => sources ?? [],
  );
};

const toRelatedIds = ({ relations, stages = [] }: Entity): EntityId[] => [
  ...relations.map(({ to }) => to),
  ...stages.flatMap(({ event, results }) => [
    ...(event ? [event] : []),
    ...results.map(({ entity }) => entity),
  ]),
];

function toRows<T>(ids: string[], rows: (T | undefined)[], what: string): T[] {
  return ids.map((id, i) => {
    const row = rows[i];
    if (row === undefined) throw new Error(`the ${what} "${id}" is no longer stored`);
    return row;
  });
}

const zip = <T>(ids: string[], rows: T[]): [string, T][] =>
  rows.map((row, i) => [ids[i] ?? '', row]);

function pick<T>(from: Map<string, T>, ids: string[]): Record<string, T> {
  const picked: Record<string, T> = {};
  for (const id of ids) {
    const row = from.get(id);
    if (row !== undefined) picked[id] = row;
  }
  return picked;
}
