// What has happened since the article to all of its cast, one happening told once. Pure; knows no screen.
import { expandPattern } from '@/lib/pack/forms';
import type { Entity, EntityId, PackEvent } from '@/lib/pack/schema';
import { findTurns, newestFirst } from '@/lib/since';

/** `others`: of whom the pack tells the same happening. */
export type Turn = { id: EntityId; event: PackEvent; others: EntityId[] };

type Line = { entity: Entity; event: PackEvent };

/** Of `entities`, the most mentioned first. The newest first. */
export function toTurns(entities: Entity[], published: string | null, today: string): Turn[] {
  const lines = entities.flatMap((entity) =>
    findTurns(entity, published, today).map((event) => ({ entity, event })),
  );
  return toHappenings(lines)
    .flatMap(toToldOnce)
    .sort((a, b) => newestFirst(a.event, b.event));
}

/** The lines in groups of one happening each, in their order. */
function toHappenings(lines: Line[]): Line[][] {
  let happenings: Line[][] = [];
  for (const line of lines) {
    const same = happenings.filter((one) => one.some((other) => isSame(other, line)));
    const apart = happenings.filter((one) => !same.includes(one));
    happenings = [...apart, [...same.flat(), line]];
  }
  return happenings.map((one) => lines.filter((line) => one.includes(line)));
}

/**
 * One happening seen from two sides: the same day and a common source are not enough, as an article tells of many things
 * at once; one of the two also names the other, or both say the same.
 */
function isSame(a: Line, b: Line): boolean {
  return (
    a.event.date === b.event.date &&
    a.entity.id !== b.entity.id &&
    a.event.sources.some((source) => b.event.sources.includes(source)) &&
    (a.event.text.ko === b.event.text.ko || isNamed(b.entity, a) || isNamed(a.entity, b))
  );
}

const isNamed = ({ name, spellings }: Entity, { event }: Line): boolean =>
  [name.ko, ...spellings.ko, ...spellings.en]
    .flatMap(expandPattern)
    .some((form) => form.length > 1 && event.text.ko.includes(form));

/**
 * Who names several of the others tells what happened to all of them; without one it is the programme's or event's own
 * line, or that of the most mentioned. A person only where persons alone have it: her line is of what her company did.
 * What an entity has besides, of the same day, is told by itself.
 */
function toToldOnce(happening: Line[]): Turn[] {
  const weigh = (line: Line) => {
    const named = happening.filter(({ entity }) => entity !== line.entity && isNamed(entity, line));
    return (named.length > 1 ? 2 * named.length : 0) + (isOccasion(line.entity) ? 1 : 0);
  };
  const impersonal = happening.filter(({ entity }) => entity.type !== 'person');
  const first = (impersonal.length > 0 ? impersonal : happening).reduce((best, line) =>
    weigh(line) > weigh(best) ? line : best,
  );
  const entities = new Set([first.entity]);
  const besides: Line[] = [];
  for (const line of happening) {
    if (line !== first && entities.has(line.entity)) besides.push(line);
    entities.add(line.entity);
  }
  const [{ id }, ...others] = [...entities] as [Entity, ...Entity[]];
  return [
    { id, event: first.event, others: others.map((entity) => entity.id) },
    ...besides.map(({ entity, event }) => ({ id: entity.id, event, others: [] })),
  ];
}

const isOccasion = ({ type }: Entity): boolean => type === 'project' || type === 'event';
