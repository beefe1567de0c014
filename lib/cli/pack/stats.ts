// How old a pack's facts are and how many sources carry them, for the monthly look.
import { joinPack } from '@/lib/pack/join';
import { toTable } from '../table';

const ages: [string, number][] = [
  ['30 days', 30],
  ['60 days', 60],
  ['180 days', 180],
  ['a year', 365],
  ['older', Number.POSITIVE_INFINITY],
];

/** A month or a year counts from its first day: it may be that old. */
export async function describeAges(folder: string, today: string): Promise<string> {
  const pack = await joinPack(folder);
  const facts = pack.entities.flatMap((entity) => entity.facts);
  const days = (date: string) => (Date.parse(today) - Date.parse(date)) / 86_400_000;
  const counts = ages.map(([name, most], i) => {
    const least = ages[i - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
    const some = facts.filter(({ asOf }) => days(asOf) > least && days(asOf) <= most);
    return [name, String(some.length)];
  });
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
  return [
    `Checked ${pack.checkedAt}, ${Math.floor(days(pack.checkedAt))} days ago. ${pack.entities.length} entities, ${facts.length} facts, ${(sum / facts.length).toFixed(2)} sources a fact, ${single} with one only.`,
    toTable([['age up to', 'facts'], ...counts]),
    toTable([
      ['longest without a new fact', 'newest'],
      ...newest.map(({ id, asOf }) => [id, asOf]),
    ]),
  ].join('\n');
}
