// The card that is open, on a page or in the popup, and the names followed to it; what each event makes of them. Pure.
import type { CardView } from './card-view';
import { emptyTrail, type Trail } from './trail';

export type OpenCard = {
  trail: Trail;
  /** Null: none is open, or has come yet. */
  view: CardView | null;
  /** Grows with every name asked for, so that a late answer changes nothing. */
  visit: number;
};

export type CardEvent =
  /** `isFirst`: from the cast or the search, not from a card. */
  | { of: 'asked'; isFirst: boolean }
  /** `trail`: the way to what came; as it was where that is no name on it. */
  | { of: 'came'; visit: number; view: CardView; trail: Trail }
  | { of: 'closed' };

export const noneOpen: OpenCard = { trail: emptyTrail, view: null, visit: 0 };

export function toNextCard(open: OpenCard, event: CardEvent): OpenCard {
  const visit = open.visit + 1;
  switch (event.of) {
    case 'asked':
      return { ...open, visit, trail: event.isFirst ? emptyTrail : open.trail };
    case 'came':
      return event.visit === open.visit ? { ...open, trail: event.trail, view: event.view } : open;
    case 'closed':
      return { ...noneOpen, visit };
  }
}
