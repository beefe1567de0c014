// What a reader can do with a pack in the list. A message's argument, so small and by itself.
import * as v from 'valibot';

export const packActSchema = v.variant('of', [
  v.strictObject({ of: v.literal('switch'), isOn: v.boolean() }),
  v.strictObject({ of: v.literal('move'), by: v.picklist([-1, 1]) }),
  v.strictObject({ of: v.literal('roll back') }),
  v.strictObject({ of: v.literal('remove') }),
]);

export type PackAct = v.InferOutput<typeof packActSchema>;
