// The one pack of all that is known: the bundled one and what the reader has of her own. Knows no storage: arguments.
import { bundledId, type Composed, composePacks } from './compose';
import { isEmpty, type Own, toNotes, toOwnLayer } from './own';
import type { Pack } from './schema';

export type Parts = {
  readBundledVersion(): Promise<string>;
  readBundledPack(): Promise<Pack>;
  readOwnVersion(): Promise<string | null>;
  readOwn(): Promise<Own>;
};

/** As cheap to know as the versions of its parts. */
export async function readKnownVersion(parts: Parts): Promise<string> {
  const [bundled, own] = await Promise.all([parts.readBundledVersion(), parts.readOwnVersion()]);
  return toVersion(bundled, own);
}

export async function readKnownPack(parts: Parts): Promise<Composed> {
  // The version first: what changes while it is read is read again, rather than missed.
  const version = await parts.readOwnVersion();
  const [pack, own] = await Promise.all([parts.readBundledPack(), parts.readOwn()]);
  if (isEmpty(own)) return { ...pack, version: toVersion(pack.version, version) };
  const layers = [toOwnLayer(own), { ...pack, id: bundledId, title: '' }];
  return {
    ...pack,
    ...composePacks(layers, toNotes(own)),
    version: toVersion(pack.version, version),
  };
}

const toVersion = (bundled: string, own: string | null): string =>
  own ? `${bundled} ${own}` : bundled;
