// Opens and closes the card on a page: hover decides when, the background knows what, the component draws.
import { render } from 'preact';
import base from '@/components/base.css?inline';
import { Card, type CardView } from '@/components/Card';
import css from '@/components/card.css?inline';
import tokens from '@/components/tokens.css?inline';
import type { EntityCard } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import { type CardHost, createCardHost } from '@/lib/page/card-host';
import type { Mention } from '@/lib/page/mentions';
import { type Placed, placeCard } from '@/lib/page/place';
import type { Lang } from '@/lib/words';

// Sooner, and a card that is about to come flickers.
const loadingAfterMs = 150;

export type CardParts = {
  document: Document;
  ask(id: EntityId): Promise<EntityCard | null>;
  readRects(mention: Mention): DOMRect[];
  readArticle(): { lang: Lang; published: string | null };
  onClose(): void;
};

export type PageCard = {
  open(mention: Mention, point: { x: number; y: number } | null): void;
  close(): void;
  follow(): void;
  isCard(target: EventTarget | null): boolean;
  readBox(): DOMRect | null;
};

export function createPageCard(parts: CardParts, signal: AbortSignal): PageCard {
  let host: CardHost | null = null;
  let shown: {
    mention: Mention;
    line: number;
    placed: Placed | null;
    trail: { id: EntityId; name: string }[];
  } | null = null;
  // Grows with every card asked for, so that a late answer changes nothing.
  let visit = 0;

  const draw = (view: CardView) => {
    if (!host || !shown) return;
    const { lang, published } = parts.readArticle();
    const { trail } = shown;
    render(
      <Card
        {...{ view, lang, published }}
        today={new Date().toISOString().slice(0, 10)}
        cameFrom={trail.at(-2)?.name ?? null}
        onClose={parts.onClose}
        onBack={() => {
          trail.pop();
          const back = trail.pop();
          if (back) void show(back.id, back.name, false);
        }}
        onFollow={(id) => void show(id, id, false)}
      />,
      host.layer,
    );
    host.show();
    void place();
  };

  async function show(id: EntityId, name: string, inferred: boolean): Promise<void> {
    const token = ++visit;
    const isLate = () => token !== visit || signal.aborted || !shown;
    const timer = setTimeout(() => {
      if (!isLate()) draw({ state: 'loading', name });
    }, loadingAfterMs);
    try {
      const card = await parts.ask(id);
      if (isLate()) return;
      shown?.trail.push({ id, name: card?.entity.name[parts.readArticle().lang] ?? name });
      draw(card ? { state: 'known', card, inferred } : { state: 'unknown', name });
    } catch {
      if (!isLate()) draw({ state: 'failed', name });
    } finally {
      clearTimeout(timer);
    }
  }

  async function place(): Promise<void> {
    if (!host || !shown) return;
    const now = shown;
    const rects = parts.readRects(now.mention);
    const line = rects[Math.min(now.line, rects.length - 1)];
    if (!line || line.bottom < 0 || line.top > innerHeight) return parts.onClose();
    const placed = await placeCard(line, host.layer, now.placed?.side ?? null);
    if (now !== shown) return;
    now.placed = placed;
    host.layer.style.left = `${placed.left}px`;
    host.layer.style.top = `${placed.top}px`;
  }

  const close = () => {
    visit++;
    shown = null;
    if (!host) return;
    host.hide();
    render(null, host.layer);
  };
  signal.addEventListener('abort', close);

  return {
    open(mention, point) {
      host ??= createCardHost(parts.document, tokens + base + css, signal);
      const rects = parts.readRects(mention);
      const line = point
        ? rects.findIndex(({ top, bottom }) => point.y >= top - 2 && point.y <= bottom + 2)
        : 0;
      shown = { mention, line: Math.max(0, line), placed: null, trail: [] };
      void show(
        mention.entity,
        mention.block.text.slice(mention.start, mention.end),
        mention.kind === 'inferred',
      );
    },
    close,
    follow: () => void place(),
    isCard: (target) => host?.isHost(target) ?? false,
    readBox: () => (shown && host ? host.layer.getBoundingClientRect() : null),
  };
}
