// The one pack of all that is known beside the reader's own: bundled and added, in her order. Knows no storage: arguments.
import type { AddedLayers } from './added/layers';
import { type Composed, composePacks, type Layer } from './compose';
import { type Own, toOwnLayer } from './own';
import { bundledId } from './pack-ids';
import type { Pack } from './schema';

export type Parts = {
  readBundledVersion(): Promise<string>;
  readBundledPack(): Promise<Pack>;
  readOwn(): Promise<Own>;
  /** Changes whenever an added pack, the order, or what is on does; null while nothing was ever added. */
  readAddedVersion(): Promise<string | null>;
  readAdded(): Promise<AddedLayers>;
};

/** As cheap to know as the versions of its parts. */
export async function readKnownVersion(parts: Omit<Parts, 'readOwn'>): Promise<string> {
  const [bundled, added] = await Promise.all([
    parts.readBundledVersion(),
    parts.readAddedVersion(),
  ]);
  return toVersion(bundled, added);
}

/** All but what is the reader's own, which is laid over it. */
export async function readKnownPack(parts: Omit<Parts, 'readOwn'>): Promise<Composed> {
  // The version first: what changes while it is read is read again, rather than missed.
  const addedVersion = await parts.readAddedVersion();
  const [pack, added] = await Promise.all([parts.readBundledPack(), parts.readAdded()]);
  const known = toVersion(pack.version, addedVersion);
  // A version like no other, so that the next start makes it again.
  const version = added.isWhole ? known : `${known} partial ${crypto.randomUUID()}`;
  if (added.layers.length === 0) return { ...pack, version };
  return { ...pack, ...composePacks(toLayers(pack, added)), version };
}

/** Every pack that is on, the reader's own too, in her order. */
export async function readLayers(parts: Parts): Promise<Layer[]> {
  const [pack, own, added] = await Promise.all([
    parts.readBundledPack(),
    parts.readOwn(),
    parts.readAdded(),
  ]);
  return toLayers(pack, added, toOwnLayer(own));
}

function toLayers(
  pack: Pack,
  { order, layers }: Pick<AddedLayers, 'order' | 'layers'>,
  own?: Layer,
): Layer[] {
  const bundled: Layer = { ...pack, id: bundledId, title: { ko: '', en: '' } };
  const all = new Map([bundled, ...layers, ...(own ? [own] : [])].map((one) => [one.id, one]));
  return order.flatMap((id) => all.get(id) ?? []);
}

const toVersion = (bundled: string, added: string | null): string =>
  added ? `${bundled} ${added}` : bundled;
