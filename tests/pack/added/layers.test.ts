// What added packs bring to what is known, with a shelf that fails: for this time, not for good.
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { readAddedLayers } from '@/lib/pack/added/layers';
import { readKnownPack, readKnownVersion } from '@/lib/pack/known';
import { startLife } from '../background-life';
import { createEntity, createPack } from '../small-pack';
import { createDesk, toFile } from './desk';

const hers = (id: string) =>
  toFile(
    {
      ...createPack(),
      entities: [createEntity(`of-${id}`)],
      sources: { [`of-${id}-site`]: createPack().sources.paper },
    },
    { id },
  );
const forbidden = () => Promise.reject(new DOMException('out of order', 'UnknownError'));

it('is there again once the shelf is', async () => {
  const desk = createDesk();
  await desk.arrivals.addFile(hers('mine'));
  const indexedDB = new IDBFactory();
  const live = (bundled: string, isBroken: boolean) => {
    const parts = {
      readBundledVersion: async () => bundled,
      readBundledPack: async () => createPack({ version: bundled }),
      readAddedVersion: async () => 'added',
      readAdded: () => readAddedLayers(desk.readKept(), isBroken ? forbidden : desk.withShelf),
    };
    return startLife({
      indexedDB,
      readVersion: () => readKnownVersion(parts),
      readPack: () => readKnownPack(parts),
    });
  };
  const first = live('1', false);
  expect((await first.readEntity('of-mine'))?.entity.id).toBe('of-mine');
  const updated = live('2', true);
  expect(await updated.readEntity('of-mine')).toBeNull();
  expect((await updated.readEntity('acme'))?.entity.id).toBe('acme');
  const next = live('2', false);
  expect((await next.readEntity('of-mine'))?.entity.id).toBe('of-mine');
  const last = live('2', false);
  expect((await last.readEntity('of-mine'))?.entity.id).toBe('of-mine');
  expect(last.packReads()).toBe(0);
});

it('costs a damaged pack alone, which is lost; where it cannot be dropped, it is tried again', async () => {
  const desk = createDesk();
  await desk.arrivals.addFile(hers('mine'));
  await desk.arrivals.addFile(hers('broken'));
  const { packs } = desk.readKept();
  const broken = packs.find(({ id }) => id === 'broken')?.now.edition;
  const read = (drop?: () => Promise<void>) =>
    readAddedLayers(desk.readKept(), (work) =>
      desk.withShelf((shelf) =>
        work({
          ...shelf,
          read: (edition) =>
            edition === broken ? Promise.reject(new Error('damaged')) : shelf.read(edition),
          ...(drop && { drop }),
        }),
      ),
    );
  expect(await read(forbidden)).toMatchObject({ layers: [{ id: 'mine' }], isWhole: false });
  expect((await desk.readEditions()).length).toBe(2);
  expect(await read()).toMatchObject({ layers: [{ id: 'mine' }], isWhole: true });
  expect((await desk.readEditions()).length).toBe(1);
});
