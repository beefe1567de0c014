// Opens a database, or says that it cannot be had: an older connection in the way, or a browser that never answers.
import { Dexie, type Table } from 'dexie';

// Longer than any pack takes to open, and shorter than a reader waits for the first card.
const silentMs = 10_000;

export type DatabaseOptions = {
  /** Arguments, so that tests bring their own. Undefined where the browser gives none. */
  indexedDB: IDBFactory | undefined;
  IDBKeyRange: typeof IDBKeyRange | undefined;
  /** Removes what is there: a database that cannot be trusted is made again. */
  anew?: boolean;
  /** ms that an older connection is given to let go, once the browser says that it is in the way. */
  graceMs?: number;
};

/**
 * `stores` as Dexie writes them. An older connection in the way is told to close by the browser, and given `graceMs`
 * to do so. A browser that answers nothing at all counts as blocked too: every card would wait for it.
 */
export async function openDatabase<Tables>(
  name: string,
  version: number,
  stores: Record<keyof Tables & string, string>,
  { indexedDB, IDBKeyRange, anew = false, graceMs = 3000 }: DatabaseOptions,
): Promise<Dexie & Tables> {
  // Closed is closed: a database that Dexie opens again by itself is an empty one.
  const db = new Dexie(name, {
    indexedDB: indexedDB as IDBFactory,
    IDBKeyRange: IDBKeyRange as typeof globalThis.IDBKeyRange,
    autoOpen: false,
    cache: 'disabled',
  }) as Dexie & Tables;
  db.version(version).stores(stores);
  // Another connection wants to change or delete the database. False: Dexie's own way, which also logs, is left out.
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  if (anew) await waitFor(db, () => db.delete(), graceMs);
  await waitFor(db, () => db.open(), graceMs);
  return db;
}

function waitFor(db: Dexie, work: () => PromiseLike<unknown>, graceMs: number): Promise<void> {
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

/**
 * The same work, but it rejects where the database is closed under it, as by a reader who clears the browser's data:
 * Chromium then leaves some requests without an answer for ever.
 */
export const whileOpen =
  <A extends unknown[], T>(db: Dexie, work: (...args: A) => PromiseLike<T>) =>
  (...args: A): Promise<T> =>
    new Promise((resolve, reject) => {
      const onClose = () => reject(new DOMException('the database was closed', 'AbortError'));
      db.on('close', onClose);
      work(...args)
        .then(resolve, reject)
        .then(() => db.on('close').unsubscribe(onClose));
    });

/** One transaction. The requests that a failed one cut off say no more than that: the reason is the transaction's own. */
export async function write(
  db: Dexie,
  tables: Table[],
  work: () => PromiseLike<unknown>,
): Promise<void> {
  let idb = null as IDBTransaction | null;
  try {
    await db.transaction('rw', tables, async (transaction) => {
      idb = transaction.idbtrans;
      await work();
    });
  } catch (error) {
    throw idb?.error ?? error;
  }
}
