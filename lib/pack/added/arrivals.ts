// Packs on their way in: from an address or a file, one after the other, all staged before the list names them.
import { createInTurn } from '@/lib/in-turn';
import { type Brought, bringFile, bringPublished, type Unchanged } from './bring';
import { createJobs, type Jobs, type Outcome, type Way } from './job';
import { isDue, type Kept, toEditions, withArrived, withAsked, withAsking } from './kept';
import type { WithShelf } from './shelf';

/** What is there stays as it is unless the outcome is `added` or `renewed`. */
export type Arrivals = {
  /** `grant`: the permission that was given for this pack alone. Null at once where something else arrives: so below. */
  addAddress(address: string, grant: string | null): Promise<Outcome> | null;
  addFile(file: Blob): Promise<Outcome> | null;
  /** Asks the pack's address again; `grant` as above, where the pack has none yet. Rejects where it cannot be written down. */
  renew(id: string, grant?: string | null): Promise<Outcome> | null;
  /** Every pack whose day has come. */
  renewDue(): Promise<void>;
  cancel(): void;
  /** Takes off the shelf what the list does not name; while something arrives, nothing. What arrives then waits. */
  sweep(): Promise<void>;
  readState: Jobs['readState'];
};

export type ArrivalsParts = {
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

type Bring = (way: Way) => Promise<Brought | Unchanged>;

export function createArrivals(by: ArrivalsParts): Arrivals {
  const jobs = createJobs(by.now);
  // A sweep would take what is staged and not yet named.
  const inTurn = createInTurn();

  const run = (bring: Bring, asked?: string): Promise<Outcome> | null =>
    jobs.run(
      (way) => inTurn(() => arrive(bring, way)),
      (outcome) => note(outcome, asked),
    );

  async function arrive(bring: Bring, way: Way): Promise<Outcome> {
    const brought = await bring(way);
    if ('unchanged' in brought) return { of: 'unchanged', id: brought.unchanged };
    return keep(brought, way).catch(async (error: unknown) => {
      // What was staged and never named: cancelled, or there was no room for the rest of it.
      await clear().catch(() => {});
      throw error;
    });
  }

  /** `asked`: the pack of the list that was asked for; what is only to be added has no row for a refusal. */
  async function note(outcome: Outcome, asked: string | undefined): Promise<void> {
    const id = outcome.of === 'unchanged' ? outcome.id : asked;
    if (!id || (outcome.of !== 'unchanged' && outcome.of !== 'refused')) return;
    const failure = outcome.of === 'refused' ? outcome : null;
    await by.changeKept((kept) => withAsked(kept, id, by.now(), failure), true);
  }

  async function keep({ about, edition, knowledge, renews }: Brought, way: Way): Promise<Outcome> {
    const report = (done: number) => way.report('keeping', done, edition.entities);
    await by.withShelf((shelf) => shelf.put(edition.edition, knowledge, report, way.signal));
    let isKnown = false;
    // From here on the list has the new one, and there is no way back but the reader's own.
    await by.changeKept((kept) => {
      const old = kept.packs.find(({ id }) => id === about.id);
      // What she removed or took back while its next version was on its way stays as she left it.
      if (renews !== null && old?.now.edition !== renews) jobs.cancel();
      way.signal.throwIfAborted();
      isKnown = old !== undefined;
      return withArrived(kept, about, edition, by.now());
    });
    way.report('building', 0, 0);
    // The pack is in, whatever becomes of what follows: the next start does that again.
    await by
      .rebuild((done, total) => way.report('building', done, total))
      .then(clear)
      .catch(() => {});
    return { of: isKnown ? 'renewed' : 'added', id: about.id };
  }

  const clear = async () => {
    const editions = toEditions(await by.readKept());
    await by.withShelf((shelf) => shelf.keepOnly(editions));
  };

  const renew = (id: string, grant: string | null = null): Promise<Outcome> | null =>
    run(async (way) => {
      const old = (await by.readKept()).packs.find((pack) => pack.id === id);
      if (!old?.address) return { unchanged: id };
      // What cannot be written down is not asked, and what is cut off is not asked again at the next start.
      await by.changeKept((kept) => withAsking(kept, id, by.now(), grant), true);
      return bringPublished(old.address, { old, grant: old.grant ?? grant }, by, way);
    }, id);

  return {
    addAddress: (address, grant) =>
      run(async (way) => {
        const { packs } = await by.readKept();
        // Added once more it is asked again, with the key that is known.
        const old = packs.find((pack) => pack.address === address) ?? null;
        return bringPublished(address, { old, grant: old?.grant ?? grant }, by, way);
      }),
    addFile: (file) => run((way) => bringFile(file, by, way)),
    renew,
    async renewDue() {
      const { packs } = await by.readKept();
      for (const pack of packs.filter((one) => isDue(one, by.now()))) {
        const renewal = renew(pack.id);
        // What the reader has begun meanwhile comes first: the rest has its turn at the next start.
        if (!renewal) return;
        // One that cannot be written down does not keep the others from their turn.
        await renewal.catch(() => {});
      }
    },
    cancel: jobs.cancel,
    sweep: async () => {
      if (!jobs.readState().job) await inTurn(clear);
    },
    readState: jobs.readState,
  };
}
