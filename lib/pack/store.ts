// The pack in the browser's database. The only file that knows Dexie; only the background may use it.
import { Dexie, type EntityTable, type Table } from 'dexie';
import * as v from 'valibot';
import { describeProblem, type Parsed, parseComposed, parseSources } from './parse';
import type { Entity, EntityId, Pack, Source, SourceId } from './schema';

const headSchema = v.object({
  key: v.literal('head'),
  version: v.string(),
  lexiconFormat: v.number(),
  checkedAt: v.string(),
  /** Every id in the pack, by code unit: one that is named here and has no row is damage, any other is unknown. */
  entities: v.array(v.string()),
  sources: v.number(),
  /** What the packs beside the bundled one are called, by their ids. */
  packs: v.optional(v.record(v.string(), v.object({ ko: v.string(), en: v.string() }))),
  /** How many entities each pack brings, and how many it adds to. */
  adds: v.optional(v.record(v.string(), v.object({ fresh: v.number(), shared: v.number() }))),
});

const lexiconSchema = v.pipe(
  v.object({ key: v.literal('lexicon'), bytes: v.number(), buffer: v.instance(ArrayBuffer) }),
  v.check(({ bytes, buffer }) => buffer.byteLength === bytes, 'the stored lexicon is cut short'),
);

/** What was written together: enough to tell whether all of it is there. */
export type Head = Omit<v.InferOutput<typeof headSchema>, 'key'>;

/** A pack, ready to be stored or served: its head, and the lexicon compiled of it. */
export type Bundle = { head: Head; pack: Pack; lexicon: ArrayBuffer };

/** Where answers come from. Rejects where the database is gone, or what it holds is not what was written. */
export type Reading = {
  readEntities(ids: EntityId[]): Promise<(Entity | undefined)[]>;
  readSources(ids: SourceId[]): Promise<(Source | undefined)[]>;
  readLexicon(): Promise<ArrayBuffer>;
};

export type Store = Reading & {
  /** Null where nothing is stored, or not all of it is there. */
  readHead(): Promise<Head | null>;
  /** In one transaction: the old pack or the new one, never half. Reports the entities written so far. */
  replacePack(bundle: Bundle, onProgress: (done: number) => void): Promise<void>;
  close(): void;
};

export type StoreOptions = {
  /** Arguments, so that tests bring their own. Undefined where the browser gives none. */
  indexedDB: IDBFactory | undefined;
  IDBKeyRange: typeof IDBKeyRange | undefined;
  /** Removes what is there: a database that cannot be trusted is made again. */
  anew?: boolean;
  /** ms that an older connection is given to let go, once the browser says that it is in the way. */
  graceMs?: number;
};

type Tables = {
  entities: EntityTable<Entity, 'id'>;
  sources: EntityTable<Source & { id: SourceId }, 'id'>;
  stored: Table<v.InferInput<typeof headSchema> | v.InferInput<typeof lexiconSchema>, string>;
};

const batch = 100;

/** Rejects where the database is missing, full, blocked or damaged: `toStorageLoss` says which. */
export async function openStore(options: StoreOptions): Promise<Store> {
  // Closed is closed: a database that Dexie opens again by itself is an empty one.
  const db = new Dexie('gakju', {
    indexedDB: options.indexedDB as IDBFactory,
    IDBKeyRange: options.IDBKeyRange as typeof IDBKeyRange,
    autoOpen: false,
    cache: 'disabled',
  }) as Dexie & Tables;
  db.version(1).stores({ entities: 'id', sources: 'id', stored: 'key' });
  // Another connection wants to change or delete the database. False: Dexie's own way, which also logs, is left out.
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  if (options.anew) await waitFor(db, () => db.delete(), options.graceMs);
  await waitFor(db, () => db.open(), options.graceMs);

  return {
    readHead: async () =>
      await db.transaction('r', db.entities, db.sources, db.stored, async () => {
        const head = v.safeParse(headSchema, await db.stored.get('head'));
        if (!head.success) return null;
        const { key: _, ...written } = head.output;
        const ids = await db.entities.toCollection().primaryKeys();
        const isWhole =
          ids.length === written.entities.length &&
          ids.every((id, i) => id === written.entities[i]) &&
          (await db.sources.count()) === written.sources &&
          (await db.stored.where('key').equals('lexicon').count()) === 1;
        return isWhole ? written : null;
      }),
    readEntities: async (ids) =>
      (await db.entities.bulkGet(ids)).map((row) => row && trust(parseComposed('entities', row))),
    readSources: async (ids) =>
      (await db.sources.bulkGet(ids)).map((row) => {
        if (!row) return undefined;
        const { id, ...source } = row;
        return trust(parseSources('sources', { [id]: source }))[id];
      }),
    readLexicon: async () => v.parse(lexiconSchema, await db.stored.get('lexicon')).buffer,
    async replacePack({ head, pack, lexicon }, onProgress) {
      let idb = null as IDBTransaction | null;
      try {
        await db.transaction('rw', db.entities, db.sources, db.stored, async (transaction) => {
          idb = transaction.idbtrans;
          await Promise.all([db.entities.clear(), db.sources.clear(), db.stored.clear()]);
          for (let i = 0; i < pack.entities.length; i += batch) {
            await db.entities.bulkPut(pack.entities.slice(i, i + batch));
            onProgress(Math.min(i + batch, pack.entities.length));
          }
          await db.sources.bulkPut(
            Object.entries(pack.sources).map(([id, source]) => ({ ...source, id })),
          );
          await db.stored.bulkPut([
            { ...head, key: 'head' },
            { key: 'lexicon', bytes: lexicon.byteLength, buffer: lexicon },
          ]);
        });
      } catch (error) {
        // The requests that it cut off say no more than that they were: the reason is the transaction's own.
        throw idb?.error ?? error;
      }
    },
    close: () => db.close(),
  };
}

/** What was parsed when it was written, and is no longer what it was, is damage. */
function trust<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.slice(0, 1).map(describeProblem).join());
}

// Longer than any pack takes to open, and shorter than a reader waits for the first card.
const silentMs = 10_000;

/**
 * An older connection in the way is told to close by the browser, and given `graceMs` to do so. A browser that
 * answers nothing at all counts as blocked too: every card would wait for it.
 */
function waitFor(db: Dexie, work: () => PromiseLike<unknown>, graceMs = 3000): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(new DOMException('an older connection does not let go', 'TimeoutError'));
      db.close();
    };
    let timer = setTimeout(giveUp, silentMs);
    const onBlocked = () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, graceMs);
      return false;
    };
    db.on('blocked', onBlocked);
    work()
      .then(() => resolve(), reject)
      .then(() => {
        clearTimeout(timer);
        db.on('blocked').unsubscribe(onBlocked);
      });
  });
}
