// The packs as the options page shows them, and what can be done with one. Pure; knows no storage.
import type { Adds } from '../compose';
import { bundledId, ownId } from '../pack-ids';
import type { Texts } from '../schema';
import type { PackAct } from './act';
import type { Job, Outcome } from './job';
import { type Added, type Kept, withMoved, without, withRolledBack, withSwitched } from './kept';

/** An added pack in a list; `version` is null for a file, `why` says what the last request came to. */
export type AddedRow = Pick<
  Added,
  'id' | 'title' | 'author' | 'licence' | 'isOn' | 'address' | 'isHeld'
> & {
  of: 'added';
  checkedAt: string;
  entities: number;
  version: number | null;
  canRollBack: boolean;
  /** What it held is no longer on this computer. */
  isLost: boolean;
  asked: { at: number; why: string | null; detail: string };
  adds: Adds | null;
};

export type PackRow = AddedRow | { of: 'bundled' | 'own'; id: string; title: Texts | null };

/** The name of the work that was asked for and goes on now, or that other work keeps it from that. */
export type Beginning = { begun: string } | 'busy';

/** In the reader's order. */
export type PacksView = {
  rows: PackRow[];
  /** What goes on, or what came of the last; empty where there was none in this life of the background. */
  work: string;
  job: Job | null;
  outcome: Outcome | null;
  /** Not all of the list can be read: it is not changed until the reader says so. */
  isListLost?: boolean | undefined;
};

export function toRows(
  { order, packs }: Kept,
  editions: string[],
  adds: Record<string, Adds> | undefined,
): PackRow[] {
  return order.flatMap((id): PackRow[] => {
    if (id === bundledId || id === ownId)
      return [{ of: id === ownId ? 'own' : 'bundled', id, title: null }];
    const pack = packs.find((one) => one.id === id);
    return pack ? [toRow(pack, editions, adds?.[id] ?? null)] : [];
  });
}

export function withAct(kept: Kept, id: string, act: PackAct): Kept {
  if (act.of === 'switch') return withSwitched(kept, id, act.isOn);
  if (act.of === 'move') return withMoved(kept, id, act.by);
  return act.of === 'roll back' ? withRolledBack(kept, id) : without(kept, id);
}

const toRow = (pack: Added, editions: string[], adds: Adds | null): AddedRow => ({
  of: 'added',
  id: pack.id,
  title: pack.title,
  author: pack.author,
  licence: pack.licence,
  isOn: pack.isOn,
  address: pack.address,
  isHeld: pack.isHeld,
  checkedAt: pack.now.checkedAt,
  entities: pack.now.entities,
  version: pack.now.manifest?.version ?? null,
  canRollBack: pack.before !== null,
  isLost: !editions.includes(pack.now.edition),
  asked: { at: pack.asked.at, why: pack.asked.why, detail: pack.asked.detail },
  adds,
});
