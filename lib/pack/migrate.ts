// Knowledge of an older format, brought to today's step by step. Knows no files and no schema.
import { format } from './values';

export type Dated = { format: number } & Record<string, unknown>;
/** Takes a pack, or a part of one, to the next format. */
export type Migration = (pack: Dated) => Record<string, unknown>;

/** `migrations[n]` leads from format n to n + 1. Format 1 is the first one published, so there is none yet. */
const migrations: Record<number, Migration> = {};

/** Throws where the way is not known: a newer format, or none at all. */
export function migrate(input: Dated, steps = migrations, target: number = format): Dated {
  let pack = input;
  while (pack.format !== target) {
    const step = steps[pack.format];
    if (!step) throw new Error(`format ${pack.format} is not one that this version reads`);
    pack = { ...step(pack), format: pack.format + 1 };
  }
  return pack;
}
