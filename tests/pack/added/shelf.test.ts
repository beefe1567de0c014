// The shelf of added packs: an edition is there whole or not at all, and damage is found.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openShelf, type Shelf } from '@/lib/pack/added/shelf';
import { createEntity, createPack, createSource } from '../small-pack';

let factory: IDBFactory;
let shelf: Shelf;
beforeEach(async () => {
  factory = new IDBFactory();
  shelf = await openShelf({ indexedDB: factory, IDBKeyRange });
});

const many = {
  entities: Array.from({ length: 1201 }, (_, n) => createEntity(`e-${n}`)),
  sources: Object.fromEntries(
    Array.from({ length: 1201 }, (_, n) => [`e-${n}-site`, createSource('Acme')]),
  ),
};

describe('an edition', () => {
  it('comes back as it was put, in several parts', async () => {
    const done: number[] = [];
    await shelf.put('a', many, (entities) => done.push(entities));
    expect(done).toEqual([500, 1000, 1201]);
    expect(await shelf.read('a')).toEqual(many);
  });

  it('of nothing is an edition too', async () => {
    await shelf.put('none', { entities: [], sources: {} }, () => {});
    expect(await shelf.read('none')).toEqual({ entities: [], sources: {} });
  });

  it('does not count until all of it is there', async () => {
    const stop = new AbortController();
    const put = shelf.put('a', many, () => stop.abort(), stop.signal);
    await expect(put).rejects.toThrow();
    expect(await shelf.readEditions()).toEqual([]);
    await expect(shelf.read('a')).rejects.toThrow('not stored');
  });

  it.each([
    ['a part is gone', (rows: IDBObjectStore) => rows.delete(['a', 1])],
    [
      'a part is another than was written',
      (rows: IDBObjectStore) =>
        rows.put({ edition: 'a', n: 1, bytes: new Uint8Array([31, 139, 8, 0, 1]).buffer }),
    ],
  ])('is not read where %s', async (_what, spoil) => {
    await shelf.put('a', many, () => {});
    await change(spoil);
    await expect(shelf.read('a')).rejects.toThrow();
  });

  it('goes alone, and what was left half written goes with a sweep', async () => {
    await shelf.put('a', createPack(), () => {});
    await shelf.put('b', createPack(), () => {});
    await change((rows) => rows.put({ edition: 'half', n: 0, bytes: new ArrayBuffer(1) }));
    await shelf.drop(['a']);
    expect(await shelf.readEditions()).toEqual(['b']);
    await shelf.keepOnly(['b']);
    expect(await count()).toBe(1);
    expect((await shelf.read('b')).entities.length).toBe(3);
  });
});

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open('gakju-packs');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Past the shelf itself. */
async function change(act: (rows: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(['chunks'], 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    act(transaction.objectStore('chunks'));
  });
  database.close();
}

async function count(): Promise<number> {
  const database = await open();
  return new Promise((resolve) => {
    const request = database.transaction(['chunks']).objectStore('chunks').count();
    request.onsuccess = () => resolve(request.result);
  });
}
