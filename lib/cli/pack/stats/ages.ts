// How old a pack's facts are and how many sources carry them.
import type { Pack } from '@/lib/pack/schema';
import { toTable } from '../../table';

const ages: [string, number][] = [
  ['30 days', 30],
  ['60 days', 60],
  ['180 days', 180],
  ['a year', 365],
  ['older', Number.POSITIVE_INFINITY],
];

/** What our own pack promises of what can change; what cannot (when a firm was founded) grows old in peace. */
const lateDays = 60;

/** A month or a year counts from its first day: it may be that old. */
export function describeAges(pack: Pack, today: string): string {
  const facts = pack.entities.flatMap((entity) => entity.facts);
  const days = (date: string) => (Date.parse(today) - Date.parse(date)) / 86_400_000;
  const counts = ages.map(([name, most], i) => {
    const least = ages[i - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
    const some = facts.filter(({ asOf }) => days(asOf) > least && days(asOf) <= most);
    return [name, String(some.length)];
  });
  const late = facts.filter(({ asOf }) => days(asOf) > lateDays).length;
  const single = facts.filter(({ sources }) => sources.length === 1).length;
  const sum = facts.reduce((all, { sources }) => all + sources.length, 0);
  const newest = pack.entities
    .map(({ id, facts }) => ({
      id,
      asOf:
        facts
          .map(({ asOf }) => asOf)
          .sort()
          .at(-1) ?? '',
    }))
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1))
    .slice(0, 10);
  const share = ((late / facts.length) * 100).toFixed(1);
  return [
    `Checked ${pack.checkedAt}, ${Math.floor(days(pack.checkedAt))} days ago. ${pack.entities.length} entities, ${facts.length} facts, ${(sum / facts.length).toFixed(2)} sources a fact, ${single} with one only.`,
    `${late} facts (${share} %) are older than ${lateDays} days.`,
    toTable([['age up to', 'facts'], ...counts]),
    toTable([
      ['longest without a new fact', 'newest'],
      ...newest.map(({ id, asOf }) => [id, asOf]),
    ]),
  ].join('\n');
}
