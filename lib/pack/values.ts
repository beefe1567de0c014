// The values that every pack is made of: ids, days, texts in two languages. Knows no entities.
import * as v from 'valibot';
import { countForms, mostForms } from './forms';
import { most } from './most';

/** What every object has under such a name is no pack's: a look up would find it. */
const namesOfObjects = ['constructor', 'prototype'];

/** Lower-case words joined by hyphens: `sk-telecom`. Also the file's name. No longer than what may be asked for. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id such as "sk-telecom"'),
  v.maxLength(200, 'is longer than 200 characters'),
  v.check((name) => !namesOfObjects.includes(name), 'is a name that every object has'),
);

/** The format that packs have today; older ones pass `migrate.ts`. */
export const format = 1;

/** YYYY, YYYY-MM or YYYY-MM-DD: never more precise than its source. */
export const date = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'is not a date such as "2026", "2026-01" or "2026-01-15"',
  ),
  v.check((day) => day.length < 10 || isDay(day), 'is not a day of the calendar'),
);

/** One day of the calendar. */
export const day = v.pipe(date, v.length(10, 'is not a whole day such as "2026-01-15"'));

export const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('is empty'),
  v.maxLength(most.text, `is longer than ${most.text.toLocaleString('en')} characters`),
);
export const texts = v.strictObject({ ko: text, en: text });
export const spelling = v.pipe(
  text,
  v.maxLength(most.spelling, `is longer than ${most.spelling} characters`),
  v.check(
    (pattern) => countForms(pattern) <= mostForms,
    `stands for more than ${mostForms} spellings`,
  ),
);
export const sources = v.pipe(v.array(id), v.minLength(1, 'needs at least one source'));

/** Carried by community sources only: shown as 확인 전 / unconfirmed. */
export const status = v.optional(v.literal('reported'));

/** 2026-02-30 rolls over into March, and is then another day than was written. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}
