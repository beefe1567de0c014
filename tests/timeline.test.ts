// Where on the line of time what happened stands: each by itself, or counted by months.
import { describe, expect, it } from 'vitest';
import { toFrame, toMonths, toPoints } from '@/lib/timeline';

const texts = (text: string) => ({ ko: text, en: text });
const event = (date: string) => ({ date, text: texts(date), sources: ['s'] });
const today = '2026-11-26';

describe('the line of time', () => {
  it('puts the article at one fifth of the line and today at its end', () => {
    const points = toPoints([event('2025-08-13'), event('2026-11-26')], '2025-08-13', today);
    expect(points.map(({ x }) => Math.round(x))).toEqual([20, 100]);
  });

  it.each([
    ['2025-12-10', []],
    ['2025-11-10', []],
    ['2025-10-20', ['2026']],
    ['2014-06-01', ['2017', '2019', '2021', '2023', '2025']],
    ['2025-08-13', ['2026']],
    ['2020-09-01', ['2022', '2023', '2024', '2025']],
  ])('of an article of %s, names no year so close that it lies on another label', (day, years) => {
    expect(toFrame(day, '2026-11-05', today).years.map(({ year }) => year)).toEqual(years);
  });

  it('draws nothing that is still to come', () => {
    expect(toPoints([event('2027-03')], '2025-08-13', today)).toEqual([]);
  });

  it('draws a date of a month as long as the month', () => {
    const points = toPoints([event('2026-07')], '2025-08-13', today);
    expect(points[0]?.width).toBeGreaterThan(4);
  });

  it.each([
    ['2025-08-13', '2026-11-26', 100],
    ['2025-08-13', '2026-04-05', 60],
    // Nothing is known of any day after the article.
    ['2026-11-20', '2026-11-05', 20],
  ])('of an article of %s and data checked on %s, knows the line up to %d', (...days) => {
    const [published, checkedAt, x] = days;
    expect(Math.round(toFrame(published, checkedAt, today).checked)).toBe(x);
  });

  it('counts by months, in the order of time, what is confirmed and what is not', () => {
    const reported = { date: '2026-08-02', status: 'reported' } as const;
    const dates = ['2026-10', '2026-08-31', '2026-08-01', '2026'].map((date) => ({ date }));
    const months = toMonths([...dates, reported], '2025-08-13', today);
    expect(months.map(({ confirmed, reported }) => [confirmed, reported])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    const [august, october] = months;
    expect(august?.x).toBeCloseTo(toPoints([event('2026-08-01')], '2025-08-13', today)[0]?.x ?? 0);
    expect(october?.x).toBeGreaterThan((august?.x ?? 0) + 2 * (august?.width ?? 0) - 1);
  });

  it('has the month of the article from the article on, and this one up to today', () => {
    const [first, last] = toMonths(
      [{ date: '2025-08-20' }, { date: '2026-11' }],
      '2025-08-13',
      today,
    );
    expect(first?.x).toBe(20);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(100);
  });
});
