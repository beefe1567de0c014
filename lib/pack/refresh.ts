// Brings the stored pack up to date with the bundled one. Knows no database and no browser: both are arguments.
import type { SearchIndex } from '@/lib/search/search-index';
import type { Composed } from './compose';
import type { Entity } from './schema';
import type { Bundle, Head, Store } from './store';

export type Bundled = {
  /** The version that this build brings, or null where it cannot be told. Cheap: it is asked at every start. */
  readVersion(): Promise<string | null>;
  readBundle(): Promise<Bundle>;
  lexiconFormat: number;
};

/**
 * Nothing is read or written where the same version is stored whole. Otherwise everything is written anew, beside what is
 * stored, and `onProgress` is told of each step (entities written, of all).
 */
export async function refreshStore(
  store: Store,
  bundled: Bundled,
  onProgress: (done: number, total: number) => void,
): Promise<Head> {
  const [version, stored] = await Promise.all([bundled.readVersion(), store.readHead()]);
  if (stored && stored.version === version && stored.lexiconFormat === bundled.lexiconFormat)
    return stored;
  const bundle = await bundled.readBundle();
  const total = bundle.pack.entities.length;
  onProgress(0, total);
  await store.replacePack(bundle, (done) => onProgress(done, total));
  return bundle.head;
}

/** What is made of everything that is known: for pages, and for the search. */
export type Makers = {
  compileLexicon(entities: Entity[]): ArrayBuffer;
  lexiconFormat: number;
  makeSearchIndex(entities: Entity[]): Promise<SearchIndex>;
};

export async function toBundle({ packs, adds, ...pack }: Composed, by: Makers): Promise<Bundle> {
  return {
    pack,
    lexicon: by.compileLexicon(pack.entities),
    search: await by.makeSearchIndex(pack.entities),
    head: {
      version: pack.version,
      lexiconFormat: by.lexiconFormat,
      checkedAt: pack.checkedAt,
      entities: pack.entities.length,
      sources: Object.keys(pack.sources).length,
      ...(packs && { packs }),
      ...(adds && { adds }),
    },
  };
}
