// The packs that the reader adds, in the background: list, shelf, permissions and what is known, wired together.
import { browser } from './browser';
import type { ToBackground } from './messages';
import { createArrivals } from './pack/added/arrivals';
import { readAddedLayers } from './pack/added/layers';
import { createWithShelf, isShelfThere } from './pack/added/shelf';
import { toRows, withAct } from './pack/added/view';
import type { Adds } from './pack/compose';
import type { Parts } from './pack/known';
import {
  dropAskedGrant,
  dropOwedGrant,
  putOwedGrant,
  readHeldGrants,
  readOwedGrants,
} from './pack-grants';
import { createPacks } from './packs';
import { toPattern } from './sites';

export type AddedPacks = {
  parts: Pick<Parts, 'readAdded' | 'readAddedVersion'>;
  answers: {
    [K in keyof Pick<
      ToBackground,
      'readPacks' | 'addPack' | 'addPackFile' | 'renewPack' | 'cancelPack' | 'changePack'
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
}): AddedPacks {
  const packs = createPacks();
  const withShelf = createWithShelf(globalThis);
  const arrivals = createArrivals({
    readKept: packs.read,
    changeKept: packs.change,
    withShelf,
    fetch: (input, init) => fetch(input, init),
    isAllowed: async (address) => {
      const origin = toPattern(address);
      // What is no address is refused with a better reason.
      return !origin || browser.permissions.contains({ origins: [origin] });
    },
    rebuild: by.rebuild,
    now: Date.now,
  });
  /** The job itself is not waited for: the browser ends a question that takes minutes. */
  const begin = async (job: Promise<unknown>) => {
    whileAwake(job).catch(reportError);
  };

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

  /** A permission that is given for this is its pack's, or goes. */
  const beginWith = async (
    origin: string,
    given: string | null,
    start: (grant: string | null) => Promise<unknown>,
  ) => {
    // Not given now, it is there for other packs, or for another reason and not ours to give back.
    const isHeld = !given && (await readHeldGrants()).includes(origin);
    const grant = isHeld ? origin : given;
    // Begun before it is owed: what is owed while nothing arrives is given back.
    if (grant) arriving.push(grant);
    const job = start(grant).finally(() => {
      if (grant) arriving.splice(arriving.indexOf(grant), 1);
    });
    await (grant ? putOwedGrant(grant).catch(reportError) : dropAskedGrant(origin));
    await begin(job.then(() => settle(grant)).finally(() => dropAskedGrant(origin)));
  };

  return {
    parts: {
      readAddedVersion: packs.readVersion,
      readAdded: async () => readAddedLayers(await packs.read(), withShelf),
    },
    answers: {
      readPacks: async () => {
        const kept = await packs.read();
        const editions =
          kept.packs.length > 0
            ? await withShelf((shelf) => shelf.readEditions()).catch((): string[] => [])
            : [];
        return { rows: toRows(kept, editions, await by.readAdds()), ...arrivals.readState() };
      },
      addPack: (address, given) =>
        beginWith(toPattern(address) ?? '', given, (grant) => arrivals.addAddress(address, grant)),
      addPackFile: async (file) => {
        const blob = await (await fetch(file)).blob();
        await begin(arrivals.addFile(blob));
      },
      renewPack: async (id, given) => {
        const old = (await packs.read()).packs.find((pack) => pack.id === id);
        const origin = toPattern(old?.address ?? '') ?? '';
        await beginWith(origin, given, (grant) => arrivals.renew(id, grant));
      },
      cancelPack: async () => arrivals.cancel(),
      changePack: async (id, act) => {
        const old = (await packs.read()).packs.find((pack) => pack.id === id);
        await packs.change((kept) => withAct(kept, id, act));
        if (act.of === 'remove') await settle(old?.grant ?? null);
        await by.rebuild();
        if (act.of === 'remove') await arrivals.sweep();
      },
    },
    readOrder: async () => (await packs.read()).order,
    async tidy() {
      for (const grant of await readOwedGrants()) await settle(grant).catch(reportError);
      // The first pack may have been cut off, or the last one's removal: then the shelf alone tells of it.
      const isEmpty = (await packs.read()).packs.length === 0;
      if (isEmpty && !(await isShelfThere(globalThis.indexedDB))) return;
      await arrivals.sweep();
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
