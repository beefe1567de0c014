// Statements that cannot both be so, and statements that stand there twice.
import type { Entity, Pack } from '@/lib/pack/schema';
import { type Finding, toFile } from './finding';

/** The same label and day, and another value; or the same one again. */
export const findContradictions = ({ entities }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    entity.facts.flatMap((fact, i) => {
      const others = entity.facts
        .slice(0, i)
        .filter(({ label, asOf }) => label.en === fact.label.en && asOf === fact.asOf);
      if (others.length === 0) return [];
      const isTwice = others.some(({ value }) => value.en === fact.value.en);
      const reason = isTwice
        ? `says "${fact.label.en}" of ${fact.asOf} twice: join the two and their sources`
        : `another fact says something else of "${fact.label.en}" on ${fact.asOf}: keep one, or use versions`;
      return [{ file: toFile(entity), field: `facts.${i}`, reason }];
    }),
  );

export const findSameEvents = ({ entities }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    entity.events.flatMap(({ date, text }, i) =>
      entity.events.slice(0, i).some((one) => one.date === date && one.text.en === text.en)
        ? [
            {
              file: toFile(entity),
              field: `events.${i}`,
              reason: 'stands there twice: take one out',
            },
          ]
        : [],
    ),
  );

/** Each is stored once and in one direction: both ways, two firms would be each other's parent. */
export function findCrossed({ entities }: Pack): Finding[] {
  const seen = new Map<string, Entity>();
  const toKey = (type: string, from: string, to: string) => `${type} ${from} ${to}`;
  return entities.flatMap((entity) =>
    entity.relations.flatMap(({ type, to, from, until }, i) => {
      const at = { file: toFile(entity), field: `relations.${i}` };
      const other = seen.get(toKey(type, to, entity.id));
      const key = toKey(type, entity.id, `${to} ${from} ${until}`);
      const isTwice = seen.has(key);
      seen.set(toKey(type, entity.id, to), entity).set(key, entity);
      if (to === entity.id) return [{ ...at, reason: 'leads to itself: take it out' }];
      if (isTwice) return [{ ...at, reason: `${type} ${to} stands there twice: take one out` }];
      if (other)
        return [{ ...at, reason: `${toFile(other)} says ${type} of this one: keep one direction` }];
      return [];
    }),
  );
}
