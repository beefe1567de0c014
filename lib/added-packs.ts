// The packs that the reader adds, in the background: list, shelf, permissions and what is known, wired together.
import { browser } from './browser';
import type { ToBackground } from './messages';
import { toAddressOrigin } from './origins';
import { createArrivals } from './pack/added/arrivals';
import { readAddedLayers } from './pack/added/layers';
import { createWithShelf, isShelfThere } from './pack/added/shelf';
import { type Beginning, toRows, withAct } from './pack/added/view';
import type { Adds } from './pack/compose';
import type { Parts } from './pack/known';
import {
  dropAskedGrant,
  dropOwedGrant,
  putOwedGrant,
  readHeldGrants,
  readLikePacks,
  readOwedGrants,
} from './pack-grants';
import { createPacks } from './packs';

export type AddedPacks = {
  parts: Pick<Parts, 'readAdded' | 'readAddedVersion'>;
  answers: {
    [K in keyof Pick<
      ToBackground,
      | 'readPacks'
      | 'addPack'
      | 'addPackFile'
      | 'renewPack'
      | 'cancelPack'
      | 'changePack'
      | 'restartPacks'
    >]: (...args: Parameters<ToBackground[K]>) => Promise<Awaited<ReturnType<ToBackground[K]>>>;
  };
  /** Of every pack, the reader's own too; cheap. */
  readOrder(): Promise<string[]>;
  /** Asks the addresses whose day has come, and clears away what an interrupted arrival has left, its permission too. */
  tidy(): Promise<void>;
};

export function createAddedPacks(by: {
  rebuild(onProgress?: (done: number, total: number) => void): Promise<void>;
  readAdds(): Promise<Record<string, Adds> | undefined>;
  /** What is noted of names that nobody knows any more goes. */
  forgetUnknown(): Promise<void>;
}): AddedPacks {
  const packs = createPacks();
  const withShelf = createWithShelf(globalThis);
  const arrivals = createArrivals({
    readKept: packs.read,
    changeKept: packs.change,
    withShelf,
    fetch: (input, init) => fetch(input, init),
    isAllowed: async (address) => {
      const origin = toAddressOrigin(address);
      // What is no address is refused with a better reason.
      return !origin || browser.permissions.contains({ origins: [origin] });
    },
    rebuild: by.rebuild,
    now: Date.now,
  });
  /** The job itself is not waited for: the browser ends a question that takes minutes. */
  const goOn = (job: Promise<unknown>): void => {
    whileAwake(job).catch(reportError);
  };
  /** Asked before anything is awaited: then the last work is that of `job`. */
  const toBeginning = (job: Promise<unknown> | null): Beginning =>
    job ? { begun: arrivals.readState().work } : 'busy';

  // Permissions of what is on its way: asked for twice, one is there twice.
  const arriving: string[] = [];
  /** Its pack is in the list or on its way, or the permission goes. */
  const settle = async (grant: string | null) => {
    if (!grant || arriving.includes(grant)) return;
    const { packs: left } = await packs.read();
    if (!left.some((pack) => pack.grant === grant))
      await browser.permissions.remove({ origins: [grant] });
    await dropOwedGrant(grant);
  };

  /** What belongs to no pack of the list any more: permissions, and on the shelf. */
  const clearAway = async () => {
    for (const grant of await readOwedGrants()) await settle(grant).catch(reportError);
    // A first pack may have been cut off, or the last one's removal: then the shelf alone tells of it.
    if (await isShelfThere(globalThis.indexedDB)) await arrivals.sweep();
  };

  /** A permission that is given for this is its pack's, or goes. */
  const beginWith = async (
    origin: string,
    given: string | null,
    start: (grant: string | null) => Promise<unknown> | null,
  ): Promise<Beginning> => {
    // Not given now, it is there for other packs, or for another reason and not ours to give back.
    const isForPacks = !given && (await readHeldGrants()).includes(origin);
    const grant = isForPacks ? origin : given;
    // Begun before it is owed: what is owed while nothing arrives is given back.
    if (grant) arriving.push(grant);
    const job = start(grant);
    const beginning = toBeginning(job);
    const over = Promise.resolve(job).finally(() => {
      if (grant) arriving.splice(arriving.indexOf(grant), 1);
    });
    await (grant ? putOwedGrant(grant).catch(reportError) : dropAskedGrant(origin));
    goOn(over.then(() => settle(grant)).finally(() => dropAskedGrant(origin)));
    return beginning;
  };

  return {
    parts: {
      readAddedVersion: async () => {
        const [version, { isWhole }] = [await packs.readVersion(), await packs.readLeft()];
        // What is made of a part never counts as made of the whole.
        return isWhole ? version : `${version ?? ''} left`;
      },
      readAdded: async () => readAddedLayers((await packs.readLeft()).kept, withShelf),
    },
    answers: {
      readPacks: async () => {
        // Before the rows: those of work that is over have what came of it.
        const now = arrivals.readState();
        const { kept, isWhole } = await packs.readLeft();
        const editions =
          kept.packs.length > 0
            ? await withShelf((shelf) => shelf.readEditions()).catch((): string[] => [])
            : [];
        const rows = toRows(kept, editions, await by.readAdds());
        return { rows, ...now, isListLost: !isWhole };
      },
      addPack: (address, given) =>
        beginWith(toAddressOrigin(address) ?? '', given, (grant) =>
          arrivals.addAddress(address, grant),
        ),
      addPackFile: async (file) => {
        const blob = await (await fetch(file)).blob();
        const job = arrivals.addFile(blob);
        if (job) goOn(job);
        return toBeginning(job);
      },
      renewPack: async (id, given) => {
        const old = (await packs.read()).packs.find((pack) => pack.id === id);
        const origin = toAddressOrigin(old?.address ?? '') ?? '';
        return beginWith(origin, given, (grant) => arrivals.renew(id, grant));
      },
      cancelPack: async () => arrivals.cancel(),
      changePack: async (id, act) => {
        const old = (await packs.read()).packs.find((pack) => pack.id === id);
        const grant = (act.of === 'remove' && old?.grant) || null;
        // Owed before the list lets it go: cut off in between, it goes at the next start.
        if (grant) await putOwedGrant(grant).catch(reportError);
        await packs.change((kept) => withAct(kept, id, act));
        await settle(grant);
        await by.rebuild();
        if (act.of !== 'remove') return;
        await arrivals.sweep();
        await by.forgetUnknown();
      },
      restartPacks: async () => {
        const { kept, isWhole } = await packs.readLeft();
        // Pressed twice, it is done.
        if (isWhole) return;
        const named = kept.packs.map(({ grant }) => grant);
        // What only the rest of the list can name goes with it: owed now, given back once this list counts.
        for (const origin of await readLikePacks())
          if (!named.includes(origin)) await putOwedGrant(origin);
        await packs.mend(kept);
        await by.rebuild();
        await clearAway();
      },
    },
    readOrder: async () => (await packs.readLeft()).kept.order,
    async tidy() {
      if (!(await packs.readLeft()).isWhole) return;
      await clearAway();
      await whileAwake(arrivals.renewDue());
    },
  };
}

/** A background that is asked nothing is stopped after half a minute; one that is at work asks itself. */
async function whileAwake(job: Promise<unknown>): Promise<void> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    await job;
  } finally {
    clearInterval(beat);
  }
}
