// What the background knows, and answers: made ready, renewed, and made again where it fails. Knows no messages.
import { createInTurn } from '@/lib/in-turn';
import type { EntityCard, PackState } from '@/lib/messages';
import type { SearchIndex } from '@/lib/search/search-index';
import { readCards } from './cards';
import type { Entity, EntityId } from './schema';
import { type How, type KnowledgeParts, openServing, type Serving } from './serving';

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

/** `checked` comes as soon as the state says more than that somebody is looking. */
type Preparation = { checked: Promise<void>; serving: Promise<Serving | null> };
/** `isAnswered`: an old serving answers meanwhile, and the state is its own until the new one counts. */
type Renewal = { onProgress: OnProgress; isAnswered: boolean };

/** One per life of the background. What it holds is a cache that the next life builds again. */
export function createKnowledge(parts: KnowledgeParts): Knowledge {
  let state: PackState = { state: 'preparing', done: 0, total: 0 };
  let current: Preparation | null = null;
  // Two at once would write to the same tables; and of two renewals the later one is to count.
  const prepareInTurn = createInTurn();
  const renewInTurn = createInTurn();

  const prepared = (): Preparation => {
    current ??= start('as it is');
    return current;
  };

  function start(how: How, reason?: unknown, renewal?: Renewal): Preparation {
    if (!renewal?.isAnswered) state = { state: 'preparing', done: 0, total: 0 };
    let announce = () => {};
    const checked = new Promise<void>((resolve) => {
      announce = resolve;
    });
    const tell = (done: number, total: number) => {
      renewal?.onProgress(done, total);
      if (renewal?.isAnswered) return;
      state = { state: 'preparing', done, total };
      announce();
    };
    const serving = prepareInTurn(() => openServing(parts, tell, how, reason)).then(
      (made) => {
        state = made.state;
        return made;
      },
      (error: unknown) => {
        state = { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
        // The next question tries again.
        if (current === preparation) current = null;
        return null;
      },
    );
    const preparation = { checked: Promise.race([checked, serving.then(() => {})]), serving };
    return preparation;
  }

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

  async function renewNow(onProgress: OnProgress): Promise<void> {
    const before = current;
    const old = (await before?.serving) ?? null;
    // Whoever asked meanwhile may have found the old one gone, and started anew: then that is as new.
    if (!current || current === before) await replace(before, old !== null, onProgress);
    old?.close();
    const serving = await current?.serving;
    await serving?.tidy().catch(() => {});
    // Made now, so that nothing of what she deleted is left in the stored one.
    await serving?.reading.readLexicon().catch(() => {});
  }

  async function replace(
    before: Preparation | null,
    isAnswered: boolean,
    onProgress: OnProgress,
  ): Promise<void> {
    const next = start('as it is', undefined, { onProgress, isAnswered });
    // Where nothing answers, whoever asks meanwhile waits for this one.
    if (!isAnswered) current = next;
    const made = await next.serving;
    // What came to nothing serves nobody: the next question tries again.
    if (current === before) current = made && next;
    else if (current !== next) made?.close();
  }

  const readEntities = (ids: EntityId[]): Promise<EntityCard[]> =>
    ask(({ reading, head }) => readCards(reading, head, ids), []);

  return {
    refresh: async () => {
      await (await prepared().serving)?.tidy().catch(() => {});
    },
    renew: (onProgress = () => {}) => renewInTurn(() => renewNow(onProgress)),
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
