// One source of answers: the database, brought up to date, or memory where there is none. Knows nobody who asks.
import type { PackState } from '@/lib/messages';
import type { Composed } from './compose';
import { toStorageLoss } from './loss';
import { createMemory } from './memory';
import { once } from './once';
import type { Base, Over } from './over';
import { type Makers, refreshStore, toBundle } from './refresh';
import type { Bundle, Store } from './store';
import { orUnreadable, Unreadable } from './unreadable';

export type KnowledgeParts = Makers & {
  /** The version that this build of the extension brings: cheap to know, so that a start may cost nothing. */
  readBundledVersion(): Promise<string>;
  readBundledPack(): Promise<Composed>;
  openStore(how: { anew: boolean }): Promise<Store>;
  /** The reader's own, over what is stored or in memory. */
  layOwn(base: Base): Promise<Over>;
};

/** `state`: what there is to say of it. */
export type Serving = Over & { state: PackState; tidy(): Promise<void>; close(): void };
export type How = 'as it is' | 'anew' | 'memory';

/**
 * `tell`: entities written, of all. `reason`: why it is not to be as it is. Rejects where what is to be known cannot be
 * read; for whatever the database does, memory answers.
 */
export function openServing(
  parts: KnowledgeParts,
  tell: (done: number, total: number) => void,
  how: How,
  reason?: unknown,
): Promise<Serving> {
  // What cannot be made of it is no fault of the storage either.
  const read = once(() =>
    orUnreadable(parts.readBundledPack().then((composed) => toBundle(composed, parts))),
  );

  async function serve(way: How, why: unknown): Promise<Serving> {
    if (way === 'memory') return serveMemory(await read(), why);
    let store: Store | null = null;
    try {
      store = await parts.openStore({ anew: way === 'anew' });
      const { close, tidy } = store;
      const bundled = {
        // Without it the pack itself is read, and says.
        readVersion: () => parts.readBundledVersion().catch(() => null),
        readBundle: read,
        lexiconFormat: parts.lexiconFormat,
      };
      const head = await refreshStore(store, bundled, tell);
      const over = await parts.layOwn({ head, reading: store, laid: store });
      return { ...over, state: { state: 'ready', ...toSummary(over) }, tidy, close };
    } catch (error) {
      store?.close();
      if (error instanceof Unreadable) throw error;
      const mendable = way === 'as it is' && toStorageLoss(error) === 'damaged';
      return serve(mendable ? 'anew' : 'memory', error);
    }
  }

  async function serveMemory(bundle: Bundle, why: unknown): Promise<Serving> {
    const { head } = bundle;
    const over = await parts.layOwn({ head, reading: createMemory(bundle), laid: null });
    const state: PackState = { state: 'memory', ...toSummary(over), loss: toStorageLoss(why) };
    return { ...over, state, tidy: async () => {}, close: () => {} };
  }

  return serve(how, reason);
}

const toSummary = ({ head: { version, checkedAt, entities, adds }, isOwnLost }: Over) => ({
  version,
  checkedAt,
  entities,
  adds,
  isOwnLost,
});
