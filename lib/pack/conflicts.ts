// Where packs say different things: of one entity, or of one name. Pure; all packs are read for it, so only when a reader looks.
import type { Layer } from './compose';
import { createOwners, toName } from './owners';
import type { Entity, EntityId, Source, SourceId, Texts } from './schema';

/** What one pack says, and according to whom; the first of several has the say. */
export type Claim = {
  pack: string;
  name: Texts;
  text: Texts;
  asOf: string | null;
  sources: Source[];
};
/** `name`: two entities have it, and pages mark it as the first one. The others are of one entity. */
export type ConflictPoint =
  | { of: 'name' | 'summary'; sides: Claim[] }
  | { of: 'fact'; label: Texts; sides: Claim[] };
export type Conflict = { key: string; name: Texts; points: ConflictPoint[] };
/** `total`: how many there are; the first of them are told. */
export type Conflicts = { total: number; first: Conflict[] };

type Said = { layer: Layer; entity: Entity };
/** All who have a name, and those among them whose it is. */
type NamedAlike = {
  spelling: string;
  sides: Map<EntityId, Said>;
  owners: Set<ReadonlySet<EntityId>>;
};

// More of them are no longer read, and of one entity a few tell enough.
const mostPoints = 8;
const mostSources = 2;

/** `layers` in the reader's order, as they are composed; `most` are told, all are counted. */
export function findConflicts(layers: Layer[], most: number): Conflicts {
  const { take } = createOwners();
  const byId = new Map<EntityId, Said[]>();
  const names = new Map<string, NamedAlike>();
  layers.forEach((layer, i) => {
    for (const entity of layer.entities) {
      const said = byId.get(entity.id);
      if (said) said.push({ layer, entity });
      else byId.set(entity.id, [{ layer, entity }]);
      for (const spelling of [...entity.spellings.ko, ...entity.spellings.en]) {
        const taken = take(spelling, i, said?.[0]?.entity ?? entity);
        if (!taken) continue;
        const name = toName(taken.name);
        const alike = names.get(name) ?? {
          spelling: taken.name,
          sides: new Map(),
          owners: new Set(),
        };
        names.set(name, alike);
        // Once: a name that a whole pack has may be taken from it by a whole pack.
        for (const id of alike.owners.has(taken.ids) ? [] : taken.ids) {
          const first = byId.get(id)?.[0];
          if (first && !alike.sides.has(id)) alike.sides.set(id, first);
        }
        alike.owners.add(taken.ids);
        alike.sides.set(entity.id, { layer, entity });
      }
    }
  });

  const found: Conflicts = { total: 0, first: [] };
  const tell = (toConflict: () => Conflict) => {
    found.total++;
    if (found.first.length < most) found.first.push(toConflict());
  };
  for (const [name, { spelling, sides }] of names)
    tell(() => ({
      key: `name ${name}`,
      name: { ko: spelling, en: spelling },
      points: [{ of: 'name', sides: [...sides.values()].map(toSummarySide) }],
    }));
  for (const [id, said] of byId) {
    const [first] = said;
    if (!first || said.length < 2) continue;
    const points = toPoints(said);
    if (points.length > 0)
      tell(() => ({ key: id, name: first.entity.name, points: points.slice(0, mostPoints) }));
  }
  return found;
}

/** On what packs differ about one entity. */
function toPoints(said: Said[]): ConflictPoint[] {
  const summaries = unlike(said.map(toSummarySide));
  const labels = new Map<string, { label: Texts; sides: Claim[] }>();
  for (const one of said) {
    // The newest of a pack's own alike: others of them are its history.
    const newest = new Map(
      one.entity.facts
        .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
        .map((fact) => [fact.label.ko, fact]),
    );
    for (const { label, value, asOf, sources } of newest.values()) {
      const kept = labels.get(label.ko) ?? { label, sides: [] };
      labels.set(label.ko, kept);
      kept.sides.push({ ...toSide(one, value, sources), asOf });
    }
  }
  const points: ConflictPoint[] = summaries.length > 1 ? [{ of: 'summary', sides: summaries }] : [];
  for (const { label, sides } of labels.values()) {
    const values = unlike(sides);
    if (values.length > 1) points.push({ of: 'fact', label, sides: values });
  }
  return points;
}

/** A sentence is carried by the entity's own facts and events: theirs are its sources. */
const toSummarySide = (said: Said): Claim => {
  const { facts, events, summary } = said.entity;
  return toSide(
    said,
    summary,
    [...facts, ...events].flatMap(({ sources }) => sources),
  );
};

function toSide({ layer, entity }: Said, text: Texts, ids: SourceId[]): Claim {
  const sources = [...new Set(ids)].slice(0, mostSources).flatMap((id) => layer.sources[id] ?? []);
  return { pack: layer.id, name: entity.name, text, asOf: null, sources };
}

/** What is the same in either language is the same: a pack may have but one. */
function unlike(sides: Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const side of sides)
    if (!kept.some(({ text }) => text.ko === side.text.ko || text.en === side.text.en))
      kept.push(side);
  return kept;
}
