// Where on a line of time what happened stands, from before the article to today. Pure; draws nothing.
import type { PackEvent } from '@/lib/pack/schema';
import { isAfter } from '@/lib/since';

export type TimelinePoint = {
  /** 0 to 100, per cent of the line from its left end. */
  x: number;
  /** Where only the month or year is known, how long that is in per cent; else 0. */
  width: number;
  after: boolean;
  confirmed: boolean;
};

/** How many events a month has; `x` and `width` in per cent, from the article on and up to today. */
export type TimelineMonth = { x: number; width: number; confirmed: number; reported: number };

export type TimelineFrame = {
  years: { x: number; year: string }[];
  /** Up to where the line is known: the day the data was checked, or the article where that is later. */
  checked: number;
};

/** Where the article stands on the line, in per cent. */
export const articleX = 20;

// In per cent, from centre to centre; closer, and two labels lie on each other.
const labelX = 12;

/** Each by itself; what is older than the line, or to come, left out. */
export function toPoints(events: PackEvent[], published: string, today: string): TimelinePoint[] {
  const at = toScale(published, today);
  return events
    .filter(({ date }) => !isAfter(date, today))
    .map(({ date, status }) => ({
      x: at(date),
      width: date.length === 10 ? 0 : at(toEnd(date)) - at(date),
      after: isAfter(date, published),
      confirmed: status !== 'reported',
    }))
    .filter(({ x }) => x >= 0);
}

/** In the order of time; what is of a year alone is of none of its months. */
export function toMonths(
  turns: Pick<PackEvent, 'date' | 'status'>[],
  published: string,
  today: string,
): TimelineMonth[] {
  const at = toScale(published, today);
  const months = new Map<string, TimelineMonth>();
  for (const { date, status } of turns) {
    if (date.length === 4) continue;
    const key = date.slice(0, 7);
    const x = Math.max(articleX, at(key));
    const month = months.get(key) ?? { x, width: at(toEnd(key)) - x, confirmed: 0, reported: 0 };
    month[status === 'reported' ? 'reported' : 'confirmed']++;
    months.set(key, month);
  }
  return [...months.values()].sort((a, b) => a.x - b.x);
}

export function toFrame(published: string, checkedAt: string, today: string): TimelineFrame {
  const at = toScale(published, today);
  const years: TimelineFrame['years'] = [];
  for (let year = Number(published.slice(0, 4)) + 1; `${year}-01-01` <= today; year++) {
    const x = at(`${year}`);
    const left = years.at(-1)?.x ?? articleX;
    if (x > left + labelX && x < 100 - labelX) years.push({ x, year: String(year) });
  }
  return { years, checked: Math.max(articleX, at(checkedAt)) };
}

/** Linear in time: the article at one fifth, today at the right edge. */
function toScale(published: string, today: string): (date: string) => number {
  const article = toDay(published);
  const span = Math.max(1, toDay(today) - article) / (1 - articleX / 100);
  const start = article - (span * articleX) / 100;
  return (date) => Math.min(100, ((toDay(date) - start) / span) * 100);
}

const toDay = (date: string): number =>
  Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date) /
  86_400_000;

const toEnd = (date: string): string =>
  date.length === 4
    ? `${date}-12-31`
    : date.slice(5) === '12'
      ? `${date}-31`
      : `${date.slice(0, 4)}-${String(Number(date.slice(5)) + 1).padStart(2, '0')}`;
