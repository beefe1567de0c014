// A list of packs as the background tells it, as small as they come. Knows no test.
import type { Job } from '@/lib/pack/added/job';
import type { AddedRow, PacksView } from '@/lib/pack/added/view';

export const job: Job = { phase: 'fetching', done: 0, total: 0, msLeft: null };

export const packRow = (id: string): AddedRow => ({
  of: 'added',
  id,
  title: { ko: `꾸러미 ${id}`, en: `pack ${id}` },
  author: 'Nobody',
  licence: 'CC0-1.0',
  isOn: true,
  address: `https://packs.example/${id}`,
  isHeld: false,
  checkedAt: '2026-11-01',
  entities: 1,
  version: 1,
  canRollBack: false,
  isLost: false,
  asked: { at: 0, why: null, detail: '' },
  adds: null,
});

export const viewOf = (...rows: AddedRow[]): PacksView => ({
  rows,
  work: 'hers',
  job: null,
  outcome: null,
});
