// Once more after a while, for as long as somebody is there to see it. Knows nothing of what is done.

// Often enough for a bar that moves and for small work to be told as done at once; preparing takes a second or two.
export const againMs = 250;

/** One at a time: what is to be done takes the place of what waits, and null leaves nothing waiting. */
export type Again = (work: (() => void) | null) => void;

/** Nothing is done once `signal` has aborted. */
export function createAgain(signal: AbortSignal): Again {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (work) => {
    clearTimeout(timer);
    if (work && !signal.aborted) timer = setTimeout(work, againMs);
  };
}
