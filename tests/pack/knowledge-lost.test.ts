// What a reader notices of storage that cannot be used: an answer as ever, and a state that says what is lost.
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createFilled, everything, readAll, ready, startLife } from './background-life';
import { fill, forbid, openRaw } from './bad-luck';
import { createNewerPack, createPack } from './small-pack';

describe('with bad luck at the start', () => {
  it.each([
    ['missing', 'there is no database', (): IDBFactory | undefined => undefined],
    ['missing', 'the browser forbids it', () => forbid('SecurityError')],
    ['missing', 'storage is switched off', () => forbid('InvalidStateError')],
    ['full', 'the disk is full', () => fill(new IDBFactory())],
    ['damaged', 'it cannot be opened at all', () => forbid('UnknownError')],
  ] as const)('serves from memory and says "%s" where %s', async (loss, _where, create) => {
    const life = startLife({ indexedDB: create() });
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual({ ...ready, state: 'memory', loss });
    expect(life.packReads()).toBe(1);
  });

  it('serves from memory and says "blocked" where an older connection does not let go', async () => {
    const factory = new IDBFactory();
    const older = await openRaw(factory, 1);
    const life = startLife({ indexedDB: factory });
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual({ ...ready, state: 'memory', loss: 'blocked' });
    older.close();
  });

  it('serves from memory and says "blocked" where the browser never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const mute = new IDBFactory();
    const asked = new Promise<void>((resolve) => {
      mute.open = () => {
        resolve();
        return {} as IDBOpenDBRequest;
      };
    });
    const life = startLife({ indexedDB: mute });
    const answers = readAll(life);
    await asked;
    vi.runOnlyPendingTimers();
    expect(await answers).toEqual(everything);
    expect(await life.readPackState()).toEqual({ ...ready, state: 'memory', loss: 'blocked' });
    vi.useRealTimers();
  });

  it('is not blocked by an older connection that closes when told to', async () => {
    const factory = new IDBFactory();
    const older = await openRaw(factory, 1);
    older.onversionchange = () => older.close();
    const life = startLife({ indexedDB: factory });
    expect(await life.readPackState().then(({ state }) => state)).toBe('preparing');
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual(ready);
  });

  it('uses the database again once the next life finds room in it', async () => {
    const factory = new IDBFactory();
    await startLife({ indexedDB: fill(factory) }).refresh();
    const life = startLife({ indexedDB: factory });
    await life.refresh();
    expect(await life.readPackState()).toEqual(ready);
  });

  it('keeps the older pack stored, whole, where there is no room for the newer one', async () => {
    const factory = await createFilled();
    const life = startLife({ indexedDB: fill(factory), pack: createNewerPack() });
    expect((await life.readEntity('newcomer'))?.entity.id).toBe('newcomer');
    const older = startLife({ indexedDB: factory });
    expect(await readAll(older)).toEqual(everything);
    expect(older.packReads()).toBe(0);
  });

  it('says why, and tries again, where the bundled pack cannot be read', async () => {
    const factory = await createFilled();
    let broken = true;
    const life = startLife({
      indexedDB: factory,
      pack: createNewerPack(),
      readPack: async () => {
        if (broken) throw new Error('pack.json: is not JSON');
        return createNewerPack();
      },
    });
    expect(await life.readEntity('acme')).toBeNull();
    expect(await life.readLexicon()).toBeNull();
    expect(await life.readPackState()).toEqual({
      state: 'failed',
      reason: 'pack.json: is not JSON',
    });
    expect(life.opened).not.toContain(true);
    broken = false;
    expect((await life.readEntity('newcomer'))?.entity.id).toBe('newcomer');
  });

  it('tries again after a change of hers that found it unread too', async () => {
    let isUnread = true;
    const life = startLife({
      indexedDB: new IDBFactory(),
      readPack: async () => {
        if (isUnread) throw new Error('cut off');
        return createPack();
      },
    });
    await life.refresh();
    await life.renew();
    isUnread = false;
    expect(await readAll(life)).toEqual(everything);
  });

  it('is prepared once for a change of hers and for who asks meanwhile, and says how far it is', async () => {
    let isUnread = true;
    let meanwhile: Promise<unknown[]> | null = null;
    const life = startLife({
      indexedDB: new IDBFactory(),
      readPack: async () => {
        if (isUnread) throw new Error('cut off');
        meanwhile ??= Promise.all([life.readPackState(), readAll(life)]);
        return createPack();
      },
    });
    await life.refresh();
    isUnread = false;
    const counts: number[] = [];
    await life.renew((done) => counts.push(done));
    expect(counts).toEqual([0, 3]);
    expect(await meanwhile).toEqual([{ state: 'preparing', done: 0, total: 3 }, everything]);
    expect(await life.readPackState()).toEqual(ready);
    expect(life.opened).toEqual([false, false]);
    expect(life.leftOpen()).toBe(1);
  });

  it('serves a change of hers that waited for a start which came to nothing', async () => {
    let reads = 0;
    const life = startLife({
      indexedDB: new IDBFactory(),
      readPack: async () => {
        if (reads++ === 0) throw new Error('cut off');
        return createPack();
      },
    });
    const start = life.refresh();
    await Promise.all([start, life.renew()]);
    expect(await readAll(life)).toEqual(everything);
    expect(life.packReads()).toBe(2);
    expect(life.leftOpen()).toBe(1);
  });

  it('reads the pack itself where its version cannot be told', async () => {
    const life = startLife({
      indexedDB: await createFilled(),
      readVersion: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual(ready);
  });
});
