// Who carries a statement: the community alone, the same article under two ids, or nobody.
import type { Entity, Pack, SourceId } from '@/lib/pack/schema';
import { type Finding, sourcesFolder, toFile } from './finding';

export const findUngraded = ({ entities, sources }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    (['facts', 'events', 'relations'] as const).flatMap((field) =>
      entity[field].flatMap((one, i) => {
        const community = one.sources.every((id) => sources[id]?.grade === 'community');
        if (community === (one.status === 'reported')) return [];
        const reason = community
          ? 'only community sources carry it: add "status": "reported"'
          : 'has a better source than the community: take "status" out';
        return [{ file: toFile(entity), field: `${field}.${i}`, reason }];
      }),
    ),
  );

export function findUncited({ entities, sources }: Pack): Finding[] {
  const cited = new Set(entities.flatMap(listCited));
  return Object.keys(sources)
    .filter((id) => !cited.has(id))
    .map((id) => ({ file: sourcesFolder, field: id, reason: 'nothing cites it: take it out' }));
}

const listCited = ({ facts, events, relations, stages = [] }: Entity): SourceId[] => [
  ...[...facts, ...events, ...relations].flatMap((one) => one.sources),
  ...stages.flatMap((stage) => [
    ...stage.sources,
    ...(stage.scores?.sources ?? []),
    ...stage.results.flatMap((result) => result.sources ?? []),
  ]),
];

export function findSameSources({ sources }: Pack): Finding[] {
  const first = new Map<string, string>();
  return Object.entries(sources).flatMap(([id, { url }]) => {
    const address = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[#/]+$/, '');
    const other = first.get(address);
    if (!other) first.set(address, id);
    return other
      ? [
          {
            file: sourcesFolder,
            field: id,
            reason: `has the address of "${other}": keep one of the two`,
          },
        ]
      : [];
  });
}
