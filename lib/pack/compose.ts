// Several packs in the reader's order into one: what is said of one entity stands side by side. Knows no storage.
import { createOwners, type Owners } from './owners';
import { bundledId, ownId } from './pack-ids';
import type { Entity, EntityId, Pack, Source, SourceId, Texts } from './schema';

/** One pack in the order; the first has the say where only one can. */
export type Layer = {
  id: string;
  title: Texts;
  entities: Entity[];
  sources: Record<SourceId, Source>;
};

/** How many entities a pack brings that no earlier one has, and how many it adds to. */
export type Adds = { fresh: number; shared: number };

/** A pack made of several; `packs` are the titles of those that are not the bundled one. */
export type Composed = Pack & { packs?: Record<string, Texts>; adds?: Record<string, Adds> };

export function composePacks(
  layers: Layer[],
): Pick<Composed, 'entities' | 'sources' | 'packs' | 'adds'> {
  const entities = new Map<EntityId, Entity>();
  const sources: Record<SourceId, Source> = {};
  const packs: Record<string, Texts> = {};
  const adds: Record<string, Adds> = {};
  const owners = createOwners();
  for (const [layer, { id, title, ...pack }] of layers.entries()) {
    // By places and not by ids, which its maker could choose so that it takes another pack's sources over, or too long.
    const places = new Map(Object.keys(pack.sources).map((source, place) => [source, place]));
    const toOwn = (source: SourceId): SourceId =>
      id === bundledId ? source : `from-${id === ownId ? ownId : layer}-${places.get(source)}`;
    const count: Adds = { fresh: 0, shared: 0 };
    adds[id] = count;
    if (id !== bundledId) packs[id] = title;
    for (const [source, what] of Object.entries(pack.sources)) sources[toOwn(source)] = what;
    for (const given of pack.entities) {
      const entity = sign(given, id, toOwn);
      const known = entities.get(entity.id);
      const isFree = (spelling: string) => owners.take(spelling, layer, known ?? entity) === null;
      entity.spellings = {
        ko: entity.spellings.ko.filter(isFree),
        en: entity.spellings.en.filter(isFree),
      };
      // The bundled pack is careful of names, its own and others', wherever the reader puts it.
      if (id !== bundledId) keepToItsOwn(entity, layer, known !== undefined, owners);
      count[known ? 'shared' : 'fresh']++;
      entities.set(entity.id, known ? unite(known, entity) : entity);
    }
  }
  return { entities: [...entities.values()], sources, packs, adds };
}

/** What its statements are, with the pack they are from; the bundled pack's say nothing. */
function sign(entity: Entity, id: string, toOwn: (source: SourceId) => SourceId): Entity {
  if (id === bundledId) return { ...entity };
  const re = <T extends { sources: SourceId[] }>(one: T): T => ({
    ...one,
    sources: one.sources.map(toOwn),
  });
  return {
    ...entity,
    pack: id,
    facts: entity.facts.map((fact) => ({
      ...re(fact),
      ...(fact.versions && { versions: fact.versions.map(re) }),
      pack: id,
    })),
    events: entity.events.map((event) => ({ ...re(event), pack: id })),
    relations: entity.relations.map(re),
    ...(entity.stages && {
      stages: entity.stages.map((stage) => ({
        ...re(stage),
        ...(stage.scores && { scores: re(stage.scores) }),
        results: stage.results.map((result) => ({
          ...result,
          ...(result.sources && { sources: result.sources.map(toOwn) }),
        })),
      })),
    }),
  };
}

/** What it says against names: a later layer's counts for those that it brings, and silences none of an earlier one. */
function keepToItsOwn(entity: Entity, layer: number, isKnown: boolean, owners: Owners): void {
  const isItsOwn = (text: string) => !owners.holdsEarlier(text, layer);
  entity.ambiguous = entity.ambiguous
    .filter(({ spelling }) => {
      const owner = owners.findLayer(spelling);
      // What nobody has may be made of another name of an entity that is known: 인공지능 기본법.
      return owner === null ? !isKnown : owner === layer;
    })
    .map((one) => ({
      ...one,
      // Those that contain the spelling are longer names, the others cues.
      unless: one.unless.filter((text) => !text.includes(one.spelling) || isItsOwn(text)),
    }));
  if (entity.not) entity.not = entity.not.filter(isItsOwn);
}

function unite(first: Entity, later: Entity): Entity {
  const summaries = [...(first.summaries ?? [])];
  const said: Texts[] = [first.summary, ...summaries.map(({ text }) => text)];
  if (!said.some((text) => isSame(text, later.summary)))
    summaries.push({ text: later.summary, ...(later.pack && { pack: later.pack }) });
  const both = [...(first.not ?? []), ...(later.not ?? [])];
  const stages = first.stages ?? later.stages;
  return {
    ...first,
    spellings: {
      ko: unique([...first.spellings.ko, ...later.spellings.ko], String),
      en: unique([...first.spellings.en, ...later.spellings.en], String),
    },
    ambiguous: unique([...first.ambiguous, ...later.ambiguous], ({ spelling }) => spelling),
    ...(both.length > 0 && { not: unique(both, String) }),
    facts: unique([...first.facts, ...later.facts], ({ label, value, asOf }) =>
      JSON.stringify([label, value, asOf]),
    ),
    events: unique([...first.events, ...later.events], ({ date, text }) =>
      JSON.stringify([date, text]),
    ).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    relations: unique([...first.relations, ...later.relations], ({ type, to }) => `${type} ${to}`),
    ...(stages && { stages }),
    ...(summaries.length > 0 && { summaries }),
  };
}

const isSame = (a: Texts, b: Texts): boolean => a.ko === b.ko && a.en === b.en;

/** The first of those that are alike. */
function unique<T>(all: T[], toKey: (one: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const one of all) if (!kept.has(toKey(one))) kept.set(toKey(one), one);
  return [...kept.values()];
}
