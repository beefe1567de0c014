// Adding and renewing packs over real HTTP onto a real shelf: all of the new one, or all of the old one.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { without, withRolledBack } from '@/lib/pack/added/kept';
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
    const day = 24 * 60 * 60 * 1000;
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

  it('is not asked while it is off, held or removed', async () => {
    const desk = createDesk({ now: () => Date.parse('2026-12-27') });
    await host.publish(createPack(), keys);
    await desk.arrivals.addAddress(host.address, null);
    const before = host.asked.length;
    desk.change((kept) => without(kept, 'sample'));
    await desk.arrivals.renewDue();
    expect(host.asked.length).toBe(before);
    expect(desk.readKept().order).toEqual(['own', 'bundled']);
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
    expect(await desk.arrivals.addFile(toFile(createPack()))).toMatchObject({ why: 'busy' });
    desk.arrivals.cancel();
    expect(await outcome).toEqual({ of: 'cancelled' });
    expect(desk.arrivals.readState()).toEqual({ job: null, outcome: { of: 'cancelled' } });
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

describe('a pack from a file', () => {
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
