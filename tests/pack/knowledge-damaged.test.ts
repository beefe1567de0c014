// What a reader notices of a damaged or vanished database: nothing. It is mended, and the question answered.
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createFilled, everything, readAll, ready, startLife } from './background-life';
import { forbid, openRaw, removeDatabase, tamper } from './bad-luck';
import { createNewerPack, createPack } from './small-pack';

describe('damage that an earlier life left', () => {
  it.each([
    ['an entity is missing', 'entities', (rows) => rows.delete('zeta')],
    ['an entity is there that nobody wrote', 'entities', (rows) => rows.put({ id: 'ghost' })],
    [
      'one entity has taken the place of another',
      'entities',
      (rows) => {
        rows.delete('acme');
        rows.put({ id: 'ghost' });
      },
    ],
    ['an entity has lost its facts', 'entities', (rows) => rows.put({ id: 'acme' })],
    ['a related entity has lost its name', 'entities', (rows) => rows.put({ id: 'acme-lm' })],
    ['all sources are gone', 'sources', (rows) => rows.clear()],
    [
      'a source is another',
      'sources',
      (rows) => {
        rows.delete('acme-site');
        rows.put({ id: 'ghost' });
      },
    ],
    ['a source has lost its address', 'sources', (rows) => rows.put({ id: 'acme-site' })],
    ['nothing says what was stored', 'stored', (rows) => rows.delete('head')],
    ['what was stored is nonsense', 'stored', (rows) => rows.put({ key: 'head', entities: 3 })],
    ['the search’s index is missing', 'stored', (rows) => rows.delete('search')],
    ['nothing says what there should be', 'stored', (rows) => rows.delete('ids')],
    ['the lexicon is missing', 'stored', (rows) => rows.delete('lexicon')],
    [
      'the lexicon is cut short',
      'stored',
      (rows) => rows.put({ key: 'lexicon', bytes: 3, buffer: new ArrayBuffer(2) }),
    ],
    ['the lexicon is no lexicon', 'stored', (rows) => rows.put({ key: 'lexicon', buffer: 'abc' })],
  ] satisfies [string, Parameters<typeof tamper>[1], Parameters<typeof tamper>[2]][])(
    'is mended where %s',
    async (_what, store, change) => {
      const factory = await createFilled();
      await tamper(factory, store, change);
      const life = startLife({ indexedDB: factory });
      expect(await readAll(life)).toEqual(everything);
      expect(await life.readPackState()).toEqual(ready);
      expect(life.packReads()).toBe(1);
      expect(await readAll(startLife({ indexedDB: factory }))).toEqual(everything);
    },
  );

  it.each([
    ['is empty', (_database: IDBDatabase) => {}],
    [
      'is of another make',
      (database: IDBDatabase) => {
        database.createObjectStore('entities', { keyPath: 'uid' });
        database.createObjectStore('sources', { autoIncrement: true });
        database.createObjectStore('stored');
      },
    ],
  ])('is mended where the database %s', async (_what, upgrade) => {
    const factory = new IDBFactory();
    (await openRaw(factory, 10, upgrade)).close();
    const life = startLife({ indexedDB: factory });
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual(ready);
    expect(startLife({ indexedDB: factory }).packReads()).toBe(0);
  });
});

describe('with bad luck while running', () => {
  it('answers, and fills the database again, where it is deleted', async () => {
    const factory = await createFilled();
    const life = startLife({ indexedDB: factory });
    await life.refresh();
    await removeDatabase(factory);
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual(ready);
    const next = startLife({ indexedDB: factory });
    expect(await readAll(next)).toEqual(everything);
    expect(next.packReads()).toBe(0);
  });

  it('fills it again each time, and once for all who ask at the same time', async () => {
    const factory = await createFilled();
    const life = startLife({ indexedDB: factory });
    for (const times of [1, 2]) {
      await life.refresh();
      await removeDatabase(factory);
      const answers = await Promise.all([
        life.readEntity('acme'),
        life.readEntities(['acme', 'zeta']),
        life.readLexicon(),
        life.readEntity('nobody'),
      ]);
      expect(answers.map((answer) => answer !== null)).toEqual([true, true, true, false]);
      expect(life.packReads()).toBe(times);
    }
  });

  it('writes one thing at a time where it is deleted during a change of hers', async () => {
    const factory = await createFilled();
    let pack = createPack();
    let reading = 0;
    let mostAtOnce = 0;
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const life = startLife({
      indexedDB: factory,
      readVersion: async () => pack.version,
      readPack: async () => {
        mostAtOnce = Math.max(mostAtOnce, ++reading);
        await gate;
        reading--;
        return structuredClone(pack);
      },
    });
    await life.refresh();
    pack = createNewerPack();
    const renewal = life.renew();
    await vi.waitFor(() => expect(reading).toBe(1));
    await removeDatabase(factory);
    const asked = life.readEntity('newcomer');
    // Turns enough for the question to find nothing, open another and look into it.
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    release();
    await renewal;
    expect((await asked)?.entity.id).toBe('newcomer');
    expect(mostAtOnce).toBe(1);
    expect(life.leftOpen()).toBe(1);
  });

  it('opens it again where the browser closes it, and writes nothing', async () => {
    const factory = await createFilled();
    const open = factory.open.bind(factory);
    const connections: IDBDatabase[] = [];
    factory.open = (...args) => {
      const request = open(...args);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    const life = startLife({ indexedDB: factory });
    await life.refresh();
    for (const connection of connections) {
      const closed = new Promise((resolve) => connection.addEventListener('close', resolve));
      forceCloseDatabase(connection as never);
      await closed;
    }
    expect(await readAll(life)).toEqual(everything);
    expect(life.packReads()).toBe(0);
    expect(life.opened).toEqual([false, false]);
  });

  it('goes on from memory where it is deleted and cannot be made again', async () => {
    const factory = await createFilled();
    const life = startLife({ indexedDB: factory });
    await life.refresh();
    await removeDatabase(factory);
    factory.open = forbid('SecurityError').open;
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual({ ...ready, state: 'memory', loss: 'missing' });
  });
});
