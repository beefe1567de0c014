// Adding and renewing packs over real HTTP onto a real shelf: all of the new one, or all of the old one.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Kept, without, withRolledBack, withSwitched } from '@/lib/pack/added/kept';
import { createWithShelf } from '@/lib/pack/added/shelf';
import { createKeyPair } from '@/lib/pack/published/signature';
import { startHost } from '../published/host';
import { createNewerPack, createPack } from '../small-pack';
import { createDesk, toFile } from './desk';

const keys = await createKeyPair();
let host: Awaited<ReturnType<typeof startHost>>;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.close());

const day = 24 * 60 * 60 * 1000;
const ids = ['acme', 'acme-lm', 'zeta'];
const newerIds = createNewerPack()
  .entities.map(({ id }) => id)
  .sort();

describe('a pack from an address', () => {
  it('is added last in the order, and known from then on', async () => {
    const desk = createDesk();
    await host.publish(createPack(), keys);
    expect(await desk.arrivals.addAddress(host.address, null)).toEqual({
      of: 'added',
      id: 'sample',
    });
    expect(desk.readKept().order).toEqual(['own', 'bundled', 'sample']);
    expect(await desk.readNames()).toEqual([['sample', ...ids]]);
    expect(desk.readRebuilt()).toBe(1);
  });

  it('is added without the tag where its host’s is endless', async () => {
    const desk = createDesk();
    await host.publish(createPack(), keys);
    const body = host.files.get('/manifest.json');
    host.spoil('/manifest.json', (_request, response) => {
      const headers = { 'content-type': 'application/json', etag: `"${'x'.repeat(2100)}"` };
      response.writeHead(200, headers).end(body);
    });
    expect(await desk.arrivals.addAddress(host.address, null)).toMatchObject({ of: 'added' });
    expect(await desk.arrivals.renew('sample')).toEqual({ of: 'unchanged', id: 'sample' });
  });

  it('is renewed by what changed, and goes back to what it was', async () => {
    const desk = createDesk();
    const first = await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    expect(await desk.arrivals.renew('sample')).toEqual({ of: 'unchanged', id: 'sample' });
    await host.publish(createNewerPack(), keys, first);
    const before = host.asked.length;
    expect(await desk.arrivals.renew('sample')).toEqual({ of: 'renewed', id: 'sample' });
    expect(host.asked.length - before).toBe(2);
    expect(await desk.readNames()).toEqual([['sample', ...newerIds]]);
    desk.change((kept) => withRolledBack(kept, 'sample'));
    expect(await desk.readNames()).toEqual([['sample', ...ids]]);
    expect(desk.readKept().packs[0]?.isHeld).toBe(true);
    desk.change((kept) => withRolledBack(kept, 'sample'));
    expect(await desk.readNames()).toEqual([['sample', ...newerIds]]);
  });

  it('keeps two editions and no third', async () => {
    const desk = createDesk();
    const first = await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    const second = await host.publish(createNewerPack(), keys, first);
    await desk.arrivals.renew('sample');
    await host.publish(createPack({ checkedAt: '2025-09-02' }), keys, second);
    await desk.arrivals.renew('sample');
    expect((await desk.readEditions()).length).toBe(2);
  });

  it('fetches everything again where this computer has lost it', async () => {
    const desk = createDesk();
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    await desk.withShelf((shelf) => shelf.keepOnly([]));
    expect(await desk.readNames()).toEqual([]);
    expect(await desk.arrivals.renew('sample')).toEqual({ of: 'renewed', id: 'sample' });
    expect(await desk.readNames()).toEqual([['sample', ...ids]]);
  });

  it('is not asked for without the permission', async () => {
    const desk = createDesk({ isAllowed: async () => false });
    await host.publish(createPack(), keys);
    const outcome = await desk.arrivals.addAddress(host.address, null);
    expect(outcome).toMatchObject({ of: 'refused', why: 'permission' });
    expect(host.asked.length).toBe(0);
  });

  it('under a new key is refused, and the old one stays whole', async () => {
    const desk = createDesk();
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    await host.publish(createNewerPack(), await createKeyPair());
    for (const again of [
      () => desk.arrivals.renew('sample'),
      () => desk.arrivals.addAddress(host.address, null),
    ])
      expect(await again()).toMatchObject({ of: 'refused', why: 'key-changed' });
    expect(await desk.readNames()).toEqual([['sample', ...ids]]);
    expect(desk.readKept().packs[0]?.asked).toMatchObject({ failures: 1, why: 'key-changed' });
  });

  it('does not take the place of one from elsewhere, nor of ours', async () => {
    const desk = createDesk();
    await desk.arrivals.addFile(toFile(createPack()));
    await host.publish(createPack(), keys);
    expect(await desk.arrivals.addAddress(host.address, null)).toMatchObject({
      of: 'refused',
      why: 'twice',
    });
    for (const id of ['own', 'bundled'])
      expect(await desk.arrivals.addFile(toFile(createPack(), { id }))).toMatchObject({
        of: 'refused',
        why: 'malformed',
      });
  });

  it('is asked once a day, then every second, fourth and eighth', async () => {
    let now = Date.parse('2026-11-27T09:00:00Z');
    const desk = createDesk({ now: () => now });
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    host.spoil('/manifest.json', (_request, response) => void response.writeHead(500).end());
    const days: number[] = [];
    for (let n = 1; n <= 16; n++) {
      now += day;
      const before = host.asked.length;
      await desk.arrivals.renewDue();
      if (host.asked.length > before) days.push(n);
    }
    expect(days).toEqual([1, 3, 7, 15]);
  });

  it('is as if never refused once it is added again and has nothing new', async () => {
    const desk = createDesk();
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    host.spoil('/manifest.json', (_request, response) => void response.writeHead(500).end());
    await desk.arrivals.renew('sample');
    expect(desk.readKept().packs[0]?.asked).toMatchObject({ failures: 1, why: 'http' });
    host.mend('/manifest.json');
    expect(await desk.arrivals.addAddress(host.address, null)).toMatchObject({ of: 'unchanged' });
    expect(desk.readKept().packs[0]?.asked).toMatchObject({ failures: 0, why: null });
  });

  it('is over only once its row has what came of it', async () => {
    const desk: ReturnType<typeof createDesk> = createDesk({
      changeKept: async (to) => {
        writes.push(desk.arrivals.readState().job !== null);
        desk.change(to);
      },
    });
    const writes: boolean[] = [];
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    host.spoil('/manifest.json', (_request, response) => void response.writeHead(500).end());
    await desk.arrivals.renew('sample');
    expect(writes).toEqual([true, true, true]);
  });

  it('keeps to its turn where the reader has begun something meanwhile', async () => {
    let now = Date.parse('2026-11-27T09:00:00Z');
    const desk = createDesk({ now: () => now });
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    now += day;
    const before = host.asked.length;
    const hers = desk.arrivals.addFile(toFile(createPack(), { id: 'hers' }));
    await desk.arrivals.renewDue();
    expect(await hers).toEqual({ of: 'added', id: 'hers' });
    expect(desk.arrivals.readState().outcome).toEqual({ of: 'added', id: 'hers' });
    expect(host.asked.length).toBe(before);
    await desk.arrivals.renewDue();
    expect(host.asked.length).toBe(before + 1);
  });

  it.each([
    ['is asked while it is on', 1, (kept: Kept) => kept],
    ['is not asked while it is off', 0, (kept: Kept) => withSwitched(kept, 'sample', false)],
    ['is not asked while it is held', 0, (kept: Kept) => withRolledBack(kept, 'sample')],
    ['is not asked once it is removed', 0, (kept: Kept) => without(kept, 'sample')],
  ])('%s', async (_rule, times, change) => {
    let now = Date.parse('2026-11-27T09:00:00Z');
    const desk = createDesk({ now: () => now });
    const first = await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    await host.publish(createNewerPack(), keys, first);
    await desk.arrivals.renew('sample');
    now += 30 * day;
    desk.change(change);
    const before = host.asked.length;
    await desk.arrivals.renewDue();
    expect(host.asked.length - before).toBe(times);
  });

  it('is asked once a day whatever its host answers, and keeps no other from its turn', async () => {
    let now = Date.parse('2026-11-27T09:00:00Z');
    const desk = createDesk({ now: () => now });
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    const other = await startHost();
    await other.publish(createPack(), keys, null, { id: 'other' });
    await desk.arrivals.addAddress(other.address, null);
    host.spoil('/manifest.json', (_request, response) => {
      response.writeHead(200, { 'content-type': `text/html; ${'x'.repeat(2100)}` }).end('no');
    });
    now += day;
    const [before, others] = [host.asked.length, other.asked.length];
    for (let starts = 0; starts < 3; starts++) await desk.arrivals.renewDue();
    expect(host.asked.length - before).toBe(1);
    expect(other.asked.length - others).toBe(1);
    expect(desk.readKept().packs[0]?.asked).toMatchObject({ failures: 1, why: 'type' });
    other.close();
  });

  it('is not asked where that cannot be written down, nor again where it was cut off', async () => {
    let now = Date.parse('2026-11-27T09:00:00Z');
    const desk = createDesk({ now: () => now });
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    now += day;
    const before = host.asked.length;
    const full = createDesk({
      now: () => now,
      readKept: async () => desk.readKept(),
      changeKept: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    });
    await full.arrivals.renewDue();
    expect(host.asked.length).toBe(before);
    expect(full.arrivals.readState().outcome).toMatchObject({ of: 'refused', why: 'full' });
    const reached = new Promise<void>((resolve) => host.spoil('/manifest.json', () => resolve()));
    const cutOff = desk.arrivals.renewDue();
    await reached;
    const next = createDesk({ now: () => now });
    next.change(desk.readKept);
    await next.arrivals.renewDue();
    expect(host.asked.length - before).toBe(1);
    desk.arrivals.cancel();
    await cutOff;
  });

  it.each([
    ['was removed', (kept: Kept) => without(kept, 'sample')],
    ['was taken back', (kept: Kept) => withRolledBack(kept, 'sample')],
  ])('stays as she left it where it %s while a newer one was on its way', async (_what, change) => {
    const desk = createDesk();
    const first = await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    const second = await host.publish(createNewerPack(), keys, first);
    await desk.arrivals.renew('sample');
    const third = await host.publish(createPack({ checkedAt: '2025-11-02' }), keys, second);
    const path = `/parts/${third.manifest.parts.at(-1)?.sha256}.json`;
    const body = host.files.get(path);
    const reached = new Promise<() => void>((resolve) => {
      host.spoil(path, (_request, response) =>
        resolve(
          () => void response.writeHead(200, { 'content-type': 'application/json' }).end(body),
        ),
      );
    });
    const renewal = desk.arrivals.renew('sample');
    const answer = await reached;
    desk.change(change);
    const left = desk.readKept();
    answer();
    expect(await renewal).toEqual({ of: 'cancelled' });
    expect(desk.readKept()).toEqual(left);
    expect((await desk.readEditions()).length).toBe(left.packs.length * 2);
  });
});

describe('a pack that is cancelled or runs into a fault', () => {
  it('leaves no trace when cancelled', async () => {
    const desk = createDesk();
    const { manifest } = await host.publish(createPack(), keys);
    const path = `/parts/${manifest.parts[0]?.sha256}.json`;
    const reached = new Promise<void>((resolve) => host.spoil(path, () => resolve()));
    const outcome = desk.arrivals.addAddress(host.address, null);
    await reached;
    expect(desk.arrivals.readState().job?.phase).toBe('fetching');
    for (const other of [
      () => desk.arrivals.addFile(toFile(createPack())),
      () => desk.arrivals.addAddress(host.address, null),
      () => desk.arrivals.renew('sample'),
    ])
      expect(other()).toBe(null);
    desk.arrivals.cancel();
    expect(await outcome).toEqual({ of: 'cancelled' });
    expect(desk.arrivals.readState()).toMatchObject({ job: null, outcome: { of: 'cancelled' } });
    expect(desk.readKept().packs).toEqual([]);
    expect(await desk.readEditions()).toEqual([]);
  });

  it.each([
    ['the disk is full', 'QuotaExceededError', 'full'],
    ['there is no database', 'SecurityError', 'storage'],
  ])('changes nothing when %s', async (_what, name, why) => {
    const desk = createDesk({
      withShelf: async () => {
        throw new DOMException('no', name);
      },
    });
    expect(await desk.arrivals.addFile(toFile(createPack()))).toMatchObject({ of: 'refused', why });
    expect(desk.readKept().packs).toEqual([]);
    expect(desk.readRebuilt()).toBe(0);
  });
});

it('is told as added where the list has it, whatever becomes of what is made of it', async () => {
  const desk = createDesk({ rebuild: () => Promise.reject(new Error('no scripts')) });
  expect(await desk.arrivals.addFile(toFile(createPack()))).toEqual({ of: 'added', id: 'sample' });
  expect(desk.readKept().packs).toHaveLength(1);
});

describe('a sweep', () => {
  it('leaves alone what arrives while it is under way', async () => {
    const real = createWithShelf({ indexedDB: new IDBFactory(), IDBKeyRange });
    let open = () => {};
    let isFirst = true;
    const isOpen = new Promise<void>((resolve) => {
      open = resolve;
    });
    const desk = createDesk({
      withShelf: async (work) => {
        // The sweep's: slow to open, and the list has been read by then.
        const isSlow = isFirst;
        isFirst = false;
        if (isSlow) await isOpen;
        return real(work);
      },
    });
    const sweep = desk.arrivals.sweep();
    const file = toFile(createPack());
    const read = vi.spyOn(file, 'text');
    const outcome = desk.arrivals.addFile(file);
    // Whoever does not wait for the sweep reads its file before anything else is done.
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).not.toHaveBeenCalled();
    open();
    await sweep;
    expect(await outcome).toMatchObject({ of: 'added' });
    expect(await desk.readNames()).toEqual([['sample', ...ids]]);
  });
});

describe('a pack from a file', () => {
  it('is one too many after fifty, and replaces one of them still', async () => {
    const desk = createDesk();
    for (let n = 0; n < 50; n++)
      await desk.arrivals.addFile(toFile(createPack(), { id: `pack-${n}` }));
    const many = { of: 'refused', why: 'many', detail: '50' };
    const file = toFile(createPack(), { id: 'pack-50' });
    expect(await desk.arrivals.addFile(file)).toEqual(many);
    await host.publish(createPack(), keys);
    expect(await desk.arrivals.addAddress(host.address, null)).toEqual(many);
    expect(host.asked.length).toBe(0);
    const newer = toFile(createNewerPack(), { id: 'pack-49' });
    expect(await desk.arrivals.addFile(newer)).toMatchObject({ of: 'renewed' });
  });

  it('is added, and replaced by its next file', async () => {
    const desk = createDesk();
    expect(await desk.arrivals.addFile(toFile(createPack()))).toMatchObject({ of: 'added' });
    expect(await desk.arrivals.addFile(toFile(createNewerPack()))).toMatchObject({ of: 'renewed' });
    expect((await desk.readNames()).flat().sort()).toEqual([...newerIds, 'sample'].sort());
    expect(desk.readKept().packs[0]?.before?.entities).toBe(3);
  });

  it.each([
    ['no JSON', new Blob(['{']), 'not-json'],
    ['settings', new Blob(['{"kind":"gakju-settings"}']), 'not-a-pack'],
    ['another kind of JSON', new Blob(['[1]']), 'not-a-pack'],
    ['a newer format', toFile(createPack(), { format: 99 }), 'malformed'],
    ['no title', toFile(createPack(), { title: undefined }), 'malformed'],
    ['a field that packs do not have', toFile(createPack(), { script: 'x' }), 'malformed'],
    ['an entity of another shape', toFile(createPack(), { entities: [{ id: 'a' }] }), 'malformed'],
    ['a source that is not there', toFile(createPack(), { sources: {} }), 'malformed'],
    [
      'an address that runs',
      toFile(createPack(), {
        sources: {
          ...createPack().sources,
          paper: { ...createPack().sources.paper, url: 'javascript:1' },
        },
      }),
      'malformed',
    ],
  ])('is refused where it is %s', async (_what, file, why) => {
    const desk = createDesk();
    expect(await desk.arrivals.addFile(file)).toMatchObject({ of: 'refused', why });
    expect(desk.readKept().packs).toEqual([]);
    expect(await desk.readEditions()).toEqual([]);
  });
});
