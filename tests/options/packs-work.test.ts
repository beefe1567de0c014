// The work on packs: handed on, watched to its end, and shown meanwhile.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPacksWork } from '@/lib/options/packs-work';
import type { PacksView } from '@/lib/pack/added/view';
import type { Conflicts } from '@/lib/pack/conflicts';
import { createAsk } from '../ask';
import { heldFile } from '../held-file';
import { job, packRow, viewOf } from './small-view';

const begins: Parameters<typeof createAsk>[0] = {
  addPack: () => ({ begun: 'hers' }),
  addPackFile: () => ({ begun: 'hers' }),
  renewPack: () => ({ begun: 'hers' }),
};
const off = { of: 'switch', isOn: false } as const;

/** `now` is what the background has; what it is asked to do is done by `answers`. */
function open(now: PacksView, answers: Parameters<typeof createAsk>[0] = {}, list = '') {
  const background = { now };
  const { ask, asked } = createAsk({ readPacks: () => background.now, ...answers });
  const life = new AbortController();
  const known: string[] = [];
  const draws: unknown[] = [];
  const saved: unknown[] = [];
  const work = createPacksWork({
    ask,
    request: async (address) => (address ? `${new URL(address).origin}/*` : null),
    readRaw: async () => {
      if (!list) throw new Error('cannot be read at all');
      return list;
    },
    save: (raw) => saved.push(raw),
    draw: () => draws.push(work.readShown()),
    onKnown: async () => void known.push('again'),
    signal: life.signal,
  });
  const isOn = () => work.readShown().view.rows.map((row) => row.of === 'added' && row.isOn);
  return { background, work, asked, known, draws, saved, isOn, life };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the list of packs', () => {
  it('is exported as it is stored, or that is told as impossible', async () => {
    const there = open(viewOf(), {}, 'cut sho');
    await there.work.exportList();
    expect(there.saved).toEqual(['cut sho']);
    const stuck = open(viewOf());
    await stuck.work.exportList();
    expect(stuck.saved).toEqual([]);
    expect(stuck.work.readShown().told).toEqual([{ of: 'unexported' }]);
  });
});

describe('the work on packs', () => {
  it('does not begin with a file that another program holds, and that is told', async () => {
    const { work, asked } = open(viewOf(), begins);
    await work.addFiles([heldFile('pack.json')]);
    expect(work.readShown()).toMatchObject({ told: [{ of: 'unread' }], isBeginning: false });
    expect(asked).toEqual([]);
  });

  it('is watched to its end, and then what is known is read again', async () => {
    const { background, work, known } = open({ ...viewOf(), job }, begins);
    await work.add('https://packs.example/a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(work.readShown()).toMatchObject({ view: { job }, told: [] });
    expect(known).toEqual([]);
    background.now = { ...viewOf(packRow('a')), outcome: { of: 'added', id: 'a' } };
    await vi.advanceTimersByTimeAsync(250);
    expect(work.readShown().told).toMatchObject([{ of: 'ended', title: packRow('a').title }]);
    expect(known).toEqual(['again']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that another page began is watched too', async () => {
    const { background, work } = open({ ...viewOf(), job });
    await work.read();
    background.now = viewOf(packRow('a'));
    await vi.advanceTimersByTimeAsync(250);
    expect(work.readShown().view.rows).toHaveLength(1);
  });

  it('is handed on with the permission that was given for it', async () => {
    const { work, asked } = open(viewOf(packRow('a')), begins);
    await work.read();
    await work.add('https://new.example/pack');
    await work.renew('a');
    expect(asked).toContain('addPack https://new.example/pack https://new.example/*');
    expect(asked).toContain('renewPack a https://packs.example/*');
  });

  it('that never began is told as interrupted, whatever came of the last', async () => {
    const { work } = open({ ...viewOf(), outcome: { of: 'cancelled' } });
    await work.add('https://packs.example/a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(work.readShown()).toMatchObject({ told: [{ of: 'interrupted' }], isBeginning: false });
  });

  it('is not taken for other work that keeps it from beginning', async () => {
    const { background, work } = open(viewOf(), { ...begins, addPackFile: () => 'busy' });
    await work.read();
    // What the background has begun by itself since.
    background.now = { ...viewOf(), job };
    await work.addFiles([new Blob(['{}'])]);
    await vi.advanceTimersByTimeAsync(0);
    expect(work.readShown()).toMatchObject({ told: [{ of: 'busy' }], view: { job } });
    background.now = { ...viewOf(packRow('a')), outcome: { of: 'renewed', id: 'a' } };
    await vi.advanceTimersByTimeAsync(1000);
    const renewed = { of: 'ended', title: packRow('a').title };
    expect(work.readShown().told).toMatchObject([{ of: 'busy' }, renewed]);
  });

  it('is told as interrupted where a new life of the background works at something else', async () => {
    const { background, work } = open({ ...viewOf(), job }, begins);
    await work.add('https://packs.example/a');
    await vi.advanceTimersByTimeAsync(250);
    background.now = { ...viewOf(packRow('b')), work: 'another', job };
    await vi.advanceTimersByTimeAsync(250);
    expect(work.readShown().told).toEqual([{ of: 'interrupted' }]);
    background.now = { ...background.now, job: null, outcome: { of: 'renewed', id: 'b' } };
    await vi.advanceTimersByTimeAsync(250);
    const renewed = { of: 'ended', title: packRow('b').title };
    expect(work.readShown().told).toMatchObject([{ of: 'interrupted' }, renewed]);
  });

  it('is told as interrupted once where the new life does nothing', async () => {
    const { background, work } = open({ ...viewOf(), job }, begins);
    await work.add('https://packs.example/a');
    background.now = { ...viewOf(), work: '' };
    await vi.advanceTimersByTimeAsync(1000);
    expect(work.readShown().told).toEqual([{ of: 'interrupted' }]);
  });

  it('keeps other work from being asked for until it is seen to go on', async () => {
    let answer = (_how: { begun: string }) => {};
    const addPack = () => new Promise<{ begun: string }>((resolve) => (answer = resolve));
    const { background, work, draws } = open(viewOf(), { addPack });
    void work.add('https://packs.example/a');
    expect(draws).toMatchObject([{ isBeginning: true }]);
    await vi.advanceTimersByTimeAsync(0);
    background.now = { ...viewOf(), job };
    answer({ begun: 'hers' });
    await vi.advanceTimersByTimeAsync(0);
    expect(work.readShown()).toMatchObject({ isBeginning: false, view: { job } });
  });

  it('is watched once, however often the list is read, and its end is told once', async () => {
    const { background, work, asked } = open({ ...viewOf(), job }, { changePack: () => {} });
    await work.read();
    await work.act('a', { of: 'move', by: 1 });
    expect(vi.getTimerCount()).toBe(1);
    background.now = { ...viewOf(packRow('a')), outcome: { of: 'added', id: 'a' } };
    await vi.advanceTimersByTimeAsync(1000);
    expect(work.readShown().told).toHaveLength(1);
    expect(asked.filter((one) => one === 'readPacks')).toHaveLength(3);
  });

  it('is watched no longer than the page is there', async () => {
    const { work, life } = open({ ...viewOf(), job });
    await work.read();
    expect(vi.getTimerCount()).toBe(1);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes none of several files, and says so', async () => {
    const { work, asked } = open(viewOf(), begins);
    await work.addFiles([new Blob(['{}']), new Blob(['{}'])]);
    expect(work.readShown()).toMatchObject({ told: [{ of: 'one file' }], isBeginning: false });
    expect(asked).toEqual([]);
  });

  it('gives a file’s address back once it is read', async () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    const { work, asked } = open(viewOf(), begins);
    await work.addFiles([new Blob(['{}'])]);
    expect(asked[0]).toMatch(/^addPackFile blob:/);
    expect(asked[0]).toContain(revoke.mock.calls[0]?.[0]);
    revoke.mockRestore();
  });

  it('begins with no file where the list cannot be read', async () => {
    const { work, asked } = open({ ...viewOf(), isListLost: true });
    await work.read();
    await work.addFiles([new Blob(['{}'])]);
    expect(asked).toEqual(['readPacks']);
  });

  it('leaves the list as it was where nobody answers', async () => {
    const { background, work } = open({ ...viewOf(packRow('a')), outcome: { of: 'cancelled' } });
    await work.read();
    background.now = Promise.reject(new Error('gone')) as never;
    await work.read();
    expect(work.readShown().view).toEqual(viewOf(packRow('a')));
  });
});

describe('an act on a pack', () => {
  it('shows a switch before it is answered', async () => {
    const { work, isOn, draws } = open(viewOf(packRow('a')), {
      changePack: () => new Promise<void>(() => {}),
    });
    await work.read();
    void work.act('a', off);
    expect(isOn()).toEqual([false]);
    expect(draws).toHaveLength(1);
  });

  it('shows the switch as it was where it was not kept, though the list is not read either', async () => {
    const { background, work, isOn } = open(viewOf(packRow('a')));
    await work.read();
    background.now = Promise.reject(new Error('gone')) as never;
    await work.act('a', off);
    expect(isOn()).toEqual([true]);
    expect(work.readShown().told).toEqual([{ of: 'unkept' }]);
  });

  it('tells of a removal, and that what is known may have changed', async () => {
    const { background, work, known } = open(viewOf(packRow('a')), {
      changePack: () => {
        background.now = viewOf();
      },
    });
    await work.read();
    await work.act('a', { of: 'remove' });
    expect(work.readShown().told).toEqual([{ of: 'removed', title: packRow('a').title }]);
    expect(known).toEqual(['again']);
  });

  it.each([
    [true, 'restarted'],
    [false, 'unkept'],
  ])('tells whether a new list was begun: %s', async (isKept, of) => {
    const { work } = open(viewOf(), isKept ? { restartPacks: () => {} } : {});
    await work.restart();
    expect(work.readShown().told).toEqual([{ of }]);
  });
});

describe('a look at where packs differ', () => {
  it('is taken again after an act, but only where it is open', async () => {
    const found: Conflicts = { total: 0, first: [] };
    const { work, asked } = open(viewOf(), { changePack: () => {}, readConflicts: () => found });
    const looks = () => asked.filter((one) => one === 'readConflicts').length;
    await work.act('a', { of: 'move', by: 1 });
    expect(looks()).toBe(0);
    await work.look();
    await work.act('a', { of: 'move', by: 1 });
    expect(looks()).toBe(2);
    work.fold();
    await work.act('a', { of: 'move', by: 1 });
    expect(looks()).toBe(2);
  });

  it('shows and draws nothing that comes late', async () => {
    let answer = (_found: Conflicts) => {};
    const { work, draws } = open(viewOf(), {
      readConflicts: () => new Promise<Conflicts>((resolve) => (answer = resolve)),
    });
    const looked = work.look();
    work.fold();
    answer({ total: 3, first: [] });
    await looked;
    expect(work.readShown().conflicts).toEqual({ state: 'unread' });
    expect(draws).toHaveLength(1);
  });

  it('says so where it fails', async () => {
    const { work } = open(viewOf());
    await work.look();
    expect(work.readShown().conflicts).toEqual({ state: 'failed' });
  });
});
