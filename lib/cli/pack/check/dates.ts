// Days that cannot be: after the last check, after their own sources, or the wrong way round.
import type { Entity, Pack } from '@/lib/pack/schema';
import { type Finding, toFile } from './finding';

export const findLate = ({ entities, checkedAt }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    listDates(entity)
      .filter(({ date }) => date > checkedAt.slice(0, date.length))
      .map(({ field, date }) => ({
        file: toFile(entity),
        field,
        reason: `${date} is after the day of the last check, ${checkedAt}: mend the date, or checkedAt in pack.json`,
      })),
  );

/** A source cannot say how things are on a day after it was published. */
export const findForetold = ({ entities, sources }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    entity.facts.flatMap(({ asOf, sources: ids }, i) => {
      const days = ids.map((id) => sources[id]?.published ?? null);
      const last = days.includes(null) ? null : (days.sort().at(-1) ?? null);
      if (!last || asOf <= last.slice(0, asOf.length) || last.length < asOf.length) return [];
      return [
        {
          file: toFile(entity),
          field: `facts.${i}.asOf`,
          reason: `${asOf} is after the last of its sources, ${last}: take the source's day, or add a later source`,
        },
      ];
    }),
  );

export const findReversed = ({ entities }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    entity.relations.flatMap(({ from, until }, i) =>
      from && until && until < from.slice(0, until.length)
        ? [
            {
              file: toFile(entity),
              field: `relations.${i}.until`,
              reason: `${until} is before it began, ${from}: mend one of the two`,
            },
          ]
        : [],
    ),
  );

const listDates = ({ facts, events }: Entity) => [
  ...facts.map(({ asOf }, i) => ({ field: `facts.${i}.asOf`, date: asOf })),
  ...events.map(({ date }, i) => ({ field: `events.${i}.date`, date })),
];
