// What every message may carry: checked before it is answered. Knows shapes, not what answers mean.
import * as v from 'valibot';
import { packActSchema } from '@/lib/pack/added/act';
import { ownEntrySchema, ownSchema } from '@/lib/pack/own';
import type { ToBackground, ToPage } from './messages';

const id = v.pipe(v.string(), v.maxLength(200));
const address = v.pipe(v.string(), v.maxLength(2000));
const origins = v.array(v.pipe(v.string(), v.maxLength(300)));

export const backgroundArguments = {
  readLexicon: v.strictTuple([]),
  readEntity: v.strictTuple([id]),
  readEntities: v.strictTuple([v.pipe(v.array(id), v.maxLength(2000))]),
  readPackState: v.strictTuple([]),
  searchEntities: v.strictTuple([v.pipe(v.string(), v.maxLength(100))]),
  startReading: v.strictTuple([v.pipe(v.number(), v.integer())]),
  readOwn: v.strictTuple([]),
  replaceOwn: v.strictTuple([ownEntrySchema]),
  removeOwn: v.strictTuple([id]),
  replaceNote: v.strictTuple([id, v.pipe(v.string(), v.maxLength(2000))]),
  importOwn: v.strictTuple([ownSchema]),
  readPacks: v.strictTuple([]),
  readConflicts: v.strictTuple([]),
  addPack: v.strictTuple([address, v.nullable(address)]),
  addPackFile: v.strictTuple([v.pipe(address, v.startsWith('blob:'))]),
  renewPack: v.strictTuple([id]),
  cancelPack: v.strictTuple([]),
  changePack: v.strictTuple([id, packActSchema]),
  findBearers: v.strictTuple([v.pipe(v.string(), v.maxLength(120))]),
  openOwn: v.strictTuple([id]),
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

/** What a page's own script may ask of the background; everything else is asked by our own pages alone. */
export const askedByPages: readonly string[] = [
  'readLexicon',
  'readEntity',
  'readEntities',
  'readPackState',
  'openOwn',
  'tellPageState',
] satisfies (keyof ToBackground)[];

/** Apart, so that a page's script does not carry what only the background is asked. */
export const pageArguments = {
  readCast: v.strictTuple([]),
  revealMention: v.strictTuple([id]),
  walk: v.strictTuple([v.picklist(['next', 'previous', 'here'])]),
  lookUpSelection: v.strictTuple([]),
  leave: v.strictTuple([origins, origins]),
} satisfies Record<keyof ToPage, v.GenericSchema>;
