// Long work in short slices that let the reader's input pass. Knows time, not what is done in it.

// Under half a frame: input and painting keep their place even on slow machines.
const sliceMs = 5;
// The first slice puts the first marks on the screen, on a page that has just been drawn.
const firstSliceMs = 8;

type Scheduler = { yield?: () => Promise<void> };

/** Runs the work to its end, or until the signal aborts; between slices the page goes first. */
export async function runInSlices(work: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  let until = performance.now() + firstSliceMs;
  while (!signal.aborted) {
    if (work.next().done) return;
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + sliceMs;
  }
}

function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
