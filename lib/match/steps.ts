// Long work in steps, so that whoever runs it may pause. Knows nothing of what is done.

/** Places or names that are gone through in one go: a millisecond or two, where nothing is compiled yet. */
export const stepSize = 150;

/** `work(0)` to `work(count - 1)`, with a pause after every `size` of them. */
export function* inSteps(count: number, size: number, work: (i: number) => void): Generator<void> {
  for (let i = 0; i < count; i++) {
    work(i);
    if (i % size === size - 1) yield;
  }
}

/** The same work without a pause, where nobody waits: a parsed page, a test. */
export function runAtOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
