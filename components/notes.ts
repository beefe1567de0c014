// Which facts and turns a card shows, and the number each source gets: in the order a reader meets them. Draws nothing.
import type { Entity, Fact, PackEvent, SourceId } from '@/lib/pack/schema';
import { findTurns, splitFacts } from '@/lib/since';

// More, and a card is a page: the others come where she asks for all.
const mostFacts = 5;
// Three pushed the first fact out of a card of 420 px.
export const fewestTurns = 2;
// At most two numbers a fact: the third confirms nothing more to a reader.
const mostNumbers = 2;

export type FactGroup = { time: 'since' | 'before' | 'around' | 'known'; facts: Fact[] };

export type Notes = {
  turns: PackEvent[];
  groups: FactGroup[];
  /** How many facts there are; null where the weightiest are all of them. */
  allFacts: number | null;
  /** Source ids in the order of their numbers, 1 first. */
  order: SourceId[];
  /** The lower number first. */
  numbersOf(sources: SourceId[]): { id: SourceId; number: number }[];
  hasUnconfirmed: boolean;
};

type Sourced = { sources: SourceId[]; status?: 'reported' | undefined };

/** Of all facts with `isWhole`, else of the weightiest; the numbers that these have they keep. */
export function toNotes(
  entity: Entity,
  published: string | null,
  today: string,
  isWhole = false,
): Notes {
  const turns = findTurns(entity, published, today);
  const weightiest = toGroups(entity, published, mostFacts);
  const groups = isWhole ? toGroups(entity, published, Number.POSITIVE_INFINITY) : weightiest;
  // In the order of what is seen: what is folded away at first comes last.
  const shown: Sourced[] = [
    ...toStageSources(entity),
    ...turns.slice(0, fewestTurns),
    ...toSourced(weightiest),
    ...turns.slice(fewestTurns),
    ...(isWhole ? toSourced(groups) : []),
  ];
  const order = [...new Set(shown.flatMap(({ sources }) => sources.slice(0, mostNumbers)))];
  return {
    turns,
    groups,
    allFacts: entity.facts.length > mostFacts ? entity.facts.length : null,
    order,
    numbersOf: (sources) =>
      sources
        .slice(0, mostNumbers)
        .map((id) => ({ id, number: order.indexOf(id) + 1 }))
        .sort((a, b) => a.number - b.number),
    hasUnconfirmed: shown.some(({ status }) => status === 'reported'),
  };
}

/** The sentences of the card, in the order a reader meets them. */
export function toTexts(entity: Entity, { turns, groups }: Notes, lang: 'ko' | 'en'): string[] {
  const facts = groups.flatMap((group) => group.facts);
  return [
    entity.summary,
    ...turns.map(({ text }) => text),
    ...facts.flatMap(({ value, versions = [] }) => [value, ...versions.map((one) => one.value)]),
  ].map((text) => text[lang]);
}

/** The table's head row first, then what its rows add, then the scores' caption. One number each: a column is narrow. */
function toStageSources({ stages = [] }: Entity): Sourced[] {
  const results = stages.flatMap((stage) => stage.results);
  const scores = stages.flatMap((stage) => stage.scores ?? []);
  return [
    ...stages,
    ...results.flatMap(({ sources }) => (sources ? [{ sources }] : [])),
    ...scores,
  ].map(({ sources, ...rest }) => ({ ...rest, sources: sources.slice(0, 1) }));
}

// Versions before what is told of all of them, so that their numbers rise from line to line.
const toSourced = (groups: FactGroup[]): Sourced[] =>
  groups.flatMap(({ facts }) => facts.flatMap((fact) => [...(fact.versions ?? []), fact]));

function toGroups(entity: Entity, published: string | null, most: number): FactGroup[] {
  if (!published) return [{ time: 'known', facts: entity.facts.slice(0, most) }];
  const { since, before, around } = splitFacts(entity.facts, published, most);
  const groups: FactGroup[] = [
    { time: 'since', facts: since },
    { time: 'before', facts: before },
    { time: 'around', facts: around },
  ];
  return groups.filter(({ facts }) => facts.length > 0);
}
