// What the packs that a reader has added hold, each edition whole or not at all. Knows Dexie; only the background may use it.
import type { EntityTable, Table } from 'dexie';
import { type DatabaseOptions, openDatabase, whileOpen } from '../database';
import type { Contents } from '../published/parts';

/** `openShelf` rejects where the browser gives no storage, it is full, or what it holds is damaged. */
export type Shelf = {
  /** Names of the editions that are whole. */
  readEditions(): Promise<string[]>;
  /** Counts only once all of it is there; reports the entities written so far. Rejects with the signal's reason. */
  put(
    edition: string,
    knowledge: Contents,
    onProgress: (done: number) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  read(edition: string): Promise<Contents>;
  drop(editions: string[]): Promise<void>;
  /** Everything else goes, what was left half written too: never while something is being put. */
  keepOnly(editions: string[]): Promise<void>;
  close(): void;
};

const name = 'gakju-packs';

type Chunk = { edition: string; n: number; bytes: ArrayBuffer };
type Edition = { name: string; chunks: number };
type Tables = { editions: EntityTable<Edition, 'name'>; chunks: Table<Chunk, [string, number]> };

// Some 500 kB of text: the background answers others between two of them.
const chunkSize = 500;

/** Apart from the database of what is known, which is made anew where it is damaged: this one is the reader's. */
export async function openShelf(options: DatabaseOptions): Promise<Shelf> {
  const stores = { editions: 'name', chunks: '[edition+n], edition' };
  const db = await openDatabase<Tables>(name, 1, stores, options);
  return {
    readEditions: whileOpen(db, () => db.editions.toCollection().primaryKeys()),
    put: whileOpen(db, async (edition, { entities, sources }, onProgress, signal) => {
      const named = Object.entries(sources);
      const chunks = Math.max(1, Math.ceil(entities.length / chunkSize));
      const share = Math.ceil(named.length / chunks);
      for (let n = 0; n < chunks; n++) {
        signal?.throwIfAborted();
        const some: Contents = {
          entities: entities.slice(n * chunkSize, (n + 1) * chunkSize),
          sources: Object.fromEntries(named.slice(n * share, (n + 1) * share)),
        };
        await db.chunks.put({ edition, n, bytes: await pack(JSON.stringify(some)) });
        onProgress(Math.min((n + 1) * chunkSize, entities.length));
      }
      await db.editions.put({ name: edition, chunks });
    }),
    read: whileOpen(db, async (edition) => {
      const row = await db.editions.get(edition);
      const all: Contents = { entities: [], sources: {} };
      if (!row) throw new Error('this edition is not stored');
      for (let n = 0; n < row.chunks; n++) {
        const chunk = await db.chunks.get([edition, n]);
        if (!chunk) throw new Error('a part of this edition is no longer stored');
        // Only what was parsed is written, and gzip's own checksum says whether it still is that.
        const some: Contents = JSON.parse(await unpack(chunk.bytes));
        for (const entity of some.entities) all.entities.push(entity);
        Object.assign(all.sources, some.sources);
      }
      return all;
    }),
    drop: whileOpen(db, async (editions) => {
      await db.editions.bulkDelete(editions);
      await db.chunks.where('edition').anyOf(editions).delete();
    }),
    keepOnly: whileOpen(db, async (editions) => {
      await db.editions.where('name').noneOf(editions).delete();
      await db.chunks.where('edition').noneOf(editions).delete();
    }),
    close: () => db.close(),
  };
}

/** Has there ever been one? Looks without making it. */
export const isShelfThere = async (indexedDB: IDBFactory | undefined): Promise<boolean> =>
  (await indexedDB?.databases())?.some((one) => one.name === name) ?? false;

export type WithShelf = <T>(work: (shelf: Shelf) => Promise<T>) => Promise<T>;

/** Opens the shelf for one piece of work, and closes it after. */
export const createWithShelf =
  (options: DatabaseOptions): WithShelf =>
  async (work) => {
    const shelf = await openShelf(options);
    try {
      return await work(shelf);
    } finally {
      shelf.close();
    }
  };

const pack = (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

const unpack = (bytes: ArrayBuffer): Promise<string> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
