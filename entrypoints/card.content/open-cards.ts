// The cards that are open on a page: at most one at its text, and those that were pinned. What opens them is not its business.
import type { CardLayer } from '@/lib/page/card-host';
import { mostPins } from '@/lib/page/pinned';
import type { CardOpening, CardParts, ShownCard } from './card-parts';
import { showCard } from './shown-card';

export type OpenCards = {
  /** Where another one stood at its text, that was closed first. */
  open(layer: CardLayer, opening: Pick<CardOpening, 'mention' | 'line' | 'by'>): void;
  /** The one at its text. */
  close(): void;
  readShown(): ShownCard | null;
  redraw(): void;
};

/** `onClose`: the pointer’s card is to go, or was pinned: its text is free for the next. */
export function createOpenCards(
  parts: CardParts & { onClose(): void },
  signal: AbortSignal,
): OpenCards {
  let shown: ShownCard | null = null;
  let pins: ShownCard[] = [];
  const close = () => {
    shown?.close();
    shown = null;
  };
  const unpin = (card: ShownCard) => {
    pins = pins.filter((one) => one !== card);
    card.close();
  };
  signal.addEventListener('abort', () => {
    close();
    for (const card of pins) unpin(card);
  });
  return {
    open(layer, opening) {
      const onPin = () => {
        if (pins.includes(card)) unpin(card);
        else if (pins.length >= mostPins) return false;
        else {
          pins.push(card);
          card.pin();
          // The place is free for the next card, and the text is no longer this one's.
          shown = null;
          parts.onClose();
        }
        return true;
      };
      const onClose = () => {
        if (pins.includes(card)) return unpin(card);
        // A sheet is none of hover's business.
        if (opening.by !== 'touch') return parts.onClose();
        close();
        parts.setActive(null);
      };
      const card = showCard(layer, { ...opening, onPin, onClose }, parts);
      shown = card;
    },
    close,
    readShown: () => shown,
    redraw() {
      for (const card of [shown, ...pins]) card?.redraw();
    },
  };
}
