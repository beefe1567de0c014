// Long work lets whatever else waits pass, and ends when its page does.
import { expect, it } from 'vitest';
import { runInSlices } from '@/lib/page/slices';

// Steps of a hundredth of a millisecond and more, until somebody else has had a turn.
function* workUntil(isDone: () => boolean): Generator<void, void> {
  for (let steps = 0; steps < 1e6 && !isDone(); steps++) {
    const until = performance.now() + 0.01;
    while (performance.now() < until);
    yield;
  }
}

it('lets a timer of the page pass long before it is done', async () => {
  let passed = false;
  setTimeout(() => {
    passed = true;
  });
  await runInSlices(
    workUntil(() => passed),
    new AbortController().signal,
  );
  expect(passed).toBe(true);
});

it('stops where the page is left in the middle', async () => {
  const life = new AbortController();
  setTimeout(() => life.abort());
  let isDone = false;
  function* work(): Generator<void, void> {
    yield* workUntil(() => false);
    isDone = true;
  }
  await runInSlices(work(), life.signal);
  expect(isDone).toBe(false);
});
