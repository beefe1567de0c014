// What can still be read of a list of added packs that cannot be read as a whole: one bad row costs itself. Pure.
import * as v from 'valibot';
import { addedSchema, isReserved, type Kept, keptSchema, mostPacks, nothingKept } from './kept';

/** `isWhole`: it is as it was written, and may be written over. */
export function salvage(raw: unknown): { kept: Kept; isWhole: boolean } {
  if (raw === undefined) return { kept: nothingKept, isWhole: true };
  const whole = v.safeParse(keptSchema, raw);
  if (whole.success) return { kept: whole.output, isWhole: true };
  const { order, packs } = (raw ?? {}) as { order?: unknown; packs?: unknown };
  const rows = toArray(packs).flatMap((row) => {
    const parsed = v.safeParse(addedSchema, row);
    return parsed.success && !isReserved(parsed.output.id) ? [parsed.output] : [];
  });
  const byId = new Map([...rows].reverse().map((row) => [row.id, row]));
  const left = rows.filter((row) => byId.get(row.id) === row).slice(0, mostPacks);
  // As they stood; what the order does not name comes last, as a new pack does.
  const all = [...nothingKept.order, ...left.map(({ id }) => id)];
  const named = toArray(order).filter((id): id is string => all.includes(id as string));
  const first = nothingKept.order.filter((id) => !named.includes(id));
  return {
    kept: { order: [...new Set([...first, ...named, ...all])], packs: left },
    isWhole: false,
  };
}

const toArray = (input: unknown): unknown[] => (Array.isArray(input) ? input : []);
