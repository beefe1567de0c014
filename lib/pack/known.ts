// The one pack of all that is known: bundled, added, and the reader's own, in her order. Knows no storage: arguments.
import { bundledId, type Composed, composePacks, type Layer, ownId } from './compose';
import { isEmpty, type Own, toNotes, toOwnLayer } from './own';
import type { Pack } from './schema';

export type Parts = {
  readBundledVersion(): Promise<string>;
  readBundledPack(): Promise<Pack>;
  readOwnVersion(): Promise<string | null>;
  readOwn(): Promise<Own>;
  /** Changes whenever an added pack, the order, or what is on does; null while nothing was ever added. */
  readAddedVersion(): Promise<string | null>;
  /** Every pack's id, and what those that were added hold: of those that are on and can be read. */
  readAdded(): Promise<{ order: string[]; layers: Layer[] }>;
};

/** As cheap to know as the versions of its parts. */
export async function readKnownVersion(parts: Parts): Promise<string> {
  const [bundled, ...others] = await Promise.all([
    parts.readBundledVersion(),
    parts.readOwnVersion(),
    parts.readAddedVersion(),
  ]);
  return toVersion(bundled, others);
}

/** Every pack that is on, in the reader's order, as it is composed. */
export async function readLayers(parts: Parts): Promise<Layer[]> {
  const [pack, own, added] = await Promise.all([
    parts.readBundledPack(),
    parts.readOwn(),
    parts.readAdded(),
  ]);
  return toLayers(pack, own, added);
}

export async function readKnownPack(parts: Parts): Promise<Composed> {
  // The versions first: what changes while it is read is read again, rather than missed.
  const others = await Promise.all([parts.readOwnVersion(), parts.readAddedVersion()]);
  const [pack, own, added] = await Promise.all([
    parts.readBundledPack(),
    parts.readOwn(),
    parts.readAdded(),
  ]);
  const version = toVersion(pack.version, others);
  if (isEmpty(own) && added.layers.length === 0) return { ...pack, version };
  return { ...pack, ...composePacks(toLayers(pack, own, added), toNotes(own)), version };
}

function toLayers(pack: Pack, own: Own, added: Awaited<ReturnType<Parts['readAdded']>>): Layer[] {
  const layers = new Map([
    [ownId, toOwnLayer(own)],
    [bundledId, { ...pack, id: bundledId, title: noTitle }],
    ...added.layers.map((layer): [string, Layer] => [layer.id, layer]),
  ]);
  return added.order.flatMap((id) => layers.get(id) ?? []);
}

const noTitle = { ko: '', en: '' };

const toVersion = (bundled: string, others: (string | null)[]): string =>
  [bundled, ...others.map((one) => one ?? '')].join(' ').trim();
