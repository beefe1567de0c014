// Dates as newsrooms print and declare them, read as days. Knows text, no documents.

import { isStamp, month, readLabel, readLabelBetween } from './date-labels';

export type PrintedDate = {
  /** YYYY-MM-DD. */
  day: string;
  /** First publication; a stamp without a word to it; or what is neither: a later change, another day, a date in prose. */
  label: 'published' | 'bare' | 'other';
  /** UTF-16 offset of the date in the text. */
  start: number;
};

const patterns = [
  // 2025.08.13, 2025. 8. 13., 2025-08-13, 2025/08/13, 2025년 8월 13일, 2025年8月13日
  /(?<!\d)(?<y>20\d{2})\s?(?:[.\-/]|년|年)\s?(?<m>\d{1,2})\s?(?:[.\-/]|월|月)\s?(?<d>\d{1,2})(?!\d)/g,
  // 25.08.13 is too short to be sure of; Aug. 13, 2025 · August 13th, 2025
  new RegExp(
    `\\b(?<name>${month})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>20\\d{2})\\b`,
    'gi',
  ),
  // 13 Aug 2025 · 13th of August, 2025
  new RegExp(
    `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<name>${month})\\.?,?\\s+(?<y>20\\d{2})\\b`,
    'gi',
  ),
  // 08/13/2025, 13.08.2025: only where no number could be both day and month
  /(?<![\d./])(?<one>\d{1,2})(?<mark>[./])(?<two>\d{1,2})\k<mark>(?<y>20\d{2})(?!\d)/g,
];

/** Every whole date in lines of text, in order; impossible ones are passed over. */
export function findDates(text: string): PrintedDate[] {
  const found: (PrintedDate & { end: number })[] = [];
  const toLabel = (start: number, end: number, from?: number) =>
    readLabel(text, start, end, from) ?? (isStamp(text, start, end) ? 'bare' : 'other');
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const { y, m, d, name, one, two } = match.groups ?? {};
      const day = one
        ? toUnambiguousDay(Number(y), Number(one), Number(two))
        : toDay(Number(y), name ? toMonth(name) : Number(m), Number(d));
      if (!day) continue;
      const start = match.index;
      const end = start + match[0].length;
      found.push({ day, label: toLabel(start, end), start, end });
    }
  found.sort((a, b) => a.start - b.start);
  for (const [index, date] of found.entries()) {
    const next = found[index + 1];
    if (!next || date.label !== 'bare') continue;
    const label = readLabelBetween(text.slice(date.end, next.start), date.day, next.day);
    if (!label) continue;
    date.label = label;
    next.label = toLabel(next.start, next.end, next.start);
  }
  return found;
}

/**
 * The day of a declared value: `2025-08-13T14:05:00+09:00`, `20250813140500`, `2025-08-13 14:05`, or as printed.
 * An offset, or none, keeps the written day; a UTC value goes to the newsroom's zone (`zone`, its IANA name; null: not
 * known, and then a value whose day depends on it is none). Null too for a time in UTC that no clock shows.
 */
export function toDeclaredDay(value: string, zone: string | null): string | null {
  const text = value.trim();
  const iso =
    /^(20\d{2})-?(\d{2})-?(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|GMT|UTC|[+-]\d{2}:?\d{2}|\s\+\d{4})?)?/i.exec(
      text,
    );
  if (!iso) return findDates(text)[0]?.day ?? null;
  const [, y, m, d, hour, minute = '00', second = '00', offset] = iso;
  const day = toDay(Number(y), Number(m), Number(d));
  if (!day || hour === undefined || !offset || !/^(?:Z|GMT|UTC|[+-]00:?00)$/i.test(offset.trim()))
    return day;
  const time = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  // Hour 24 begins the next day, or this one where hours are counted from one.
  if (Number.isNaN(time) || hour === '24') return null;
  if (zone !== null) {
    const there = toDayIn(zone, time);
    // West of Greenwich: midnight to the second is a day without a time, or the evening before.
    return there < day && `${hour}${minute}${second}` === '000000' ? null : there;
  }
  // From five in the morning on it is the same day from London to New York.
  return Number(hour) >= 5 ? day : null;
}

/** YYYY-MM-DD in a zone, at a time in milliseconds. */
const toDayIn = (zone: string, time: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(time);

const toMonth = (name: string): number =>
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .indexOf(name.slice(0, 3).toLowerCase()) + 1;

function toDay(year: number, monthNumber: number, date: number): string | null {
  const time = new Date(Date.UTC(year, monthNumber - 1, date));
  if (time.getUTCMonth() !== monthNumber - 1 || time.getUTCDate() !== date) return null;
  return time.toISOString().slice(0, 10);
}

function toUnambiguousDay(year: number, one: number, two: number): string | null {
  if (one <= 12 && two <= 12 && one !== two) return null;
  return one > 12 ? toDay(year, two, one) : toDay(year, one, two);
}

/** Days between two days, without sign. */
export const distance = (a: string, b: string): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
