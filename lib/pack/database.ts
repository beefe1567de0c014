// Opens a database, or says that it cannot be had: an older connection in the way, or a browser that never answers.
import type { Dexie, Table } from 'dexie';

// Longer than any pack takes to open, and shorter than a reader waits for the first card.
const silentMs = 10_000;

/**
 * An older connection in the way is told to close by the browser, and given `graceMs` to do so. A browser that
 * answers nothing at all counts as blocked too: every card would wait for it. `anew` removes what is there first.
 */
export async function openDatabase(
  db: Dexie,
  { anew = false, graceMs = 3000 }: { anew?: boolean | undefined; graceMs?: number | undefined },
): Promise<void> {
  // Another connection wants to change or delete the database. False: Dexie's own way, which also logs, is left out.
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  if (anew) await waitFor(db, () => db.delete(), graceMs);
  await waitFor(db, () => db.open(), graceMs);
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
