// What a terminal shows of long work: nothing of what is quick, then a line a second with what is left.
import { expect, it, onTestFinished, vi } from 'vitest';
import { withProgress } from '@/lib/cli/pack/progress';

it('says nothing of what is quick, then how far it is and how long it will take', async () => {
  vi.useFakeTimers();
  const said: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  onTestFinished(() => {
    vi.useRealTimers();
    write.mockRestore();
  });
  await withProgress('quick', async (report) => report(1, 2));
  expect(said).toEqual([]);
  await withProgress('long', async (report) => {
    await vi.advanceTimersByTimeAsync(1000);
    report(1, 4);
    await vi.advanceTimersByTimeAsync(1000);
    report(4, 4);
    await vi.advanceTimersByTimeAsync(1000);
  });
  await withProgress('uncounted', async (report) => {
    report(1200);
    await vi.advanceTimersByTimeAsync(1000);
  });
  expect(said).toEqual([
    'long: 1 s\n',
    'long: 25.0 %, 2 s, 6 s left\n',
    'long: 100 %, 3 s\n',
    'uncounted: 1,200, 1 s\n',
  ]);
  // Nothing ticks on after the work has ended.
  expect(vi.getTimerCount()).toBe(0);
});
