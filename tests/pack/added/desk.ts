// A background's desk for added packs: a real shelf, a list, and a host on loopback; each test spoils what it likes.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import * as v from 'valibot';
import { type ArrivalsParts, createArrivals } from '@/lib/pack/added/arrivals';
import { type Kept, keptSchema, nothingKept } from '@/lib/pack/added/kept';
import { readAddedLayers } from '@/lib/pack/added/layers';
import { createWithShelf } from '@/lib/pack/added/shelf';

export function createDesk(more: Partial<ArrivalsParts> = {}) {
  const factory = new IDBFactory();
  let kept: Kept = nothingKept;
  let rebuilt = 0;
  const withShelf = createWithShelf({ indexedDB: factory, IDBKeyRange });
  const by: ArrivalsParts = {
    readKept: async () => kept,
    // As the real list: what does not fit is not written.
    changeKept: async (to) => {
      kept = v.parse(keptSchema, to(kept));
    },
    withShelf,
    fetch,
    isAllowed: async () => true,
    rebuild: async () => {
      rebuilt++;
    },
    now: () => Date.parse('2026-11-27T09:00:00Z'),
    ...more,
  };
  return {
    factory,
    arrivals: createArrivals(by),
    withShelf: by.withShelf,
    readKept: () => kept,
    change(to: (kept: Kept) => Kept) {
      kept = to(kept);
    },
    readRebuilt: () => rebuilt,
    readEditions: () => by.withShelf((shelf) => shelf.readEditions()),
    readNames: async () =>
      (await readAddedLayers(kept, by.withShelf)).layers.map(({ id, entities }) => [
        id,
        ...entities.map((entity) => entity.id),
      ]),
  };
}

/** A pack in one file, as a maker hands it around. */
export const toFile = (pack: object, more: object = {}): Blob =>
  new Blob([
    JSON.stringify({
      kind: 'gakju-pack',
      id: 'sample',
      title: { ko: '견본', en: 'Sample' },
      author: 'Tests',
      licence: 'CC-BY-4.0',
      language: ['ko'],
      ...pack,
      version: undefined,
      ...more,
    }),
  ]);
