// What every message may carry: checked before it is answered. Knows shapes, not what answers mean.
import * as v from 'valibot';
import { ownEntrySchema, ownSchema } from '@/lib/pack/own';
import type { ToBackground, ToPage } from './messages';

const id = v.pipe(v.string(), v.maxLength(200));
export const argumentSchemas = {
  background: {
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
      ]),
    ]),
  },
  page: {
    readCast: v.strictTuple([]),
    revealMention: v.strictTuple([id]),
    walk: v.strictTuple([v.picklist(['next', 'previous', 'here'])]),
    lookUpSelection: v.strictTuple([]),
  },
} satisfies {
  background: Record<keyof ToBackground, v.GenericSchema>;
  page: Record<keyof ToPage, v.GenericSchema>;
};
