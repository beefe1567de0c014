// Ties pointer, hover rules and card together: one state, one timer. Knows neither what a card says nor how it looks.
import { createHover, dueOf, type Hover, type HoverAct, idle } from './hover';
import { isSameMention, type Mention } from './mentions';
import type { PageReading } from './page-parts';
import { type OpeningChoice, watchPointer } from './pointer';

export type HoverParts = {
  document: Document;
  page: Pick<PageReading, 'findMention' | 'setActive'>;
  readOpening(): OpeningChoice;
  card: {
    open(mention: Mention, point: { x: number; y: number } | null): void;
    close(): void;
    follow(): void;
    isCard(target: EventTarget | null): boolean;
    readBox(): DOMRect | null;
    findUnmarked(x: number, y: number): Mention | null;
  };
};

export type HoverWatch = {
  /** The mention whose card is open. */
  readOpen(): Mention | null;
  /** Without a pointer: the keyboard goes into the card. */
  open(mention: Mention): void;
  close(): void;
};

export function watchHover(
  { document, page, card, readOpening }: HoverParts,
  signal: AbortSignal,
): HoverWatch {
  const reduce = createHover<Mention>({
    isSame: isSameMention,
    // Who holds a key has decided already.
    readOpenAfterMs: () => (readOpening().openBy === 'key' ? 0 : readOpening().openAfterMs),
  });
  let now: Hover<Mention> = idle;
  let timer = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const send = (act: HoverAct<Mention>) => {
    const before = now;
    const at = performance.now();
    now = reduce(before, { ...act, at });
    clearTimeout(timer);
    const due = dueOf(now);
    if (due !== null && !signal.aborted)
      timer = window.setTimeout(() => send({ type: 'time' }), Math.max(0, due - at) + 1);
    if (now.state === 'open' && now.visit !== before.visit) {
      page.setActive(now.target);
      card.open(now.target, act.type === 'open' ? null : now);
    } else if (now.state !== 'open' && before.state === 'open') {
      page.setActive(null);
      card.close();
    }
  };

  watchPointer(
    {
      document,
      findMention: page.findMention,
      findUnmarked: card.findUnmarked,
      isCard: card.isCard,
      readCardBox: card.readBox,
      readOpening,
      send,
      onScroll: card.follow,
    },
    signal,
  );
  return {
    readOpen: () => (now.state === 'open' ? now.target : null),
    open: (target) => send({ type: 'open', target }),
    close: () => send({ type: 'close' }),
  };
}
