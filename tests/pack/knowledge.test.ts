// The background's answers with a database that does what it should: first start, next start, a newer pack.
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createFilled, everything, readAll, ready, startLife } from './background-life';
import { createEntity, createNewerPack, createPack } from './small-pack';

describe('with good luck', () => {
  it('answers the first question of the first life', async () => {
    const life = startLife({ indexedDB: new IDBFactory() });
    expect(await readAll(life)).toEqual(everything);
    expect(await life.readPackState()).toEqual(ready);
  });

  it('reads the bundled pack once, however many ask at once', async () => {
    const life = startLife({ indexedDB: new IDBFactory() });
    await Promise.all([
      life.refresh(),
      life.readEntity('acme'),
      life.readLexicon(),
      life.refresh(),
    ]);
    expect(life.packReads()).toBe(1);
    expect(life.opened).toEqual([false]);
  });

  it('does not read the bundled pack where the same version is stored whole', async () => {
    const next = startLife({ indexedDB: await createFilled() });
    expect(await readAll(next)).toEqual(everything);
    expect(next.packReads()).toBe(0);
  });

  it('answers the next message after the background was stopped', async () => {
    const factory = new IDBFactory();
    const stopped = startLife({ indexedDB: factory });
    void stopped.refresh();
    expect(await readAll(startLife({ indexedDB: factory }))).toEqual(everything);
  });

  it.each([
    ['a newer pack', { pack: createNewerPack() }, 'A newer summary.', '0000000000000002'],
    [
      'a newer lexicon format',
      { lexiconFormat: 2 },
      'A company made up for tests.',
      everything.version,
    ],
  ])('writes everything anew for %s', async (_what, circumstances, summary, version) => {
    const life = startLife({ indexedDB: await createFilled(), ...circumstances });
    expect((await life.readEntity('acme'))?.entity.summary.en).toBe(summary);
    expect((await life.readLexicon())?.version).toBe(version);
    expect(life.packReads()).toBe(1);
    expect(life.opened).toEqual([false]);
  });

  it('forgets what a newer pack no longer has', async () => {
    const factory = new IDBFactory();
    await startLife({ indexedDB: factory, pack: createNewerPack() }).refresh();
    const life = startLife({ indexedDB: factory });
    expect(await life.readEntity('newcomer')).toBeNull();
    expect(await life.readPackState()).toEqual(ready);
  });

  it('answers null to an id that it does not know, and leaves it out of many', async () => {
    const life = startLife({ indexedDB: await createFilled() });
    expect(await life.readEntity('nobody')).toBeNull();
    expect(await life.readEntity('__proto__')).toBeNull();
    const cards = await life.readEntities(['zeta', 'nobody', 'acme']);
    expect(cards.map(({ entity }) => entity.id)).toEqual(['zeta', 'acme']);
    expect(life.packReads()).toBe(0);
  });

  it('counts up while it writes', async () => {
    const entities = Array.from({ length: 1200 }, (_, i) =>
      createEntity(`e-${String(i).padStart(4, '0')}`, { facts: createEntity('zeta').facts }),
    );
    const life = startLife({ indexedDB: new IDBFactory(), pack: createPack({ entities }) });
    expect(await life.readPackState()).toEqual({ state: 'preparing', done: 0, total: 1200 });
    const seen = new Set<number>();
    for (let state = await life.readPackState(); state.state === 'preparing'; ) {
      seen.add(state.done);
      await new Promise((resolve) => setImmediate(resolve));
      state = await life.readPackState();
    }
    // Who asks now and then may miss a step; who is told of them does not.
    const steps = [0, 500, 1000, 1200];
    expect(steps.filter((step) => seen.has(step))).toEqual([...seen]);
    expect(await life.readPackState()).toMatchObject({ state: 'ready', entities: 1200 });
    const counts: number[] = [];
    const told = startLife({ indexedDB: new IDBFactory(), pack: createPack({ entities }) });
    await told.renew((done) => counts.push(done));
    expect(counts).toEqual(steps);
  });

  it('says what answers while a newer pack is written over it, and counts up to who asked for that', async () => {
    let pack = createPack();
    const life = startLife({
      indexedDB: await createFilled(),
      readVersion: async () => pack.version,
      readPack: async () => structuredClone(pack),
    });
    expect(await life.readPackState()).toEqual(ready);
    pack = createNewerPack();
    const states: string[] = [];
    const counts: number[] = [];
    await life.renew((done) => {
      counts.push(done);
      void life.readPackState().then(({ state }) => states.push(state));
    });
    expect(counts).toEqual([0, pack.entities.length]);
    expect([...new Set(states)]).toEqual(['ready']);
    expect(await life.readPackState()).toMatchObject({ state: 'ready', version: pack.version });
  });

  it('never says that it is preparing where nothing has to be written', async () => {
    const life = startLife({ indexedDB: await createFilled() });
    expect(await life.readPackState()).toEqual(ready);
  });
});
