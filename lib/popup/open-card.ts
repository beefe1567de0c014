// The card that is open in the popup and the names followed to it, and what each event makes of them. Pure.
import type { EntityCard } from '@/lib/messages';
import { emptyTrail, goOn, type Trail, type TrailStep } from '@/lib/trail';

/** In the popup no mention is asked about: nothing is inferred, and no reason told. */
export type OpenView =
  | { state: 'known'; card: EntityCard; inferred: false; why: null }
  | { state: 'unknown' | 'failed'; name: string };

export type OpenCard = {
  trail: Trail;
  /** Null: none is open. */
  view: OpenView | null;
  /** Grows with every name asked for, so that a late answer changes nothing. */
  visit: number;
};

export type CardEvent =
  /** `isFirst`: from the cast or the search, not from a card. */
  | { of: 'asked'; isFirst: boolean }
  /** `scroll`: how far the card before it was read; `back`: the trail that is gone back to, null where it goes on. */
  | {
      of: 'came';
      visit: number;
      step: TrailStep;
      view: OpenView;
      scroll: number;
      back: Trail | null;
    }
  | { of: 'closed' };

export const noneOpen: OpenCard = { trail: emptyTrail, view: null, visit: 0 };

export function showCard(open: OpenCard, event: CardEvent): OpenCard {
  const visit = open.visit + 1;
  switch (event.of) {
    case 'asked':
      return { ...open, visit, trail: event.isFirst ? emptyTrail : open.trail };
    case 'came':
      if (event.visit !== open.visit) return open;
      return {
        ...open,
        trail: event.back ?? goOn(open.trail, event.step, event.scroll),
        view: event.view,
      };
    case 'closed':
      return { ...noneOpen, visit };
  }
}
