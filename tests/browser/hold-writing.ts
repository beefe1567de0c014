// Holds one of the extension's databases in the midst of a write, from a page of our own: what is written next waits, for as
// long as the page lives. Knows the names of databases, no Dexie.
import type { Page } from 'puppeteer-core';

/** A pack on its way in is staged (`chunks`), then known (`entities` in one of two tables). */
const stores = {
  'gakju-packs': ['chunks'],
  gakju: ['entities', 'entitiesB'],
};

/** Does `act`, and is back once some rows more than before are written, and no more can be. */
export async function holdWriting(
  own: Page,
  name: keyof typeof stores,
  act: () => Promise<void>,
): Promise<void> {
  const before = await own.evaluate(count, name, stores[name]);
  const held = own.evaluate(hold, name, stores[name], before);
  await act();
  await held;
}

/** Runs in the page: all rows of these tables, none where there is no such database. */
async function count(name: string, tables: string[]): Promise<number> {
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return 0;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction(tables);
      const counts = tables.map((table) => reading.objectStore(table).count());
      reading.oncomplete = () => {
        db.close();
        resolve(counts.reduce((sum, { result }) => sum + result, 0));
      };
    };
  });
}

/** Runs in the page. Writes of one table are one after the other: ours is asked for again until it comes in between. */
async function hold(name: string, tables: string[], before: number): Promise<void> {
  // Opened sooner it would be made, and empty.
  while (!(await indexedDB.databases()).some((one) => one.name === name));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const look = () => {
        const writing = opening.result.transaction(tables, 'readwrite');
        const counts = tables.map((table) => writing.objectStore(table).count());
        const last = counts.at(-1) as IDBRequest<number>;
        last.onsuccess = () => {
          if (counts.reduce((sum, { result }) => sum + result, 0) <= before) {
            writing.oncomplete = look;
            return;
          }
          const stay = () => {
            writing.objectStore(tables[0] as string).count().onsuccess = stay;
          };
          stay();
          resolve();
        };
      };
      look();
    };
  });
}
