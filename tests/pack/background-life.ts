// One life of the background over a database of the test's own, and what a page and its reader ask of it.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createKnowledge, type Knowledge } from '@/lib/pack/knowledge';
import type { Pack } from '@/lib/pack/schema';
import { openStore } from '@/lib/pack/store';
import { indexEntities } from '@/lib/search/named';
import { createPack } from './small-pack';

const lexiconFormat = 1;

/** Stands for the real compiler: as many bytes as there are entities, so that a test can tell whose it is. */
export const compileLexicon = (entities: unknown[]): ArrayBuffer =>
  new Uint8Array(entities.map((_, i) => i + 1)).buffer;

export type Life = Knowledge & {
  /** How often the bundled pack was read and compiled: 0 is a cheap start. */
  packReads(): number;
  /** Every database opened, whether it was to be made anew. */
  opened: boolean[];
  /** How many of them nobody has closed yet. */
  leftOpen(): number;
};

export type Circumstances = {
  /** Undefined: the browser gives none. */
  indexedDB?: IDBFactory | undefined;
  pack?: Pack;
  lexiconFormat?: number;
  readPack?: () => Promise<Pack>;
  readVersion?: () => Promise<string>;
  layOwn?: Parameters<typeof createKnowledge>[0]['layOwn'];
};

export function startLife(circumstances: Circumstances): Life {
  const { pack = createPack() } = circumstances;
  let reads = 0;
  const opened: boolean[] = [];
  const closed = new Set<number>();
  const knowledge = createKnowledge({
    readBundledVersion: circumstances.readVersion ?? (async () => pack.version),
    readBundledPack: () => {
      reads++;
      return circumstances.readPack?.() ?? Promise.resolve(structuredClone(pack));
    },
    compileLexicon,
    makeSearchIndex: indexEntities,
    lexiconFormat: circumstances.lexiconFormat ?? lexiconFormat,
    layOwn: circumstances.layOwn ?? (async (base) => base),
    openStore: async ({ anew }) => {
      const { indexedDB } = circumstances;
      // No time is given to who is in the way: these tests never wait for a clock.
      const opening = openStore({ indexedDB, IDBKeyRange, anew, graceMs: 0 });
      const nth = opened.push(anew);
      opening.catch(() => closed.add(nth));
      const { close, ...store } = await opening;
      return {
        ...store,
        close: () => {
          closed.add(nth);
          close();
        },
      };
    },
  });
  return {
    ...knowledge,
    packReads: () => reads,
    opened,
    leftOpen: () => opened.length - closed.size,
  };
}

/** Asks what a page and its reader ask, and says what they would see. */
export async function readAll(life: Life) {
  const [card, lexicon] = [await life.readEntity('acme'), await life.readLexicon()];
  return {
    name: card?.entity.name.en,
    facts: card?.entity.facts.length,
    publishers: Object.values(card?.sources ?? {}).map(({ publisher }) => publisher),
    related: Object.keys(card?.related ?? {}),
    checkedAt: card?.checkedAt,
    lexicon: lexicon && [...new Uint8Array(lexicon.buffer)],
    version: lexicon?.version,
  };
}

/** What `readAll` sees of the small pack. */
export const everything = {
  name: 'acme',
  facts: 1,
  publishers: ['Acme', 'The Paper'],
  related: ['acme-lm'],
  checkedAt: '2025-09-01',
  lexicon: [1, 2, 3],
  version: '0000000000000001',
};

/** The state of a small pack that is stored whole. */
export const ready = {
  state: 'ready',
  version: '0000000000000001',
  checkedAt: '2025-09-01',
  entities: 3,
};

/** A database as an earlier life left it. */
export async function createFilled(): Promise<IDBFactory> {
  const factory = new IDBFactory();
  await startLife({ indexedDB: factory }).refresh();
  return factory;
}
