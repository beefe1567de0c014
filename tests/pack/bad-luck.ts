// The bad luck that databases have, brought about past Dexie: what a browser, a reader or a full disk does to them.
import { IDBFactory } from 'fake-indexeddb';

/** A connection past Dexie, to break things with. It keeps open whatever it is told, until it is closed. */
export function openRaw(
  factory: IDBFactory,
  version?: number,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('gakju', version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Writes past the one door, in one transaction, and lets go. */
export async function tamper(
  factory: IDBFactory,
  store: 'entities' | 'sources' | 'stored',
  change: (rows: IDBObjectStore) => void,
): Promise<void> {
  const database = await openRaw(factory);
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction([store], 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    change(transaction.objectStore(store));
  });
  database.close();
}

export function removeDatabase(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase('gakju');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** The fake's own way to abort as a browser does, with a reason that no caller can give. */
type Abortable = { _abort(reason: string): void };

/** Everything can be read, and every write ends as it does on a full disk: the whole transaction is undone. */
export function fill(factory: IDBFactory): IDBFactory {
  const full = Object.create(factory) as IDBFactory;
  full.open = (name: string, version?: number) => {
    const request = factory.open(name, version);
    request.addEventListener('success', () => {
      const database = request.result;
      const begin = database.transaction.bind(database);
      database.transaction = (...args: Parameters<typeof begin>) => {
        const transaction = begin(...args);
        if (args[1] === 'readwrite')
          queueMicrotask(() => (transaction as unknown as Abortable)._abort('QuotaExceededError'));
        return transaction;
      };
    });
    return request;
  };
  return full;
}

/** Firefox where storage is switched off, a browser under a strict policy: opening throws at once. */
export function forbid(name: string): IDBFactory {
  const forbidden = new IDBFactory();
  forbidden.open = () => {
    throw new DOMException('not for you', name);
  };
  return forbidden;
}
