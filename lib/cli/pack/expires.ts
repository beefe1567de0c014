// `--expires`: the day after which readers' browsers refuse a pack. Knows the calendar, no packs.
import * as v from 'valibot';
import { day } from '@/lib/pack/values';

/** Throws before anything is built: with a day that is past, every reader would refuse what is published. */
export function readExpires(text: string | undefined, today: string): string | undefined {
  if (text === undefined) return undefined;
  const { success, issues } = v.safeParse(day, text);
  if (!success) throw new Error(`--expires: "${text}" ${issues[0].message}`);
  if (text < today)
    throw new Error(`--expires: ${text} is past; every reader would refuse the pack`);
  return text;
}
