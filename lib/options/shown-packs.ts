// What the options page shows of packs, and what each event makes of it. Pure: asks nothing, knows no words.
import type { PackAct } from '@/lib/pack/added/act';
import type { Outcome } from '@/lib/pack/added/job';
import type { PackRow, PacksView } from '@/lib/pack/added/view';
import type { Conflicts } from '@/lib/pack/conflicts';
import type { Texts } from '@/lib/pack/schema';

/** What the reader is told of the last act; `title`: of the pack it was about. */
export type PacksTold =
  | { of: 'ended'; outcome: Outcome; title: Texts }
  | { of: 'removed'; title: Texts }
  | { of: 'restarted' | 'unexported' | 'unkept' | 'interrupted' }
  | TurnedAway;

/** Why nothing began: other work goes on, there were several files, the one cannot be read, or nobody knows. */
export type TurnedAway = { of: 'busy' | 'one file' | 'unread' | 'interrupted' };

/** Where packs differ, as far as it has been looked at. */
export type ConflictsLook =
  | { state: 'unread' | 'reading' | 'failed' }
  | ({ state: 'read' } & Conflicts);

export type ShownPacks = {
  view: PacksView;
  /** Of the last act; and of other work that ended meanwhile. */
  told: PacksTold[];
  /** Asked for, and not seen to go on yet: nothing else is asked for meanwhile. */
  isBeginning: boolean;
  /** The name of what she has begun, until its end is told. */
  begun: string | null;
  conflicts: ConflictsLook;
  /** Grows with every look, and every change of what is looked at, so that a late answer shows nothing old. */
  looks: number;
};

export type PacksEvent =
  /** `begun`: what was begun by when the background was asked. */
  | { of: 'viewed'; view: PacksView; begun?: string | null }
  | { of: 'asked' }
  | { of: 'begun'; work: string }
  /** What was asked for did not begin. */
  | { of: 'turned away'; told: TurnedAway }
  /** No work goes on any more. */
  | { of: 'ended' }
  | { of: 'pressed'; id: string; act: PackAct }
  /** `before`: what was shown when it was pressed. */
  | { of: 'answered'; id: string; act: PackAct; before: PacksView; isKept: boolean }
  | { of: 'restarted'; isKept: boolean }
  | { of: 'looked' | 'unexported' }
  | { of: 'found'; look: number; found: Conflicts | null }
  | { of: 'folded' };

export const nothingShown: ShownPacks = {
  view: { rows: [], work: '', job: null, outcome: null },
  told: [],
  isBeginning: false,
  begun: null,
  conflicts: { state: 'unread' },
  looks: 0,
};

export function showPacks(shown: ShownPacks, event: PacksEvent): ShownPacks {
  switch (event.of) {
    case 'viewed':
      return seeView(shown, event);
    case 'asked':
      return { ...shown, told: [], isBeginning: true };
    case 'begun':
      return { ...shown, begun: event.work };
    case 'turned away':
      return { ...shown, told: [...shown.told, event.told], isBeginning: false };
    case 'ended':
      return { ...shown, told: withEnd(shown), isBeginning: false, begun: null };
    case 'pressed':
      return { ...shown, told: [], view: press(shown.view, event.id, event.act) };
    case 'answered':
      return { ...shown, told: [...shown.told, ...toAnswer(event)] };
    case 'unexported':
      return { ...shown, told: [{ of: 'unexported' }] };
    case 'restarted':
      return { ...shown, told: [{ of: event.isKept ? 'restarted' : 'unkept' }] };
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

/** Another work than hers: the background was stopped meanwhile, and has begun one by itself. */
function seeView(shown: ShownPacks, { view, begun }: PacksEvent & { of: 'viewed' }): ShownPacks {
  const isBeginning = shown.isBeginning && view.job === null;
  const seen = { ...shown, view, isBeginning };
  if (!begun || begun !== shown.begun || begun === view.work) return seen;
  return { ...seen, told: [...shown.told, { of: 'interrupted' }], begun: null };
}

function withEnd({ told, view }: ShownPacks): PacksTold[] {
  const { outcome } = view;
  if (!outcome)
    return told.some(({ of }) => of === 'interrupted') ? told : [...told, { of: 'interrupted' }];
  const id = 'id' in outcome ? outcome.id : '';
  const row = findRow(view, id);
  const title = row?.of === 'added' ? row.title : { ko: id, en: id };
  return [...told, { of: 'ended', outcome, title }];
}

/** Shown at once: a second press, before the background has answered, takes the first one back. */
function press(view: PacksView, id: string, act: PackAct): PacksView {
  const row = findRow(view, id);
  if (act.of !== 'switch' || row?.of !== 'added') return view;
  const turned = { ...row, isOn: act.isOn };
  return { ...view, rows: view.rows.map((one) => (one === row ? turned : one)) };
}

function toAnswer({ id, act, before, isKept }: PacksEvent & { of: 'answered' }): PacksTold[] {
  if (!isKept) return [{ of: 'unkept' }];
  const row = findRow(before, id);
  return act.of === 'remove' && row?.of === 'added' ? [{ of: 'removed', title: row.title }] : [];
}

const toLook = (found: Conflicts | null): ConflictsLook =>
  found ? { state: 'read', ...found } : { state: 'failed' };
