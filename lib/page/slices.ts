// Long work in short slices that let the reader's input pass. Knows time, not what is done in it.

// A fifth of a frame: the last step of a slice may take far longer than it should, and input and painting keep their place
// even so.
const sliceMs = 3;
// By then the first marks stand, mostly. What follows comes after all that the page has to do, its frames above all: going on as
// soon as the input is done leaves Chromium one frame in 100 ms.
const urgentMs = 30;
// A page that is never at rest is not waited for any longer.
const mostRestMs = 50;

// Not yet in TypeScript's DOM, nor in Safari: https://wicg.github.io/scheduling-apis/
type Scheduler = {
  yield(): Promise<void>;
  postTask(task: () => void, options: { priority: 'background' }): Promise<void>;
};

/** Runs the work to its end, or until the signal aborts; between slices the page goes first. */
export async function runInSlices(work: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  const start = performance.now();
  let until = start + sliceMs;
  while (!signal.aborted) {
    if (work.next().done) return;
    const now = performance.now();
    if (now < until) continue;
    await rest(now - start < urgentMs);
    until = performance.now() + sliceMs;
  }
}

function rest(isUrgent: boolean): Promise<void> {
  const { scheduler, document } = globalThis as { scheduler?: Scheduler; document?: Document };
  // A tab in the background has no frames, and its timers come once a second.
  if (scheduler && (isUrgent || document?.hidden)) return scheduler.yield();
  return new Promise((resolve) => {
    void scheduler?.postTask(resolve, { priority: 'background' });
    setTimeout(resolve, scheduler ? mostRestMs : 0);
  });
}
