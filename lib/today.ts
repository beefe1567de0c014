// Which day it is, for an article's date to be not after. Knows the clock and nothing else.

/**
 * YYYY-MM-DD: the reader's day or Seoul's, whichever is later. By the day in UTC an article of this morning in Seoul
 * would lie in the future until nine, and have no date.
 */
export function readToday(now: Date = new Date()): string {
  const [here, seoul] = [
    now.toLocaleDateString('sv'),
    now.toLocaleDateString('sv', { timeZone: 'Asia/Seoul' }),
  ];
  return here > seoul ? here : seoul;
}
