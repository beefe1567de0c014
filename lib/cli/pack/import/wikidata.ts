// A part of Wikidata as a pack's knowledge, from its dump file: one pass chooses items, a second one finds the names they use.
import { describeProblem, parseEntity, parseSources } from '@/lib/pack/parse';
import type { Contents } from '@/lib/pack/published/parts';
import type { Entity, EntityId, EntityType, Source, SourceId } from '@/lib/pack/schema';
import type { Report } from '../progress';
import { toId } from './ids';
import { type Item, peekId, readDump, type Snak } from './wikidata-dump';
import { countLeftOut, type LeftOut, toEntity } from './wikidata-entity';
import { properties } from './wikidata-terms';
import { type Labels, readItemId, readUnitId, toTexts } from './wikidata-values';

export type Choice = {
  /** Items of these classes, directly. */
  instanceOf: string[];
  ids: string[];
  /** For all of them; by their class where not given. */
  type?: EntityType | undefined;
  /** Of sources that do not say it. */
  lang?: string | undefined;
};

/** Throws an Error that begins with the file, and the line where there is one. */
export async function readWikidata(
  path: string,
  choice: Choice,
  report: Report,
): Promise<Contents & { leftOut: LeftOut }> {
  const leftOut: LeftOut = new Map();
  const items = await chooseItems(path, choice, report);
  const labels = await readLabels(path, items, report);
  const ids = nameItems(items);
  const sources = new Map<SourceId, Source>();
  const entities = new Map<EntityId, Entity>();
  const relations = [];
  for (const item of items) {
    const made = toEntity(item, { labels, ids, leftOut, type: choice.type, lang: choice.lang });
    const problems = made
      ? [
          parseEntity(item.id, made.entity),
          parseSources(item.id, Object.fromEntries(made.sources)),
        ].flatMap((parsed) => (parsed.ok ? [] : parsed.problems.map(describeProblem)))
      : [];
    for (const problem of problems.slice(0, 1)) countLeftOut(leftOut, `item ${problem}`);
    if (!made || problems.length > 0) continue;
    entities.set(made.entity.id, made.entity);
    for (const [id, source] of made.sources) sources.set(id, source);
    relations.push(...made.elsewhere);
  }
  for (const { on, relation } of relations) entities.get(on)?.relations.push(relation);
  // Some that were chosen have no card after all, and nothing may lead there.
  for (const entity of entities.values())
    entity.relations = entity.relations.filter(({ to }) => entities.has(to));
  const used = new Set(
    [...entities.values()].flatMap(({ facts, relations }) =>
      [...facts, ...relations].flatMap((one) => one.sources),
    ),
  );
  return {
    entities: [...entities.values()],
    sources: Object.fromEntries([...sources].filter(([id]) => used.has(id))),
    leftOut,
  };
}

async function chooseItems(path: string, choice: Choice, report: Report): Promise<Item[]> {
  const ids = new Set(choice.ids);
  const classes = new Set(choice.instanceOf);
  const signs = [...classes].map((one) => `"${one}"`);
  const items: Item[] = [];
  const mayHold = (line: string) => {
    const id = peekId(line);
    return id === null || ids.has(id) || signs.some((one) => line.includes(one));
  };
  for await (const item of readDump(path, mayHold, report))
    if (
      ids.has(item.id) ||
      (item.claims.P31 ?? []).some(
        ({ mainsnak, rank }) => rank !== 'deprecated' && classes.has(readItemId(mainsnak) ?? ''),
      )
    )
      items.push(item);
  return items;
}

/** Of what the chosen items' statements and references point to. */
async function readLabels(path: string, items: Item[], report: Report): Promise<Labels> {
  const wanted = new Set<string>();
  const want = (snak: Snak | undefined) => {
    for (const id of [readItemId(snak), readUnitId(snak)]) if (id) wanted.add(id);
  };
  for (const { claims } of items)
    for (const property of Object.keys(properties))
      for (const { mainsnak, references } of claims[property] ?? []) {
        want(mainsnak);
        for (const { snaks } of references)
          for (const one of ['P123', 'P248']) want(snaks[one]?.[0]);
      }
  const labels: Labels = new Map();
  const mayHold = (line: string) => {
    const id = peekId(line);
    return id === null || wanted.has(id);
  };
  if (wanted.size === 0) return labels;
  for await (const item of readDump(path, mayHold, report)) {
    const name = toTexts(item.labels);
    if (name && wanted.has(item.id)) labels.set(item.id, name);
  }
  return labels;
}

/** By their English names, cut to an id's length, so that files can be found by people; two of one name by their number as well. */
function nameItems(items: Item[]): Map<string, EntityId> {
  const ids = new Map<string, EntityId>();
  const used = new Set<EntityId>();
  for (const { id, labels } of items) {
    const own = id.toLowerCase();
    const plain = toId((labels.en?.value ?? '').slice(0, 60)) || own;
    const name = used.has(plain) ? `${plain}-${own}` : plain;
    used.add(name);
    ids.set(id, name);
  }
  return ids;
}
