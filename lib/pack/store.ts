// The pack in the browser's database. The only file that knows Dexie; only the background may use it.
import { Dexie, type EntityTable } from 'dexie';
import type { Entity, EntityId, Pack, Source, SourceId } from './schema';

/** What is stored beside the entities, written last in the one transaction that writes them. */
export type Stored = {
  key: 'pack';
  version: string;
  lexiconFormat: number;
  checkedAt: string;
  entities: number;
  sources: number;
  lexicon: ArrayBuffer;
};

type Tables = {
  entities: EntityTable<Entity, 'id'>;
  sources: EntityTable<Source & { id: SourceId }, 'id'>;
  stored: EntityTable<Stored, 'key'>;
};

export type Store = {
  /** What is stored, if it is whole: all rows there, the lexicon of its length. Null otherwise. */
  readStored(): Promise<Stored | null>;
  readEntities(ids: EntityId[]): Promise<(Entity | undefined)[]>;
  readSources(ids: SourceId[]): Promise<(Source | undefined)[]>;
  /** Everything in one transaction: the old pack or the new one, never half. Reports rows written so far. */
  replacePack(
    pack: Pack,
    stored: Omit<Stored, 'key'>,
    onProgress: (done: number) => void,
  ): Promise<void>;
  /** Removes the database, for one that cannot be opened or trusted. */
  remove(): Promise<void>;
  close(): void;
};

const batch = 100;

// An older connection that does not let go within this time is taken for stuck.
const blockedAfterMs = 3000;

/**
 * Opens the database. Rejects with `LostStorage` where it is missing, blocked or damaged; callers then serve from
 * memory. `indexedDB` and `IDBKeyRange` are arguments so that tests bring their own.
 */
export async function openStore(idb: {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}): Promise<Store> {
  const db = new Dexie('gakju', idb) as Dexie & Tables;
  db.version(1).stores({ entities: 'id', sources: 'id', stored: 'key' });
  await open(db);
  return {
    async readStored() {
      const stored = await db.stored.get('pack');
      if (!stored || !(stored.lexicon instanceof ArrayBuffer)) return null;
      const [entities, sources] = await Promise.all([db.entities.count(), db.sources.count()]);
      return entities === stored.entities && sources === stored.sources ? stored : null;
    },
    readEntities: async (ids) => await db.entities.bulkGet(ids),
    readSources: async (ids) => await db.sources.bulkGet(ids),
    async replacePack(pack, stored, onProgress) {
      await db.transaction('rw', db.entities, db.sources, db.stored, async () => {
        await Promise.all([db.entities.clear(), db.sources.clear(), db.stored.clear()]);
        for (let i = 0; i < pack.entities.length; i += batch) {
          await db.entities.bulkPut(pack.entities.slice(i, i + batch));
          onProgress(Math.min(i + batch, pack.entities.length));
        }
        await db.sources.bulkPut(
          Object.entries(pack.sources).map(([id, source]) => ({ ...source, id })),
        );
        await db.stored.put({ ...stored, key: 'pack' });
      });
    },
    async remove() {
      await db.delete();
    },
    close: () => db.close(),
  };
}

function open(db: Dexie): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException('blocked', 'TimeoutError')),
      blockedAfterMs,
    );
    db.open()
      .then(() => resolve(), reject)
      .finally(() => clearTimeout(timer));
  });
}
