// What an address or a file brings, wholly checked before anything of it is kept. Knows the list and the shelf to read them.
import { readToday } from '@/lib/today';
import { fetchPack } from '../published/fetch-pack';
import type { About } from '../published/manifest';
import type { Contents } from '../published/parts';
import { Refused } from '../published/refusal';
import type { ArrivalsParts } from './arrivals';
import type { Way } from './job';
import { type Added, type Edition, isReserved, type Kept, mostPacks, toKeptTag } from './kept';
import { parsePackFile } from './pack-file';

export type Brought = {
  about: About & Pick<Added, 'address' | 'grant'>;
  edition: Edition;
  knowledge: Contents;
  /** The edition in whose place it comes; null where it comes by itself. */
  renews: string | null;
};
/** The id of the pack that has nothing new. */
export type Unchanged = { unchanged: string };

type By = Pick<ArrivalsParts, 'readKept' | 'withShelf' | 'fetch' | 'isAllowed' | 'now'>;

export async function bringPublished(
  address: string,
  { old, grant }: { old: Added | null; grant: string | null },
  by: By,
  way: Way,
): Promise<Brought | Unchanged> {
  if (!old) checkRoom(await by.readKept());
  if (!(await by.isAllowed(address))) throw new Refused('permission');
  const manifest = old?.now.manifest;
  const isThere =
    old && (await by.withShelf((shelf) => shelf.readEditions())).includes(old.now.edition);
  const got = await fetchPack({
    address,
    fetch: by.fetch,
    today: readToday(new Date(by.now())),
    signal: way.signal,
    onProgress: (bytes, total) => way.report('fetching', bytes, total),
    known: manifest
      ? {
          manifest,
          etag: old.now.etag,
          readKnowledge: isThere
            ? () => by.withShelf((shelf) => shelf.read(old.now.edition))
            : null,
        }
      : null,
  });
  if (!got.ok) throw new Refused(got.refusal, got.detail);
  if (got.state === 'unchanged') return { unchanged: old?.id ?? '' };
  const { id, title, author, licence, language, checkedAt } = got.manifest;
  checkId(id, address, await by.readKept());
  const { entities, sources } = got.pack;
  return {
    about: { id, title, author, licence, language, address, grant },
    knowledge: { entities, sources },
    renews: old?.now.edition ?? null,
    edition: {
      edition: crypto.randomUUID(),
      checkedAt,
      entities: entities.length,
      manifest: got.manifest,
      etag: toKeptTag(got.etag),
    },
  };
}

export async function bringFile(file: Blob, by: By, way: Way): Promise<Brought> {
  const { about, checkedAt, knowledge } = await parsePackFile(
    await file.text(),
    (done, total) => way.report('checking', done, total),
    way.signal,
  );
  const kept = await by.readKept();
  checkId(about.id, null, kept);
  if (!kept.packs.some(({ id }) => id === about.id)) checkRoom(kept);
  const entities = knowledge.entities.length;
  return {
    about: { ...about, address: null, grant: null },
    knowledge,
    renews: null,
    edition: { edition: crypto.randomUUID(), checkedAt, entities, manifest: null, etag: null },
  };
}

/** One id, one maker: a pack from elsewhere never takes the place of another. */
function checkId(id: string, address: string | null, { packs }: Kept): void {
  if (isReserved(id)) throw new Refused('malformed', id);
  const same = packs.find((pack) => pack.id === id);
  if (same && same.address !== address) throw new Refused('twice', id);
}

function checkRoom({ packs }: Kept): void {
  if (packs.length >= mostPacks) throw new Refused('many', String(mostPacks));
}
