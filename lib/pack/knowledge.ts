// What the background knows, and answers: from the database, or from memory where there is none. Knows no messages.
import type { EntityCard, PackState } from '@/lib/messages';
import type { SearchIndex } from '@/lib/search/search-index';
import { readCards } from './cards';
import type { Composed } from './compose';
import { toStorageLoss } from './loss';
import { createMemory } from './memory';
import { once } from './once';
import type { Base, Over } from './over';
import { type Makers, refreshStore, toBundle } from './refresh';
import type { Entity, EntityId } from './schema';
import type { Bundle, Store } from './store';
import { orUnreadable, Unreadable } from './unreadable';

/** Entities written, of all. */
type OnProgress = (done: number, total: number) => void;

export type Knowledge = {
  /** Brings the database up to date; every answer waits for it. Never rejects. */
  refresh(): Promise<void>;
  /**
   * What there is to know has changed. What was known answers until the new is written whole; then the promise is
   * fulfilled. Never rejects. `onProgress` is told of each step.
   */
  renew(onProgress?: OnProgress): Promise<void>;
  readLexicon(): Promise<{ version: string; buffer: ArrayBuffer } | null>;
  readEntity(id: EntityId): Promise<EntityCard | null>;
  readEntities(ids: EntityId[]): Promise<EntityCard[]>;
  /** Without what their cards name beside them; ids that lead nowhere are left out. */
  findEntities(ids: EntityId[]): Promise<Entity[]>;
  /** What the search looks names up in; null where `known` is its version still. */
  readSearch(known: string | null): Promise<{ version: string; index: SearchIndex | null } | null>;
  /** Waits only until it is known whether anything has to be written. */
  readPackState(): Promise<PackState>;
};

export type Collaborators = Makers & {
  /** The version that this build of the extension brings: cheap to know, so that a start may cost nothing. */
  readBundledVersion(): Promise<string>;
  readBundledPack(): Promise<Composed>;
  openStore(how: { anew: boolean }): Promise<Store>;
  /** The reader's own, over what is stored or in memory. */
  layOwn(base: Base): Promise<Over>;
};

type Serving = Over & { tidy(): Promise<void>; close(): void };
/** `checked` comes as soon as the state says more than that somebody is looking. */
type Preparation = { checked: Promise<void>; serving: Promise<Serving | null> };
type How = 'as it is' | 'anew' | 'memory';

/** One per life of the background. What it holds is a cache that the next life builds again. */
export function createKnowledge(by: Collaborators): Knowledge {
  let state: PackState = { state: 'preparing', done: 0, total: 0 };
  let current: Preparation | null = null;
  let renewing = Promise.resolve();

  const prepared = (): Preparation => {
    current ??= start('as it is');
    return current;
  };

  /** `renewal`: an old serving answers meanwhile, and the state is its own until the new one counts. */
  function start(how: How, reason?: unknown, renewal?: OnProgress): Preparation {
    if (!renewal) state = { state: 'preparing', done: 0, total: 0 };
    let announce = () => {};
    const checked = new Promise<void>((resolve) => {
      announce = resolve;
    });
    const tell = (done: number, total: number) => {
      if (renewal) return renewal(done, total);
      state = { state: 'preparing', done, total };
      announce();
    };
    const serving = prepare(how, tell, once(readBundle), reason).catch((error: unknown) => {
      state = { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
      // The next question tries again.
      current = null;
      return null;
    });
    return { checked: Promise.race([checked, serving.then(() => {})]), serving };
  }

  async function prepare(
    how: How,
    tell: OnProgress,
    read: () => Promise<Bundle>,
    reason?: unknown,
  ): Promise<Serving> {
    if (how === 'memory') return serveMemory(await read(), reason);
    let store: Store | null = null;
    try {
      store = await by.openStore({ anew: how === 'anew' });
      const { close, tidy } = store;
      const bundled = {
        // Without it the pack itself is read, and says.
        readVersion: () => by.readBundledVersion().catch(() => null),
        readBundle: read,
        lexiconFormat: by.lexiconFormat,
      };
      const head = await refreshStore(store, bundled, tell);
      const over = await by.layOwn({ head, reading: store, laid: store });
      state = { state: 'ready', ...toSummary(over) };
      return { ...over, tidy, close };
    } catch (error) {
      store?.close();
      if (error instanceof Unreadable) throw error;
      const mendable = how === 'as it is' && toStorageLoss(error) === 'damaged';
      return prepare(mendable ? 'anew' : 'memory', tell, read, error);
    }
  }

  async function serveMemory(bundle: Bundle, reason: unknown): Promise<Serving> {
    const { head } = bundle;
    const over = await by.layOwn({ head, reading: createMemory(bundle), laid: null });
    state = { state: 'memory', ...toSummary(over), loss: toStorageLoss(reason) };
    return { ...over, tidy: async () => {}, close: () => {} };
  }

  // What cannot be made of it is no fault of the storage either.
  const readBundle = () =>
    orUnreadable(by.readBundledPack().then((composed) => toBundle(composed, by)));

  /** A database that went away is opened again, one that lies is made anew, and memory never fails. */
  async function ask<T>(question: (from: Serving) => Promise<T>, otherwise: T): Promise<T> {
    let reason: unknown;
    for (const next of ['as it is', 'anew', 'memory', null] as const) {
      const asked = prepared();
      const serving = await asked.serving;
      if (!serving) return otherwise;
      try {
        return await question(serving);
      } catch (error) {
        reason = error;
        serving.close();
        // Another question may have found out first; then its new serving is asked.
        if (next && current === asked) current = start(next, error);
      }
    }
    throw reason;
  }

  async function renewNow(onProgress: OnProgress = () => {}): Promise<void> {
    const before = current;
    const old = await before?.serving;
    const next = start('as it is', undefined, onProgress);
    const made = await next.serving;
    // Whoever asked meanwhile may have found the old one gone, and started anew: then that is as new. What came to nothing
    // serves nobody: the next question tries again.
    if (made && current === before) current = next;
    old?.close();
    const serving = await current?.serving;
    await serving?.tidy().catch(() => {});
    // Made now, so that nothing of what she deleted is left in the stored one.
    await serving?.reading.readLexicon().catch(() => {});
  }

  const readEntities = (ids: EntityId[]): Promise<EntityCard[]> =>
    ask(({ reading, head }) => readCards(reading, head, ids), []);

  return {
    refresh: async () => {
      await (await prepared().serving)?.tidy().catch(() => {});
    },
    renew(onProgress) {
      // One after the other: two at once would write to the same tables.
      const done = renewing.then(() => renewNow(onProgress));
      renewing = done;
      return done;
    },
    readLexicon: () =>
      ask(
        async ({ reading, head }) => ({
          version: head.version,
          buffer: await reading.readLexicon(),
        }),
        null,
      ),
    readEntity: async (id) => (await readEntities([id]))[0] ?? null,
    readEntities,
    findEntities: async (ids) =>
      (await ask(({ reading }) => reading.readEntities(ids), [])).filter(
        (one) => one !== undefined,
      ),
    readSearch: (known) =>
      ask(async ({ reading, head: { version } }) => {
        const index = version === known ? null : await reading.readSearch();
        return { version, index };
      }, null),
    readPackState: () => prepared().checked.then(() => state),
  };
}

const toSummary = ({ head: { version, checkedAt, entities, adds }, isOwnLost }: Over) => ({
  version,
  checkedAt,
  entities,
  adds,
  isOwnLost,
});
