// A database that an earlier version of the extension has left: read, brought up to date, and nothing of it left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { everything, readAll, ready, startLife } from '../background-life';

/** As it was dumped by that version: buffers as lists of bytes. */
type Dump = {
  name: string;
  /** The browser's number: ten times the version that Dexie is told. */
  version: number;
  stores: Record<string, { keyPath: string; rows: unknown[] }>;
};

const folder = import.meta.dirname;
const dumps = readdirSync(folder).filter((name) => name.endsWith('.json'));
const readDump = (name: string): Dump =>
  JSON.parse(readFileSync(join(folder, name), 'utf8'), (_key, value) =>
    Array.isArray(value?.bytes) ? new Uint8Array(value.bytes).buffer : value,
  );

const open = (
  factory: IDBFactory,
  name: string,
  version?: number,
  create?: (to: IDBDatabase) => void,
) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(name, version);
    request.onupgradeneeded = () => create?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function restore({ name, version, stores }: Dump): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const db = await open(factory, name, version, (to) => {
    for (const [store, { keyPath, rows }] of Object.entries(stores)) {
      const made = to.createObjectStore(store, { keyPath });
      for (const row of rows) made.put(row);
    }
  });
  db.close();
  return factory;
}

/** Rows of every store, by its name. */
async function count(factory: IDBFactory): Promise<Record<string, number>> {
  const db = await open(factory, 'gakju');
  const names = [...db.objectStoreNames];
  const counts = names.map(async (name): Promise<[string, number]> => {
    const request = db.transaction([name]).objectStore(name).count();
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    return [name, request.result];
  });
  const all = Object.fromEntries(await Promise.all(counts));
  db.close();
  return all;
}

describe('a database of an earlier version', () => {
  it('is kept here for every version before today’s', async () => {
    const factory = new IDBFactory();
    await startLife({ indexedDB: factory }).refresh();
    const { version } = await open(factory, 'gakju');
    expect(dumps).toEqual(
      Array.from({ length: version / 10 - 1 }, (_, i) => `store-${i + 1}.json`),
    );
  });

  it.each(dumps)(
    '%s answers every question, and once brought up to date costs nothing',
    async (name) => {
      const factory = await restore(readDump(name));
      const life = startLife({ indexedDB: factory });
      expect(await readAll(life)).toEqual(everything);
      expect(await life.readPackState()).toEqual(ready);
      const next = startLife({ indexedDB: factory });
      await next.refresh();
      expect(await readAll(next)).toEqual(everything);
      expect(next.packReads()).toBe(0);
      const { entities = 0, entitiesB = 0, sources = 0, sourcesB = 0 } = await count(factory);
      expect([entities + entitiesB, sources + sourcesB]).toEqual([3, 4]);
    },
  );

  it('that is later than this one is made again: an older extension was put back', async () => {
    const dump = readDump(dumps[0] ?? '');
    const factory = await restore({ ...dump, version: 990 });
    const life = startLife({ indexedDB: factory });
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual(ready);
  });
});
