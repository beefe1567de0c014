// All that opens cards on a page: pointer, fingers, keys, a selection. Wiring only.
import { createWalk, type WalkParts } from '@/lib/page/walk';
import { type HoverParts, watchHover } from '@/lib/page/watch-hover';
import { type LookUpParts, lookUp } from './look-up';
import { createPageCard, type PageCard, type PageCardParts } from './page-card';

export type PageCardsParts = Omit<PageCardParts, 'onClose'> &
  Pick<LookUpParts, 'readBlocksAt'> &
  Pick<WalkParts, 'readStops'> &
  Pick<HoverParts, 'readOpening'>;

export type PageCards = Pick<PageCard, 'follow' | 'redraw'> & {
  walk: ReturnType<typeof createWalk>;
  /** False where nothing is selected here. */
  lookUp(): boolean;
};

export function createPageCards(parts: PageCardsParts, signal: AbortSignal): PageCards {
  const card = createPageCard({ ...parts, onClose: () => hover.close() }, signal);
  const hover = watchHover({ ...parts, page: parts, card }, signal);
  const { readOpen, open } = hover;
  return {
    follow: card.follow,
    redraw: card.redraw,
    walk: createWalk({ ...parts, readOpen, open, isCard: card.isCard }),
    lookUp: () => lookUp({ ...parts, open }),
  };
}
