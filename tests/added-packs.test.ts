// A permission given for a pack's address is that pack's: nothing is read by it, and it goes when the pack goes or never comes.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Kept } from '@/lib/pack/added/kept';
import { openShelf } from '@/lib/pack/added/shelf';
import { api } from './extension-api';
import { toFile } from './pack/added/desk';
import { startHost } from './pack/published/host';
import { createPack } from './pack/small-pack';
import { soon } from './soon';

const { createAddedPacks } = await import('@/lib/added-packs');
const { browser } = await import('@/lib/browser');
const { putAskedGrant, readPackGrants } = await import('@/lib/pack-grants');
const { createKeyPair } = await import('@/lib/pack/published/signature');
const { createGrantedSites } = await import('@/lib/sites');

const grant = 'http://127.0.0.1/*';
const site = '*://blog.example/*';
const keys = await createKeyPair();
// Of browsers; Node has none.
vi.stubGlobal('reportError', (error: unknown) => {
  throw error;
});
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  host = await startHost();
  await host.publish(createPack(), keys);
});
afterAll(() => host.close());
beforeEach(() => {
  api.reset();
  api.origins = [site];
  host.mend('/manifest.json');
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

/** One life of the background. */
const live = (
  rebuild = async () => {},
  readAdds = async () => {},
  forgetUnknown = async () => {},
) => {
  const { answers, parts, tidy } = createAddedPacks({
    rebuild,
    readAdds: () => readAdds().then(() => undefined),
    forgetUnknown,
  });
  const untilDone = () =>
    soon(async () => {
      const { job, outcome } = await answers.readPacks();
      if (job || !outcome) throw new Error('at work');
      return outcome;
    });
  return { ...answers, ...parts, tidy, untilDone };
};
const readable = () => createGrantedSites(readPackGrants).readOrigins();

/** The reader presses "add", and the browser gives what it is asked for. */
async function give(): Promise<void> {
  await putAskedGrant(grant);
  api.origins.push(grant);
}
/** The day of every pack that was added has come. */
function makeDue(): void {
  const { packs } = api.stored.local as { packs: Kept };
  for (const pack of packs.packs) pack.asked.at = 0;
}
/** The browser is closed and opened again. */
function reopen(): ReturnType<typeof live> {
  api.stored.session = {};
  return live();
}

it('is no permission to read, from the question on until the pack is removed', async () => {
  const packs = live();
  await give();
  expect(await readable()).toEqual([site]);
  await packs.addPack(host.address, grant);
  expect(await readable()).toEqual([site]);
  expect(await packs.untilDone()).toMatchObject({ of: 'added' });
  await soon(async () => expect(await readPackGrants()).toEqual([grant]));
  expect(await readable()).toEqual([site]);
  await packs.changePack('sample', { of: 'remove' });
  expect(api.origins).toEqual([site]);
});

it('goes where other work keeps its pack from beginning, and that is said at once', async () => {
  const packs = live();
  const asked = new Promise<() => void>((resolve) => {
    host.spoil('/manifest.json', (_request, response) =>
      resolve(() => void response.writeHead(404).end()),
    );
  });
  api.origins.push(grant);
  const begun = await packs.addPack(host.address, null);
  expect(begun).toEqual({ begun: (await packs.readPacks()).work });
  const refuse = await asked;
  const other = 'https://packs.example/*';
  await putAskedGrant(other);
  api.origins.push(other);
  expect(await packs.addPack('https://packs.example/manifest.json', other)).toBe('busy');
  await soon(() => expect(api.origins).toEqual([site, grant]));
  expect(await readPackGrants()).toEqual([]);
  const file = URL.createObjectURL(toFile(createPack()));
  expect(await packs.addPackFile(file)).toBe('busy');
  expect(await packs.renewPack('sample', null)).toBe('busy');
  refuse();
  expect(await packs.untilDone()).toMatchObject({ of: 'refused', why: 'http' });
});

it('goes in the next life where the browser was closed while the pack was on its way', async () => {
  let isAsked = false;
  host.spoil('/manifest.json', () => {
    isAsked = true;
  });
  await give();
  await live().addPack(host.address, grant);
  await soon(() => expect(isAsked).toBe(true));
  const next = reopen();
  expect(await readable()).toEqual([site]);
  await next.tidy();
  expect(api.origins).toEqual([site]);
  expect(await readPackGrants()).toEqual([]);
});

it('stays where the list names the pack, even if nothing was settled any more', async () => {
  const isStopped = new Promise<void>(() => {});
  const packs = live(() => isStopped);
  await give();
  await packs.addPack(host.address, grant);
  await soon(async () => expect((await packs.readPacks()).rows.length).toBe(3));
  await reopen().tidy();
  expect(api.origins).toEqual([site, grant]);
  expect(await readable()).toEqual([site]);
});

it('is left alone while its pack is on its way', async () => {
  const asked = new Promise<() => void>((resolve) => {
    host.spoil('/manifest.json', (_request, response) =>
      resolve(() => void response.writeHead(404).end()),
    );
  });
  const packs = live();
  await give();
  await packs.addPack(host.address, grant);
  const refuse = await asked;
  await packs.tidy();
  expect(api.origins).toEqual([site, grant]);
  refuse();
  expect(await packs.untilDone()).toMatchObject({ of: 'refused' });
  await soon(() => expect(api.origins).toEqual([site]));
});

it('is shared by two packs of one site, and goes with the last of them', async () => {
  const other = await startHost();
  await other.publish(createPack(), keys, null, { id: 'other' });
  const packs = live();
  await give();
  await packs.addPack(host.address, grant);
  await packs.untilDone();
  await putAskedGrant(grant);
  await packs.addPack(other.address, null);
  await soon(async () => expect((await packs.readPacks()).rows.length).toBe(4));
  await packs.untilDone();
  await packs.changePack('sample', { of: 'remove' });
  expect(api.origins).toEqual([site, grant]);
  await packs.changePack('other', { of: 'remove' });
  expect(api.origins).toEqual([site]);
  other.close();
});

it('stays where the same address is added once more while its pack is on its way', async () => {
  const asked = new Promise<() => void>((resolve) => {
    host.spoil('/manifest.json', (_request, response) =>
      resolve(() => {
        host.mend('/manifest.json');
        response.writeHead(302, { location: '/manifest.json' }).end();
      }),
    );
  });
  const packs = live();
  await give();
  await packs.addPack(host.address, grant);
  const answer = await asked;
  await packs.addPack(host.address, null);
  await packs.tidy();
  answer();
  expect(await packs.untilDone()).toMatchObject({ of: 'added' });
  await soon(async () => expect(await readPackGrants()).toEqual([grant]));
  expect(api.origins).toEqual([site, grant]);
});

it('is its pack’s again where she took it back and gives it for a renewal', async () => {
  const packs = live();
  await putAskedGrant(grant);
  api.origins.push('*://127.0.0.1/*', grant);
  await packs.addPack(host.address, null);
  await packs.untilDone();
  api.origins = [site];
  await packs.renewPack('sample', null);
  expect(await packs.untilDone()).toMatchObject({ of: 'refused', why: 'permission' });
  await give();
  await packs.renewPack('sample', grant);
  expect(await packs.untilDone()).toMatchObject({ of: 'unchanged' });
  await soon(async () => expect(await readPackGrants()).toEqual([grant]));
  expect(await readable()).toEqual([site]);
  await packs.changePack('sample', { of: 'remove' });
  expect(api.origins).toEqual([site]);
});

it('stays the reader’s where she had given it to read that site', async () => {
  api.origins.push(grant);
  const packs = live();
  await putAskedGrant(grant);
  await packs.addPack(host.address, null);
  await packs.untilDone();
  await packs.changePack('sample', { of: 'remove' });
  expect(await readable()).toEqual([site, grant]);
});

it('goes with the pack even where the names cannot be sorted anew', async () => {
  let isFull = false;
  const packs = live(async () => {
    if (isFull) throw new Error('full');
  });
  await give();
  await packs.addPack(host.address, grant);
  await packs.untilDone();
  isFull = true;
  await expect(packs.changePack('sample', { of: 'remove' })).rejects.toThrow('full');
  expect(api.origins).toEqual([site]);
});

it('goes in the next life where the browser was closed while the pack was removed', async () => {
  const packs = live();
  await give();
  await packs.addPack(host.address, grant);
  await packs.untilDone();
  await soon(async () => expect(api.stored.local).not.toHaveProperty([`owedGrant ${grant}`]));
  // The list is written, and nothing after it is done any more.
  const isRemoved = new Promise<void>((resolve) => {
    vi.spyOn(browser.storage.local, 'set').mockImplementation(async (more) => {
      Object.assign(api.stored.local, structuredClone(more));
      if (!('packs' in more)) return;
      resolve();
      await new Promise<void>(() => {});
    });
  });
  void packs.changePack('sample', { of: 'remove' });
  await isRemoved;
  vi.restoreAllMocks();
  const next = reopen();
  expect(await readable()).toEqual([site]);
  await next.tidy();
  expect(api.origins).toEqual([site]);
});

it('clears away what a first pack has left that was cut off, and makes no shelf to look', async () => {
  await live().tidy();
  expect(await indexedDB.databases()).toEqual([]);
  const shelf = await openShelf({ indexedDB, IDBKeyRange });
  await shelf.put('half', createPack(), () => {});
  await live().tidy();
  expect(await shelf.readEditions()).toEqual([]);
  shelf.close();
});

it('has its row wherever its work is told as over', async () => {
  let proceed = () => {};
  const isRead = new Promise<void>((resolve) => {
    proceed = resolve;
  });
  let isFirst = true;
  const packs = live(undefined, async () => {
    const isSlow = isFirst;
    isFirst = false;
    if (isSlow) await isRead;
  });
  await packs.addPackFile(URL.createObjectURL(toFile(createPack())));
  // Asked while it arrives, and answered when it is there.
  const view = packs.readPacks();
  await packs.untilDone();
  proceed();
  const { job, rows } = await view;
  expect(job !== null || rows.some(({ id }) => id === 'sample')).toBe(true);
});

it('keeps the background awake while a pack is renewed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const packs = live();
  await give();
  await packs.addPack(host.address, grant);
  await packs.untilDone();
  makeDue();
  const asked = new Promise<() => void>((resolve) => {
    host.spoil('/manifest.json', (_request, response) =>
      resolve(() => void response.writeHead(404).end()),
    );
  });
  const tidied = packs.tidy();
  const answer = await asked;
  api.calls = [];
  vi.advanceTimersByTime(25_000);
  expect(api.calls).toEqual(['awake']);
  answer();
  await tidied;
  vi.advanceTimersByTime(60_000);
  expect(api.calls).toEqual(['awake']);
  vi.useRealTimers();
});

it('reads on with what is left of a list that cannot be read, and writes, asks and gives back nothing', async () => {
  const other = 'http://localhost/*';
  const packs = live();
  await give();
  await packs.addPack(host.address, grant);
  await packs.untilDone();
  await packs.addPackFile(URL.createObjectURL(toFile(createPack(), { id: 'mine' })));
  await soon(async () => expect((await packs.readPacks()).rows.length).toBe(4));
  await packs.untilDone();
  await soon(async () => expect(await readPackGrants()).toEqual([grant]));
  makeDue();
  const whole = await packs.readAddedVersion();
  const { packs: list } = api.stored.local as { packs: { packs: object[] } };
  list.packs.push({ id: 'unread', grant: other, mood: 'new' });
  api.origins.push(other);
  const before = structuredClone(api.stored.local);
  const asked = host.asked.length;

  const next = reopen();
  expect(await next.readPacks()).toMatchObject({
    isListLost: true,
    rows: [{ id: 'own' }, { id: 'bundled' }, { id: 'sample' }, { id: 'mine' }],
  });
  const { layers } = await next.readAdded();
  expect(layers.map(({ id }) => id)).toEqual(['sample', 'mine']);
  expect(await next.readAddedVersion()).not.toBe(whole);
  expect(await readable()).toEqual([site]);
  await next.tidy();
  await next.renewPack('sample', null).catch(() => {});
  await expect(next.changePack('sample', { of: 'remove' })).rejects.toThrow();
  expect(host.asked.length).toBe(asked);
  expect(api.origins).toEqual([site, grant, other]);
  expect(api.stored.local).toEqual(before);
  expect((await next.readAdded()).layers.length).toBe(2);

  await next.restartPacks();
  expect((await next.readPacks()).isListLost).toBe(false);
  expect((await next.readAdded()).layers.length).toBe(2);
  expect(api.origins).toEqual([site, grant]);
  await next.restartPacks();
  await next.changePack('sample', { of: 'remove' });
  expect(api.origins).toEqual([site]);
});

it('has what is noted of its names forgotten once it is removed, and known no more; not where it is switched off', async () => {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const packs = live(note('made anew'), undefined, note('forgotten'));
  await give();
  await packs.addPack(host.address, grant);
  await packs.untilDone();
  const [row] = (await packs.readPacks()).rows;
  done.length = 0;
  await packs.changePack(row?.id ?? '', { of: 'switch', isOn: false });
  expect(done).toEqual(['made anew']);
  await packs.changePack(row?.id ?? '', { of: 'remove' });
  expect(done).toEqual(['made anew', 'made anew', 'forgotten']);
});
