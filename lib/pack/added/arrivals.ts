// Packs on their way in: from an address or a file, one after the other, all staged before the list names them.
import { readToday } from '@/lib/today';
import { fetchPack } from '../published/fetch-pack';
import type { About } from '../published/manifest';
import type { Knowledge } from '../published/parts';
import { Refused } from '../published/refusal';
import { createJobs, type Jobs, type Outcome, type Way } from './job';
import {
  type Added,
  type Edition,
  isDue,
  isReserved,
  type Kept,
  toEditions,
  withArrived,
  withAsked,
} from './kept';
import { parsePackFile } from './pack-file';
import type { WithShelf } from './shelf';

/** What is there stays as it is unless the outcome is `added` or `renewed`. */
export type Arrivals = {
  /** `grant`: the permission that was given for this pack alone. Rejects never. */
  addAddress(address: string, grant: string | null): Promise<Outcome>;
  addFile(file: Blob): Promise<Outcome>;
  /** Asks the pack's address again. */
  renew(id: string): Promise<Outcome>;
  /** Every pack whose day has come. */
  renewDue(): Promise<void>;
  cancel(): void;
  /** Takes off the shelf what the list does not name; while something arrives, nothing. */
  sweep(): Promise<void>;
  readState: Jobs['readState'];
};

export type Collaborators = {
  readKept(): Promise<Kept>;
  /** `isKnown`: what is known stays as it is. */
  changeKept(to: (kept: Kept) => Kept, isKnown?: boolean): Promise<void>;
  withShelf: WithShelf;
  fetch: typeof fetch;
  /** Has the reader given the permission to ask this address? */
  isAllowed(address: string): Promise<boolean>;
  /** The list names another edition: brings the known in line, and reports what it writes. */
  rebuild(onProgress: (done: number, total: number) => void): Promise<void>;
  now(): number;
};

type Brought = {
  about: About & Pick<Added, 'address' | 'grant'>;
  edition: Edition;
  knowledge: Knowledge;
};
type Bring = (way: Way) => Promise<Brought | { unchanged: string }>;

export function createArrivals(by: Collaborators): Arrivals {
  const jobs = createJobs(by.now);

  const run = (bring: Bring): Promise<Outcome> =>
    jobs.run(async (way) => {
      const brought = await bring(way);
      if ('unchanged' in brought) return { of: 'unchanged', id: brought.unchanged };
      return keep(brought, way).catch(async (error: unknown) => {
        // What was staged and never named: cancelled, or there was no room for the rest of it.
        await clear().catch(() => {});
        throw error;
      });
    });

  async function keep({ about, edition, knowledge }: Brought, way: Way): Promise<Outcome> {
    const report = (done: number) => way.report('keeping', done, edition.entities);
    await by.withShelf((shelf) => shelf.put(edition.edition, knowledge, report, way.signal));
    way.signal.throwIfAborted();
    const { packs } = await by.readKept();
    const isKnown = packs.some(({ id }) => id === about.id);
    // From here on the list has the new one, and there is no way back but the reader's own.
    await by.changeKept((kept) => withArrived(kept, about, edition, by.now()));
    way.report('building', 0, 0);
    await by.rebuild((done, total) => way.report('building', done, total));
    // The pack is in, whatever becomes of the sweeping.
    await clear().catch(() => {});
    return { of: isKnown ? 'renewed' : 'added', id: about.id };
  }

  const clear = async () => {
    const editions = toEditions(await by.readKept());
    await by.withShelf((shelf) => shelf.keepOnly(editions));
  };

  async function bringPublished(
    address: string,
    { old, grant }: { old: Added | null; grant: string | null },
    way: Way,
  ): Promise<Brought | { unchanged: string }> {
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
    await checkId(id, address);
    const { entities, sources } = got.pack;
    return {
      about: { id, title, author, licence, language, address, grant },
      knowledge: { entities, sources },
      edition: {
        edition: crypto.randomUUID(),
        checkedAt,
        entities: entities.length,
        manifest: got.manifest,
        etag: got.etag,
      },
    };
  }

  /** One id, one maker: a pack from elsewhere never takes the place of another. */
  async function checkId(id: string, address: string | null): Promise<void> {
    if (isReserved(id)) throw new Refused('malformed', id);
    const same = (await by.readKept()).packs.find((pack) => pack.id === id);
    if (same && same.address !== address) throw new Refused('twice', id);
  }

  async function renew(id: string): Promise<Outcome> {
    // Nothing is awaited before the job is there: who asks next sees it.
    const outcome = await run(async (way) => {
      const old = (await by.readKept()).packs.find((pack) => pack.id === id);
      if (!old?.address) return { unchanged: id };
      return bringPublished(old.address, { old, grant: old.grant }, way);
    });
    if (outcome.of === 'unchanged' || (outcome.of === 'refused' && outcome.why !== 'busy')) {
      const failure = outcome.of === 'refused' ? outcome : null;
      await by.changeKept((kept) => withAsked(kept, id, by.now(), failure), true);
    }
    return outcome;
  }

  return {
    addAddress: (address, grant) =>
      run(async (way) => {
        const { packs } = await by.readKept();
        // Added once more it is asked again, with the key that is known.
        const old = packs.find((pack) => pack.address === address) ?? null;
        return bringPublished(address, { old, grant: old?.grant ?? grant }, way);
      }),
    addFile: (file) =>
      run(async (way) => {
        const { about, checkedAt, knowledge } = await parsePackFile(
          await file.text(),
          (done, total) => way.report('checking', done, total),
          way.signal,
        );
        await checkId(about.id, null);
        const entities = knowledge.entities.length;
        return {
          about: { ...about, address: null, grant: null },
          knowledge,
          edition: {
            edition: crypto.randomUUID(),
            checkedAt,
            entities,
            manifest: null,
            etag: null,
          },
        };
      }),
    renew,
    async renewDue() {
      const { packs } = await by.readKept();
      for (const pack of packs.filter((one) => isDue(one, by.now()))) await renew(pack.id);
    },
    cancel: jobs.cancel,
    sweep: async () => (jobs.readState().job ? undefined : clear()),
    readState: jobs.readState,
  };
}
