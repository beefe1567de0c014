// Opens and closes cards on a page: what to open, hover decides; what a card shows, the card itself.
import base from '@/components/base.css?inline';
import css from '@/components/card.css?inline';
import tokens from '@/components/tokens.css?inline';
import type { Reader } from '@/lib/match/article';
import { toOwnProperties } from '@/lib/page/card/own-properties';
import type { CardLayer } from '@/lib/page/card-host';
import { findCardNames } from '@/lib/page/card-names';
import type { Mention } from '@/lib/page/mentions';
import { mostPins } from '@/lib/page/pinned';
import { findLine, isVertical } from '@/lib/page/place';
import { watchTouch } from '@/lib/page/touch';
import type { LazyHost } from '../reader.content/host';
import type { CardOpening, CardPage, CardParts, ShownCard } from './card-parts';
import { cardStore } from './card-store';
import { showCard } from './shown-card';

const styles = toOwnProperties(tokens + base + css);

export type PageCard = {
  /** `point` is where the pointer rests; null: opened without one. */
  open(mention: Mention, point: { x: number; y: number } | null): void;
  close(): void;
  follow(): void;
  isCard(target: EventTarget | null): boolean;
  readBox(): DOMRect | null;
  /** Every card that is open takes on what the reader has chosen meanwhile. */
  redraw(): void;
};

export type PageCardParts = Omit<CardPage, 'findNames'> & {
  reader: Reader;
  host: LazyHost;
  findMention(x: number, y: number): Mention | null;
  onClose(): void;
};

/** What the reader's script asks for once this one has come. */
export type CreatePageCard = (page: PageCardParts, signal: AbortSignal) => PageCard;

export const createPageCard: CreatePageCard = (page, signal) => {
  const { host } = page;
  const parts: CardParts & PageCardParts = {
    ...page,
    ...cardStore,
    findNames: (texts, self) => findCardNames(page.reader, texts, self),
  };
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

  function show(
    layer: CardLayer,
    opening: Pick<CardOpening, 'mention' | 'line' | 'by'>,
  ): ShownCard {
    const card = showCard(
      layer,
      {
        ...opening,
        onPin() {
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
        },
        onClose() {
          if (pins.includes(card)) return unpin(card);
          // A sheet is none of hover's business.
          if (opening.by !== 'touch') return parts.onClose();
          close();
          parts.setActive(null);
        },
      },
      parts,
    );
    return card;
  }

  const prepare = ({ block }: Mention) => {
    const opened = host.open();
    opened.addStyles(styles);
    close();
    return opened.addLayer(block.element);
  };
  const isCard = host.isHost;

  watchTouch(
    {
      document: parts.document,
      findMention: parts.findMention,
      isCard,
      open(mention) {
        shown = show(prepare(mention), { mention, line: 0, by: 'touch' });
        parts.setActive(mention);
      },
      onOutside() {
        close();
        parts.setActive(null);
      },
    },
    signal,
  );

  return {
    open(mention, point) {
      const layer = prepare(mention);
      const vertical = isVertical(mention.block.element);
      const line = point ? findLine(parts.readRects(mention), point, vertical) : 0;
      shown = show(layer, { mention, line, by: point ? 'pointer' : 'keyboard' });
    },
    close,
    async follow() {
      const now = shown;
      if (now && !(await now.follow()) && now === shown) parts.onClose();
    },
    isCard,
    readBox: () => shown?.readBox() ?? null,
    redraw() {
      for (const card of [shown, ...pins]) card?.redraw();
    },
  };
};
