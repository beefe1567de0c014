// How much of added packs is in the database, by one of our own pages. Knows its names, no Dexie.
import type { Page } from 'puppeteer-core';

/** Chunks of all editions together: what nobody names is to leave none. */
export const countChunks = (own: Page): Promise<number> =>
  own.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('gakju-packs');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const count = request.result.transaction(['chunks']).objectStore('chunks').count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );
