// Where work in slices pauses, and what passes meanwhile. Knows what pages rest by, not what is measured.

type Scheduler = {
  yield(): Promise<void>;
  postTask(task: () => void, options: object): Promise<void>;
};
/** Tells where work pauses and where it goes on, whatever it rests by. */
export function watchPauses(onPause: () => void, onResume: () => void) {
  const there = scheduler as unknown as Scheduler;
  const rest = there.yield.bind(scheduler);
  const post = there.postTask.bind(scheduler);
  const wait = setTimeout;
  const resuming = (task: () => void) => () => {
    onResume();
    task();
  };
  there.yield = async () => {
    onPause();
    await rest();
    onResume();
  };
  there.postTask = (task, options) => {
    onPause();
    return post(resuming(task), options);
  };
  globalThis.setTimeout = ((task: () => void, ms: number) =>
    wait(resuming(task), ms)) as typeof setTimeout;
  return {
    end() {
      Object.assign(there, { yield: rest, postTask: post });
      globalThis.setTimeout = wait;
    },
  };
}

/** `end` gives the longest time without a frame so far, ms. */
export function watchFrames() {
  let longest = 0;
  let last = performance.now();
  const onFrame = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    frame = requestAnimationFrame(onFrame);
  };
  let frame = requestAnimationFrame(onFrame);
  return {
    end(): number {
      cancelAnimationFrame(frame);
      return Math.max(longest, performance.now() - last);
    },
  };
}
