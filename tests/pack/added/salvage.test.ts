// A list of packs that cannot be read as a whole: what can be read of it is there, in its order.
import { expect, it } from 'vitest';
import type { Kept } from '@/lib/pack/added/kept';
import { salvage } from '@/lib/pack/added/salvage';
import { createPack } from '../small-pack';
import { createDesk, toFile } from './desk';

const desk = createDesk();
for (const id of ['one', 'two', 'three']) await desk.arrivals.addFile(toFile(createPack(), { id }));
const kept: Kept = { ...desk.readKept(), order: ['three', 'own', 'one', 'bundled', 'two'] };
const [one, two, three] = kept.packs;
const base = ['own', 'bundled'];

it('is what it was where all of it can be read, and nothing where there never was one', () => {
  expect(salvage(kept)).toEqual({ kept, isWhole: true });
  expect(salvage(undefined)).toEqual({ kept: { order: base, packs: [] }, isWhole: true });
});

it.each([
  [
    'a row of another shape costs itself',
    { ...kept, packs: [one, { ...two, mood: 'new' }, three] },
    { order: ['three', 'own', 'one', 'bundled'], packs: [one, three] },
  ],
  [
    'the second of an id is not there',
    { ...kept, packs: [one, two, three, { ...one, isOn: false }], more: 1 },
    kept,
  ],
  [
    'what the order does not name comes last, ours first',
    { order: ['two', 'nobody', 3], packs: [one, two] },
    { order: ['own', 'bundled', 'two', 'one'], packs: [one, two] },
  ],
  ['one of our ids is nobody’s', { packs: [{ ...one, id: 'own' }] }, { order: base, packs: [] }],
  ['no list at all leaves ours', 'gone', { order: base, packs: [] }],
  ['null leaves ours', null, { order: base, packs: [] }],
])('%s', (_rule, raw, left) => {
  expect(salvage(raw)).toEqual({ kept: left, isWhole: false });
});
