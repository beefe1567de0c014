// What opens cards on a page: the pointer and keys, as hover decides, and fingers. What a card shows is the card's own.
import base from '@/components/base.css?inline';
import css from '@/components/card.css?inline';
import tokens from '@/components/tokens.css?inline';
import type { Reader } from '@/lib/match/article';
import { toOwnProperties } from '@/lib/page/card/own-properties';
import { findCardNames } from '@/lib/page/card-names';
import type { Mention } from '@/lib/page/mentions';
import { findLine, isVertical } from '@/lib/page/place';
import { watchTouch } from '@/lib/page/touch';
import { findUnderPoint } from '@/lib/page/under-point';
import type { CardPage, CardParts } from './card-parts';
import { cardStore } from './card-store';
import type { LazyHost } from './host';
import { createOpenCards } from './open-cards';

const styles = toOwnProperties(tokens + base + css);

export type PageCard = {
  /** `point` is where the pointer rests; null: opened without one. */
  open(mention: Mention, point: { x: number; y: number } | null): void;
  close(): void;
  /** The text of an open card may have moved, or gone. */
  follow(): void;
  isCard(target: EventTarget | null): boolean;
  readBox(): DOMRect | null;
  /** The name under a point (CSS px of the viewport), marked there or not. */
  findUnmarked(x: number, y: number): Mention | null;
  /** Every card that is open takes on what the reader has chosen meanwhile. */
  redraw(): void;
};

export type PageCardParts = Omit<CardPage, 'findNames'> & {
  reader: Reader;
  host: LazyHost;
  findMention(x: number, y: number): Mention | null;
  readMentions(): Mention[];
  onClose(): void;
};

export function createPageCard(page: PageCardParts, signal: AbortSignal): PageCard {
  const { host } = page;
  const parts: CardParts & PageCardParts = {
    ...page,
    ...cardStore,
    findNames: (texts, self) => findCardNames(page.reader, texts, self),
  };
  const cards = createOpenCards(parts, signal);

  const prepare = ({ block }: Mention) => {
    const opened = host.open();
    opened.addStyles(styles);
    cards.close();
    return opened.addLayer(block.element);
  };
  const isCard = host.isHost;

  watchTouch(
    {
      document: parts.document,
      findMention: parts.findMention,
      isCard,
      open(mention) {
        cards.open(prepare(mention), { mention, line: 0, by: 'touch' });
        parts.setActive(mention);
      },
      onOutside() {
        cards.close();
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
      cards.open(layer, { mention, line, by: point ? 'pointer' : 'keyboard' });
    },
    close: cards.close,
    async follow() {
      const shown = cards.readShown();
      if (shown && !(await shown.follow()) && shown === cards.readShown()) parts.onClose();
    },
    isCard,
    findUnmarked: (x, y) =>
      findUnderPoint(parts.document, parts.readMentions(), parts.readRects, x, y),
    readBox: () => cards.readShown()?.readBox() ?? null,
    redraw: cards.redraw,
  };
}
