// The day that an article may be of.
import { expect, it } from 'vitest';
import { readToday } from '@/lib/today';

it.each([
  [
    'is already the next day in Seoul at eight in the morning there',
    '2026-11-26T23:00:00Z',
    '2026-11-27',
  ],
  ['is not tomorrow before Seoul’s midnight', '2026-11-27T14:59:00Z', '2026-11-27'],
])('%s', (_rule, now, day) => {
  expect(readToday(new Date(now))).toBe(day);
});
