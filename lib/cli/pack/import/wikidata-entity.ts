// One of Wikidata's items as an entity: only what a reference with an address says, and on which day. Nothing is made up.
import type { Entity, EntityId, EntityType, Source, SourceId } from '@/lib/pack/schema';
import type { Item, Statement } from './wikidata-dump';
import { toSource } from './wikidata-sources';
import { classes, properties } from './wikidata-terms';
import { type Labels, readDate, readItemId, toTexts, toValue } from './wikidata-values';

/** Why something was left out, and how often. */
export type LeftOut = Map<string, number>;
export type Context = {
  labels: Labels;
  /** Ids of the chosen items' entities: relations lead to these alone. */
  ids: Map<string, EntityId>;
  type: EntityType | undefined;
  lang: string | undefined;
  leftOut: LeftOut;
};
type Relation = Entity['relations'][number];
export type Made = {
  entity: Entity;
  sources: Map<SourceId, Source>;
  /** Relations that are stored on another entity, by its id. */
  elsewhere: { on: EntityId; relation: Relation }[];
};

export const countLeftOut = (leftOut: LeftOut, why: string): null => {
  leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  return null;
};

/** Null where a card could say nothing of it. */
export function toEntity(item: Item, context: Context): Made | null {
  const { leftOut, ids } = context;
  const id = ids.get(item.id);
  const name = toTexts(item.labels);
  const summary = toTexts(item.descriptions);
  const type = context.type ?? toType(item);
  if (!id || !name) return countLeftOut(leftOut, 'items without a Korean or English name');
  if (!summary) return countLeftOut(leftOut, 'items without a Korean or English description');
  if (!type) return countLeftOut(leftOut, 'items of a class without a type: name it with --type');
  const sources = new Map<SourceId, Source>();
  const facts: Entity['facts'] = [];
  const relations: Relation[] = [];
  const elsewhere: Made['elsewhere'] = [];
  for (const [property, { label, relation, reversed }] of Object.entries(properties))
    for (const statement of pickBest(item.claims[property] ?? [], leftOut)) {
      const carried = toCarried(statement, item, context);
      if (!carried) continue;
      for (const { id, source } of carried.sourced) sources.set(id, source);
      const status = carried.sourced.every(({ source }) => source.grade === 'community')
        ? { status: 'reported' as const }
        : {};
      const at = { sources: [...new Set(carried.sourced.map(({ id }) => id))], ...status };
      const value = toValue(statement.mainsnak, context.labels);
      if (!value) countLeftOut(leftOut, 'statements whose value has no words');
      else if (!carried.until) facts.push({ label, value, asOf: carried.asOf, ...at });
      const other = ids.get(readItemId(statement.mainsnak) ?? '');
      if (!relation || !other || other === id) continue;
      const { from, until } = carried;
      if (reversed)
        elsewhere.push({ on: other, relation: { type: relation, to: id, from, until, ...at } });
      else relations.push({ type: relation, to: other, from, until, ...at });
    }
  if (facts.length === 0) return countLeftOut(leftOut, 'items without a dated fact with a source');
  const spell = (language: string) => {
    const terms = [item.labels[language], ...(item.aliases[language] ?? [])];
    const spellings = terms.map((term) => term?.value.trim() ?? '');
    return [...new Set(spellings)].filter((one) => one !== '' && one.length <= 120);
  };
  return {
    sources,
    elsewhere,
    entity: {
      id,
      type,
      name,
      spellings: { ko: spell('ko'), en: spell('en') },
      ambiguous: [],
      summary,
      facts,
      events: [],
      relations,
      confidence: 'medium',
    },
  };
}

const toType = ({ claims }: Item): EntityType | undefined =>
  (claims.P31 ?? [])
    .map(({ mainsnak }) => classes[readItemId(mainsnak) ?? ''])
    .find((type) => type !== undefined);

/** As Wikidata's own queries do: the preferred ones, or else the normal ones. */
function pickBest(statements: Statement[], leftOut: LeftOut): Statement[] {
  const preferred = statements.filter(({ rank }) => rank === 'preferred');
  const best =
    preferred.length > 0 ? preferred : statements.filter(({ rank }) => rank === 'normal');
  for (let i = best.length; i < statements.length; i++)
    countLeftOut(leftOut, 'statements of a lower rank');
  return best;
}

function toCarried(statement: Statement, item: Item, { labels, lang, leftOut }: Context) {
  if (statement.references.length === 0)
    return countLeftOut(leftOut, 'statements without a reference');
  const found = statement.references.map((one) => toSource(one, item, labels, lang));
  const sourced = found.filter((one) => typeof one !== 'string');
  if (sourced.length === 0)
    return countLeftOut(
      leftOut,
      found.includes('no-language')
        ? 'statements whose source says no language: name it with --lang'
        : 'statements whose reference has no address',
    );
  const when = (property: string) => readDate(statement.qualifiers[property]?.[0]);
  const from = when('P580');
  const day = sourced
    .flatMap((one) => one.day ?? [])
    .sort()
    .at(-1);
  const asOf = when('P585') ?? day ?? from;
  if (!asOf) return countLeftOut(leftOut, 'statements without a date');
  return { sourced, asOf, from, until: when('P582') };
}
