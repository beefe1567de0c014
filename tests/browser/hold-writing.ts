// Holds one of the extension's databases in the midst of a write, from a page of our own: what is written next waits, for as
// long as the page lives. Knows IndexedDB, no Dexie.
import type { Page } from 'puppeteer-core';
import { countRows, type Database, tables } from './count-rows';

/** Does `act`, and is back once some rows more than before are written, and no more can be. */
export async function holdWriting(
  own: Page,
  name: Database,
  act: () => Promise<void>,
): Promise<void> {
  const before = await countRows(own, name);
  const held = own.evaluate(hold, name, tables[name], before);
  await act();
  await held;
}

/** Runs in the page. Writes of one table are one after the other: ours is asked for again until it comes in between. */
async function hold(name: string, stores: string[], before: number): Promise<void> {
  // Opened sooner it would be made, and empty.
  while (!(await indexedDB.databases()).some((one) => one.name === name));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const look = () => {
        const writing = opening.result.transaction(stores, 'readwrite');
        const counts = stores.map((store) => writing.objectStore(store).count());
        const last = counts.at(-1) as IDBRequest<number>;
        last.onsuccess = () => {
          if (counts.reduce((sum, { result }) => sum + result, 0) <= before) {
            writing.oncomplete = look;
            return;
          }
          const stay = () => {
            writing.objectStore(stores[0] as string).count().onsuccess = stay;
          };
          stay();
          resolve();
        };
      };
      look();
    };
  });
}
