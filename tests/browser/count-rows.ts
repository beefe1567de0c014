// How much of a pack is in the extension's databases, by one of our own pages. Knows their names, no Dexie.
import type { Page } from 'puppeteer-core';

/** A pack on its way in is staged (`chunks`), then known (`entities` in one of two tables). */
export const tables = {
  'gakju-packs': ['chunks'],
  gakju: ['entities', 'entitiesB'],
};

export type Database = keyof typeof tables;

/** All rows of its tables; none where there is no such database. */
export const countRows = (own: Page, name: Database): Promise<number> =>
  own.evaluate(
    async (at, stores) => {
      // Opened sooner it would be made, and empty.
      if (!(await indexedDB.databases()).some((one) => one.name === at)) return 0;
      return new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(at);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(stores);
          const counts = stores.map((store) => reading.objectStore(store).count());
          reading.oncomplete = () => {
            opening.result.close();
            resolve(counts.reduce((sum, { result }) => sum + result, 0));
          };
        };
      });
    },
    name,
    tables[name],
  );
