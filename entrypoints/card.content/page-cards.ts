// All that opens cards on a page: pointer, fingers, keys, a selection. Wiring only.
import { createFlash, createRuler } from '@/lib/page/mention-rects';
import type { PageReading } from '@/lib/page/page-parts';
import { createWalk, type WalkParts } from '@/lib/page/walk';
import { type HoverParts, watchHover } from '@/lib/page/watch-hover';
import { findHost } from './host';
import { type LookUpParts, lookUp } from './look-up';
import { createPageCard, type PageCard, type PageCardParts } from './page-card';

export type PageCardsParts = Omit<PageCardParts, 'onClose' | 'readRects' | 'host'> &
  Pick<PageReading, 'setFlash'> &
  Pick<LookUpParts, 'readBlocksAt'> &
  Pick<WalkParts, 'readStops'> &
  Pick<HoverParts, 'readOpening'>;

export type PageCards = Pick<PageCard, 'follow' | 'redraw'> & {
  /** Scrolls to this entity's first mention and tints it for a moment; false where it is on the page no more. */
  reveal(id: string): boolean;
  walk: ReturnType<typeof createWalk>;
  /** False where nothing is selected here. */
  lookUp(): boolean;
};

export function createPageCards(given: PageCardsParts, signal: AbortSignal): PageCards {
  const readRects = createRuler(given.document);
  const parts = { ...given, readRects, host: findHost(given.document, signal) };
  const flash = createFlash(readRects, given.setFlash, signal);
  const card = createPageCard({ ...parts, onClose: () => hover.close() }, signal);
  const hover = watchHover({ ...parts, page: parts, card }, signal);
  const { readOpen, open } = hover;
  return {
    follow: card.follow,
    redraw: card.redraw,
    reveal(id) {
      const mention = given
        .readMentions()
        .find(({ entity, block }) => entity === id && block.element.isConnected);
      if (mention) flash(mention);
      return mention !== undefined;
    },
    walk: createWalk({ ...parts, readOpen, open, isCard: card.isCard }),
    lookUp: () => lookUp({ ...parts, open }),
  };
}
