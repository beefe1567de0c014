// Opens and closes cards on a page: what to open, hover decides; what a card shows, the card itself.
import base from '@/components/base.css?inline';
import css from '@/components/card.css?inline';
import tokens from '@/components/tokens.css?inline';
import { type CardHost, createCardHost } from '@/lib/page/card-host';
import type { Mention } from '@/lib/page/mentions';
import { type CardParts, type ShownCard, showCard } from './shown-card';

export type PageCard = {
  open(mention: Mention, point: { x: number; y: number } | null): void;
  close(): void;
  follow(): void;
  isCard(target: EventTarget | null): boolean;
  readBox(): DOMRect | null;
};

export function createPageCard(
  parts: CardParts & { onClose(): void },
  signal: AbortSignal,
): PageCard {
  let host: CardHost | null = null;
  let shown: ShownCard | null = null;

  const close = () => {
    shown?.close();
    shown = null;
  };
  signal.addEventListener('abort', close);

  return {
    open(mention, point) {
      host ??= createCardHost(parts.document, tokens + base + css, signal);
      close();
      const line = point
        ? parts
            .readRects(mention)
            .findIndex(({ top, bottom }) => point.y >= top - 2 && point.y <= bottom + 2)
        : 0;
      shown = showCard(
        host.addLayer(),
        { mention, line: Math.max(0, line), onClose: parts.onClose },
        parts,
      );
    },
    close,
    async follow() {
      const now = shown;
      if (now && !(await now.follow()) && now === shown) parts.onClose();
    },
    isCard: (target) => host?.isHost(target) ?? false,
    readBox: () => shown?.readBox() ?? null,
  };
}
