// The day that an article may be of, wherever its reader is.
import { expect, it } from 'vitest';
import { readToday } from '@/lib/today';

/** A clock in a zone so many hours ahead of Greenwich, whatever the machine's own is. */
class ZonedDate extends Date {
  constructor(
    time: string,
    private readonly hours: number,
  ) {
    super(time);
  }
  override getTimezoneOffset(): number {
    return -60 * this.hours;
  }
}

it.each([
  [
    'is already the next day in Seoul at eight in the morning there',
    '2026-11-26T23:00:00Z',
    0,
    '2026-11-27',
  ],
  ['is not tomorrow before Seoul’s midnight', '2026-11-27T14:59:00Z', 9, '2026-11-27'],
  ['is the reader’s own where it has begun before', '2026-11-27T14:59:00Z', 13, '2026-11-28'],
])('%s', (_rule, now, hours, day) => {
  expect(readToday(new ZonedDate(now, hours))).toBe(day);
});
