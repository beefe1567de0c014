// What the options page shows of packs, and what each event makes of it. Pure: asks nothing, knows no words.
import type { PackAct } from '@/lib/pack/added/act';
import type { Outcome } from '@/lib/pack/added/job';
import type { PackRow, PacksView } from '@/lib/pack/added/view';
import type { Conflicts } from '@/lib/pack/conflicts';
import type { Texts } from '@/lib/pack/schema';

/** What the reader is told of the last act; `title`: of the pack it was about. */
export type Told =
  | { of: 'ended'; outcome: Outcome | 'interrupted'; title: Texts }
  | { of: 'removed'; title: Texts }
  | { of: 'restarted' | 'unkept' };

/** Where packs differ, as far as it has been looked at. */
export type Look = { state: 'unread' | 'reading' | 'failed' } | ({ state: 'read' } & Conflicts);

export type ShownPacks = {
  view: PacksView;
  told: Told | null;
  conflicts: Look;
  /** Grows with every look, and every change of what is looked at, so that a late answer shows nothing old. */
  looks: number;
};

export type PacksEvent =
  | { of: 'viewed'; view: PacksView }
  | { of: 'begun' }
  /** No work goes on any more; `isBegun`: what was asked for did begin. */
  | { of: 'ended'; isBegun: boolean }
  | { of: 'pressed'; id: string; act: PackAct }
  /** `before`: what was shown when it was pressed. */
  | { of: 'answered'; id: string; act: PackAct; before: PacksView; isKept: boolean }
  | { of: 'restarted'; isKept: boolean }
  | { of: 'looked' }
  | { of: 'found'; look: number; found: Conflicts | null }
  | { of: 'folded' };

export const nothingShown: ShownPacks = {
  view: { rows: [], job: null, outcome: null },
  told: null,
  conflicts: { state: 'unread' },
  looks: 0,
};

export function showPacks(shown: ShownPacks, event: PacksEvent): ShownPacks {
  switch (event.of) {
    case 'viewed':
      return { ...shown, view: event.view };
    case 'begun':
      return { ...shown, told: null };
    case 'ended':
      return { ...shown, told: toEnd(shown.view, event.isBegun) };
    case 'pressed':
      return { ...shown, told: null, view: press(shown.view, event.id, event.act) };
    case 'answered':
      return { ...shown, told: toAnswer(event) };
    case 'restarted':
      return { ...shown, told: { of: event.isKept ? 'restarted' : 'unkept' } };
    case 'looked':
      return { ...shown, looks: shown.looks + 1, conflicts: { state: 'reading' } };
    case 'found':
      if (event.look !== shown.looks) return shown;
      return { ...shown, conflicts: toLook(event.found) };
    case 'folded':
      return { ...shown, looks: shown.looks + 1, conflicts: { state: 'unread' } };
  }
}

export const findRow = ({ rows }: PacksView, id: string): PackRow | undefined =>
  rows.find((one) => one.id === id);

/** What came of an earlier piece of work is no news of one that never began. */
function toEnd(view: PacksView, isBegun: boolean): Told {
  const outcome = (isBegun && view.outcome) || 'interrupted';
  const id = outcome !== 'interrupted' && 'id' in outcome ? outcome.id : '';
  const row = findRow(view, id);
  return { of: 'ended', outcome, title: row?.of === 'added' ? row.title : { ko: id, en: id } };
}

/** Shown at once: a second press, before the background has answered, takes the first one back. */
function press(view: PacksView, id: string, act: PackAct): PacksView {
  const row = findRow(view, id);
  if (act.of !== 'switch' || row?.of !== 'added') return view;
  const turned = { ...row, isOn: act.isOn };
  return { ...view, rows: view.rows.map((one) => (one === row ? turned : one)) };
}

function toAnswer({ id, act, before, isKept }: PacksEvent & { of: 'answered' }): Told | null {
  if (!isKept) return { of: 'unkept' };
  const row = findRow(before, id);
  return act.of === 'remove' && row?.of === 'added' ? { of: 'removed', title: row.title } : null;
}

const toLook = (found: Conflicts | null): Look =>
  found ? { state: 'read', ...found } : { state: 'failed' };
