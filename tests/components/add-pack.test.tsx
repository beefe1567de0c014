// @vitest-environment jsdom
// A pack on its way in: what is being done, how far it is and how long it will take, in one line.
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { AddPack } from '@/components/packs/AddPack';
import type { Job } from '@/lib/pack/added/job';

function drawLine(job: Partial<Job>): string | null | undefined {
  const root = document.createElement('div');
  const whole = { phase: 'keeping', done: 40_000, total: 100_000, msLeft: 24_000, ...job } as Job;
  const acts = { onAddress: vi.fn(), onFile: vi.fn(), onCancel: vi.fn() };
  render(
    <AddPack {...{ lang: 'ko', job: whole, isBusy: true, told: null, lost: null, ...acts }} />,
    root,
  );
  return root.querySelector('.pack-progress .what')?.textContent?.replaceAll('\u00a0', ' ');
}

it.each<[string, Partial<Job>, string]>([
  ['all that is known', {}, '저장하는 중 · 40,000 / 100,000 · 약 24초 남음'],
  ['no time where none can be told', { msLeft: null }, '저장하는 중 · 40,000 / 100,000'],
  ['no count of what is fetched', { phase: 'fetching' }, '받는 중 · 약 24초 남음'],
  ['the phase alone', { phase: 'building', total: 0, msLeft: null }, '이름을 정리하는 중'],
])('tells %s', (_what, job, line) => {
  expect(drawLine(job)).toBe(line);
});
