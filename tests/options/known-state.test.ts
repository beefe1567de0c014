// How the knowledge is: asked again for as long as it is being prepared.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PackState } from '@/lib/messages';
import { createKnownState } from '@/lib/options/known-state';
import { createAsk } from '../ask';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('is asked again until it is ready, and drawn each time', async () => {
  const states: PackState[] = [
    { state: 'preparing', done: 0, total: 2 },
    { state: 'preparing', done: 1, total: 2 },
    { state: 'ready', version: '1', checkedAt: '2026-11-01', entities: 2 },
  ];
  const drawn: string[] = [];
  const { ask, asked } = createAsk({ readPackState: () => states.shift() as PackState });
  const known = createKnownState(ask, () => drawn.push(known.readState().state), life.signal);
  await known.read();
  await vi.advanceTimersByTimeAsync(5000);
  expect(drawn).toEqual(['preparing', 'ready']);
  expect(asked).toHaveLength(3);
});

it('is said to have failed, and why, where nobody answers', async () => {
  const known = createKnownState(createAsk({}).ask, () => {}, life.signal);
  await known.read();
  expect(known.readState()).toEqual({
    state: 'failed',
    reason: 'Error: readPackState was not answered',
  });
  expect(vi.getTimerCount()).toBe(0);
});

it('is asked again once at a time, and no more when the page has gone', async () => {
  const { ask } = createAsk({ readPackState: () => ({ state: 'preparing', done: 0, total: 2 }) });
  const known = createKnownState(ask, () => {}, life.signal);
  await known.read();
  await known.read();
  expect(vi.getTimerCount()).toBe(1);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
  await known.read();
  expect(vi.getTimerCount()).toBe(0);
});
