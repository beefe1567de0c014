// What the background knows, and answers: from the database, or from memory where there is none. Knows no messages.
import type { EntityCard, PackState, StorageLoss } from '@/lib/messages';
import { toStorageLoss } from './loss';
import type { Entity, EntityId, Pack, Source, SourceId } from './schema';
import type { Store, Stored } from './store';

export type Knowledge = {
  /** Brings the database up to date; every answer waits for it. Never rejects. */
  refresh(): Promise<void>;
  readLexicon(): Promise<{ version: string; buffer: ArrayBuffer } | null>;
  readEntity(id: EntityId): Promise<EntityCard | null>;
  readEntities(ids: EntityId[]): Promise<EntityCard[]>;
  readPackState(): PackState;
};

export type Collaborators = {
  /** The version that this build of the extension brings: cheap to know, so that a start may cost nothing. */
  readBundledVersion(): Promise<string>;
  readBundledPack(): Promise<Pack>;
  compileLexicon(entities: Entity[]): ArrayBuffer;
  lexiconFormat: number;
  openStore(): Promise<Store>;
};

type Sources = (ids: SourceId[]) => Promise<(Source | undefined)[]>;
type Entities = (ids: EntityId[]) => Promise<(Entity | undefined)[]>;
type Serving = {
  stored: Omit<Stored, 'key'>;
  entities: Entities;
  sources: Sources;
  store: Store | null;
};

/** One per life of the background. What it holds is a cache that the next life builds again. */
export function createKnowledge(by: Collaborators): Knowledge {
  let state: PackState = { state: 'preparing', done: 0, total: 0 };
  let ready: Promise<Serving | null> | null = null;

  async function prepare(): Promise<Serving | null> {
    state = { state: 'preparing', done: 0, total: 0 };
    try {
      return await prepareStore();
    } catch (error) {
      return await prepareMemory(toStorageLoss(error));
    }
  }

  async function prepareStore(): Promise<Serving> {
    let store = await by.openStore();
    const version = await by.readBundledVersion();
    let stored = await store.readStored().catch(() => null);
    if (stored?.version !== version || stored.lexiconFormat !== by.lexiconFormat) {
      const pack = await by.readBundledPack();
      const fresh = toStored(pack, by);
      const write = () =>
        store.replacePack(pack, fresh, (done) => {
          state = { state: 'preparing', done, total: pack.entities.length };
        });
      try {
        await write();
      } catch (error) {
        if (toStorageLoss(error) !== 'damaged') throw error;
        // A database that cannot even be written anew is removed and made again, once.
        await store.remove();
        store = await by.openStore();
        await write();
      }
      stored = { ...fresh, key: 'pack' };
    }
    state = {
      state: 'ready',
      version: stored.version,
      checkedAt: stored.checkedAt,
      entities: stored.entities,
    };
    return { stored, entities: store.readEntities, sources: store.readSources, store };
  }

  async function prepareMemory(loss: StorageLoss): Promise<Serving | null> {
    try {
      const pack = await by.readBundledPack();
      const stored = toStored(pack, by);
      const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
      state = {
        state: 'memory',
        version: pack.version,
        checkedAt: pack.checkedAt,
        entities: stored.entities,
        loss,
      };
      return {
        stored,
        entities: async (ids) => ids.map((id) => entities.get(id)),
        sources: async (ids) =>
          ids.map((id) => (Object.hasOwn(pack.sources, id) ? pack.sources[id] : undefined)),
        store: null,
      };
    } catch (error) {
      state = { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
      ready = null;
      return null;
    }
  }

  const serving = (): Promise<Serving | null> => {
    ready ??= prepare();
    return ready;
  };

  /** A database that went away while running is opened and filled again, and the question asked once more. */
  async function ask<T>(question: (from: Serving) => Promise<T>, otherwise: T): Promise<T> {
    const from = await serving();
    if (!from) return otherwise;
    try {
      return await question(from);
    } catch {
      from.store?.close();
      ready = null;
      const again = await serving();
      return again ? await question(again) : otherwise;
    }
  }

  async function readCards(ids: EntityId[]): Promise<EntityCard[]> {
    return ask(async (from) => {
      const entities = (await from.entities(ids)).filter((entity) => entity !== undefined);
      // Rows that vanish one by one are a damaged database too; the counts were right when it was opened.
      if (from.store && entities.length < ids.length && !(await from.store.readStored()))
        throw new Error('rows lost');
      const sourceIds = [...new Set(entities.flatMap(toSourceIds))];
      const relatedIds = [
        ...new Set(entities.flatMap(({ relations }) => relations.map(({ to }) => to))),
      ];
      const sources = toRecord(sourceIds, await from.sources(sourceIds));
      const related = toRecord(relatedIds, await from.entities(relatedIds));
      return entities.map((entity) => toCard(entity, sources, related, from.stored.checkedAt));
    }, []);
  }

  return {
    refresh: async () => {
      await serving();
    },
    readLexicon: () =>
      ask(async ({ stored, store }) => {
        if (store && !(await store.readStored())) throw new Error('rows lost');
        return { version: stored.version, buffer: stored.lexicon };
      }, null),
    readEntity: async (id) => (await readCards([id]))[0] ?? null,
    readEntities: readCards,
    readPackState: () => state,
  };
}

const toStored = (pack: Pack, by: Collaborators): Omit<Stored, 'key'> => ({
  version: pack.version,
  lexiconFormat: by.lexiconFormat,
  checkedAt: pack.checkedAt,
  entities: pack.entities.length,
  sources: Object.keys(pack.sources).length,
  lexicon: by.compileLexicon(pack.entities),
});

const toSourceIds = ({ facts, events, relations }: Entity): SourceId[] =>
  [...facts, ...events, ...relations].flatMap(({ sources }) => sources);

function toRecord<T>(ids: string[], rows: (T | undefined)[]): Map<string, T> {
  return new Map(
    ids.flatMap((id, i): [string, T][] => (rows[i] === undefined ? [] : [[id, rows[i]]])),
  );
}

function toCard(
  entity: Entity,
  sources: Map<SourceId, Source>,
  related: Map<EntityId, Entity>,
  checkedAt: string,
): EntityCard {
  const card: EntityCard = { entity, sources: {}, related: {}, checkedAt };
  for (const id of toSourceIds(entity)) {
    const source = sources.get(id);
    if (source) card.sources[id] = source;
  }
  for (const { to } of entity.relations) {
    const other = related.get(to);
    if (other) card.related[to] = { type: other.type, name: other.name };
  }
  return card;
}
