// The days that may be typed: `--today`, and `--expires`, after which readers' browsers refuse a pack. Knows no packs.
import * as v from 'valibot';
import { day } from '@/lib/pack/values';

/** Throws before anything is built: with a day that is past, every reader would refuse what is published. */
export function readExpires(text: string | undefined, today: string): string | undefined {
  if (text === undefined) return undefined;
  readDay('expires', text);
  if (text < today)
    throw new Error(`--expires: ${text} is past; every reader would refuse the pack`);
  return text;
}

/** Throws an Error that begins with the option. */
export function readDay(option: string, text: string): string {
  const { success, issues } = v.safeParse(day, text);
  if (!success) throw new Error(`--${option}: "${text}" ${issues[0].message}`);
  return text;
}
