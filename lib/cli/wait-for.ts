// Waits for what a browser does in its own time, by asking again and again. Knows no browser.
import { setTimeout as pause } from 'node:timers/promises';

// Longer than a busy machine takes for what a reader waits for.
const usualMs = 20_000;
// Longer, and what is there for a moment is missed.
const pauseMs = 60;

/** Asks until there is an answer; null once so many milliseconds are over. */
export async function waitFor<T>(
  ask: () => Promise<T | null>,
  withinMs = usualMs,
): Promise<T | null> {
  const end = Date.now() + withinMs;
  // A question that is never answered ends with the time, too.
  const over = pause(withinMs, null, { ref: false });
  while (Date.now() < end) {
    const answer = await Promise.race([ask(), over]);
    if (answer !== null) return answer;
    await pause(pauseMs);
  }
  return null;
}

/** Asks until the answer is what it should be; tells the last one otherwise. A question that fails is asked again. */
export const until = <T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  withinMs = usualMs,
): Promise<T> =>
  insist(async () => {
    const answer = await ask();
    return isRight(answer) ? { answer } : { why: `still ${JSON.stringify(answer)}` };
  }, withinMs);

/** The same until there is one at all; tells `what` did not come otherwise. */
export const untilThere = <T>(
  ask: () => Promise<T | null>,
  what: string,
  withinMs = usualMs,
): Promise<T> =>
  insist(async () => {
    const answer = await ask();
    return answer === null ? { why: `${what} did not come` } : { answer };
  }, withinMs);

async function insist<T>(
  ask: () => Promise<{ answer: T } | { why: string }>,
  withinMs: number,
): Promise<T> {
  let [why, cause]: [string, unknown] = ['nobody answered', undefined];
  const right = await waitFor(async () => {
    try {
      const it = await ask();
      if ('answer' in it) return it;
      [why, cause] = [it.why, undefined];
    } catch (error) {
      [why, cause] = [`${error}`, error];
    }
    return null;
  }, withinMs);
  if (!right) throw new Error(why, { cause });
  return right.answer;
}
