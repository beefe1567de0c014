// What the background may be asked, and with what: checked before it is answered. Knows shapes, not what answers mean.
import * as v from 'valibot';
import { packActSchema } from '@/lib/pack/added/act';
import { most } from '@/lib/pack/most';
import { ownSchema } from '@/lib/pack/own';
import type { ToBackground } from './messages';

const id = v.pipe(v.string(), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(most.spelling));
const address = v.pipe(v.string(), v.maxLength(2000));

export const backgroundArguments = {
  readLexicon: v.strictTuple([]),
  readEntity: v.strictTuple([id]),
  readEntities: v.strictTuple([v.pipe(v.array(id), v.maxLength(2000))]),
  readPackState: v.strictTuple([]),
  readSettings: v.strictTuple([]),
  takeChanges: v.strictTuple([]),
  searchEntities: v.strictTuple([v.pipe(v.string(), v.maxLength(100))]),
  startReading: v.strictTuple([v.pipe(v.number(), v.integer())]),
  readOwn: v.strictTuple([]),
  changeOwn: v.strictTuple([ownSchema, ownSchema]),
  restartOwn: v.strictTuple([ownSchema]),
  readPacks: v.strictTuple([]),
  readConflicts: v.strictTuple([]),
  addPack: v.strictTuple([address, v.nullable(address)]),
  addPackFile: v.strictTuple([v.pipe(address, v.startsWith('blob:'))]),
  renewPack: v.strictTuple([id, v.nullable(address)]),
  cancelPack: v.strictTuple([]),
  changePack: v.strictTuple([id, packActSchema]),
  restartPacks: v.strictTuple([]),
  findBearers: v.strictTuple([name]),
  openOwn: v.strictTuple([id]),
  openDraft: v.strictTuple([name, v.pipe(v.string(), v.maxLength(most.text))]),
  isReadable: v.strictTuple([]),
  tellPageState: v.strictTuple([
    v.variant('state', [
      v.strictObject({
        state: v.literal('on'),
        names: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
      v.strictObject({ state: v.literal('off') }),
      v.strictObject({ state: v.literal('paused') }),
      v.strictObject({ state: v.literal('ask') }),
    ]),
  ]),
} satisfies Record<keyof ToBackground, v.GenericSchema>;

/** What a page's own script may ask; everything else is asked by our own pages alone. */
export const askedByPages: readonly string[] = [
  'readLexicon',
  'readEntity',
  'readSettings',
  'takeChanges',
  'openOwn',
  'openDraft',
  'isReadable',
  'tellPageState',
] satisfies (keyof ToBackground)[];
