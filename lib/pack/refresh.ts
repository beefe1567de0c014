// Brings the stored pack up to date with the bundled one. Knows no database and no browser: both are arguments.
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
 * Nothing is read or written where the same version is stored whole. Otherwise everything is written anew, in one
 * transaction, and `onProgress` is told of each step (entities written, of all).
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

export function toBundle(
  { packs, adds, ...pack }: Composed,
  compileLexicon: (entities: Entity[]) => ArrayBuffer,
  lexiconFormat: number,
): Bundle {
  const lexicon = compileLexicon(pack.entities);
  return {
    pack,
    lexicon,
    head: {
      version: pack.version,
      lexiconFormat,
      checkedAt: pack.checkedAt,
      // By code unit, as the database orders its keys.
      entities: pack.entities.map(({ id }) => id).sort(),
      sources: Object.keys(pack.sources).length,
      ...(packs && { packs }),
      ...(adds && { adds }),
    },
  };
}
