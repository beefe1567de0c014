// Which day it is, for an article's date to be not after. Knows the clock and nothing else.

/**
 * YYYY-MM-DD: the reader's day or Seoul's, whichever is later. By the day in UTC an article of this morning in Seoul
 * would lie in the future until nine, and have no date.
 */
export function readToday(now: Date = new Date()): string {
  // By hand: asking a browser for another zone's calendar costs a page 20 ms.
  const here = toDay(now.getTime() - now.getTimezoneOffset() * 60_000);
  const seoul = toDay(now.getTime() + 9 * 3_600_000);
  return here > seoul ? here : seoul;
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
