// What the options page shows of packs, event by event.
import { describe, expect, it } from 'vitest';
import {
  nothingShown,
  type PacksEvent,
  type ShownPacks,
  showPacks,
} from '@/lib/options/shown-packs';
import type { Outcome } from '@/lib/pack/added/job';
import { job, packRow, viewOf } from './small-view';

const following = (...events: PacksEvent[]): ShownPacks => events.reduce(showPacks, nothingShown);
const view = viewOf(packRow('a'), packRow('b'));
const ended = (outcome: Outcome | null) =>
  following({ of: 'viewed', view: { ...view, outcome } }, { of: 'ended' }).told;
const off = { of: 'switch', isOn: false } as const;
const found = { total: 0, first: [] };

describe('what is shown of packs', () => {
  it('tells what came of a piece of work by its pack’s title', () => {
    const outcome: Outcome = { of: 'added', id: 'b' };
    const title = { ko: '꾸러미 b', en: 'pack b' };
    expect(ended(outcome)).toEqual([{ of: 'ended', outcome, title }]);
  });

  it('calls a pack that is not in the list by its id', () => {
    expect(ended({ of: 'renewed', id: 'gone' })).toMatchObject([{ title: { ko: 'gone' } }]);
  });

  it('tells of an end that nobody wrote down as of an interruption', () => {
    expect(ended(null)).toEqual([{ of: 'interrupted' }]);
  });

  it('tells why hers did not begin, and what came of the other as well', () => {
    const outcome: Outcome = { of: 'added', id: 'b' };
    const told = following(
      { of: 'asked' },
      { of: 'turned away', told: { of: 'busy' } },
      { of: 'viewed', view: { ...view, outcome } },
      { of: 'ended' },
    ).told;
    expect(told).toMatchObject([{ of: 'busy' }, { of: 'ended', outcome }]);
  });

  it('takes no answer for hers that was asked for before she began', () => {
    const begun = following({ of: 'asked' }, { of: 'begun', work: 'another' });
    expect(showPacks(begun, { of: 'viewed', view, begun: null }).told).toEqual([]);
    expect(showPacks(begun, { of: 'viewed', view, begun: 'another' }).told).toEqual([
      { of: 'interrupted' },
    ]);
  });

  it('takes back what was told once something else is asked for', () => {
    const told = following({ of: 'restarted', isKept: true });
    expect(told.told).toEqual([{ of: 'restarted' }]);
    expect(showPacks(told, { of: 'asked' }).told).toEqual([]);
  });

  it.each<[string, PacksEvent]>([
    ['goes on', { of: 'viewed', view: { ...view, job } }],
    ['has ended', { of: 'ended' }],
    ['is turned away', { of: 'turned away', told: { of: 'busy' } }],
  ])('is beginning from the question on until the work %s', (_how, event) => {
    const asked = following({ of: 'asked' });
    expect([asked.isBeginning, showPacks(asked, { of: 'viewed', view }).isBeginning]).toEqual([
      true,
      true,
    ]);
    expect(showPacks(asked, event).isBeginning).toBe(false);
  });

  it('shows a pack switched at once, and no other', () => {
    const shown = following({ of: 'viewed', view }, { of: 'pressed', id: 'a', act: off });
    expect(shown.view.rows).toEqual([{ ...packRow('a'), isOn: false }, packRow('b')]);
  });

  it.each([
    ['a move', 'a', { of: 'move', by: 1 }],
    ['a removal', 'a', { of: 'remove' }],
    ['a switch of what is not in the list', 'gone', off],
  ] as const)('shows %s only once it is answered', (_act, id, act) => {
    expect(following({ of: 'viewed', view }, { of: 'pressed', id, act }).view).toBe(view);
  });

  it('tells of a removal by the title that the list no longer has', () => {
    const answer = { of: 'answered', id: 'a', act: { of: 'remove' }, before: view } as const;
    const gone = { of: 'viewed', view: viewOf(packRow('b')) } as const;
    expect(following(gone, { ...answer, isKept: true }).told).toEqual([
      { of: 'removed', title: packRow('a').title },
    ]);
    expect(following(gone, { ...answer, isKept: false }).told).toEqual([{ of: 'unkept' }]);
  });

  it('tells nothing of what can be seen', () => {
    const answer = { of: 'answered', id: 'a', act: off, before: view, isKept: true } as const;
    expect(following(answer).told).toEqual([]);
  });

  it('keeps what came of work that ended while an act waited for its answer', () => {
    const outcome: Outcome = { of: 'added', id: 'b' };
    const answer = { of: 'answered', id: 'a', act: off, before: view, isKept: true } as const;
    const told = following(
      { of: 'pressed', id: 'a', act: off },
      { of: 'viewed', view: { ...view, outcome } },
      { of: 'ended' },
      answer,
    ).told;
    expect(told).toMatchObject([{ of: 'ended', outcome }]);
  });
});

describe('where packs differ', () => {
  it('is shown once it is found, and said to have failed where it is not', () => {
    expect(following({ of: 'looked' }).conflicts).toEqual({ state: 'reading' });
    expect(following({ of: 'looked' }, { of: 'found', look: 1, found }).conflicts).toEqual({
      state: 'read',
      ...found,
    });
    expect(following({ of: 'looked' }, { of: 'found', look: 1, found: null }).conflicts).toEqual({
      state: 'failed',
    });
  });

  it.each([
    ['a second look', { of: 'looked' }, 'reading'],
    ['folding it', { of: 'folded' }, 'unread'],
  ] as const)('is not shown late, after %s', (_what, event, state) => {
    const shown = following({ of: 'looked' }, event);
    expect(showPacks(shown, { of: 'found', look: 1, found })).toBe(shown);
    expect(shown.conflicts).toEqual({ state });
  });
});
