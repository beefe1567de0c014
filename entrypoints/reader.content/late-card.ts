// Marks come before cards: what opens a card is another script, which comes later. Here the two meet. Knows no card's contents.
import type { CreatePageCard, PageCard } from '../card.content/page-card';

// Both scripts of ours share one world apart from the page's.
const ours = globalThis as {
  gakjuCard?: CreatePageCard | undefined;
  gakjuCardWanted?: ((create: CreatePageCard) => void) | undefined;
};

/** The card's script is here: whoever waits gets it, and so does who comes later. */
export function giveCard(create: CreatePageCard): void {
  ours.gakjuCard = create;
  ours.gakjuCardWanted?.(create);
}

/** Of another life of ours on this page, perhaps of another version: this life's comes with it. */
export function forgetCard(): void {
  ours.gakjuCard = undefined;
  ours.gakjuCardWanted = undefined;
}

/** A card that is asked for before its script has come opens then, unless it was closed meanwhile. */
export function createLateCard(
  parts: Parameters<CreatePageCard>[0],
  signal: AbortSignal,
): PageCard {
  let card: PageCard | null = null;
  let wanted: Parameters<PageCard['open']> | null = null;
  const take = (create: CreatePageCard) => {
    if (card || signal.aborted) return;
    card = create(parts, signal);
    if (wanted) card.open(...wanted);
    wanted = null;
  };
  ours.gakjuCardWanted = take;
  if (ours.gakjuCard) take(ours.gakjuCard);
  return {
    open(...opening) {
      if (card) card.open(...opening);
      else wanted = opening;
    },
    close() {
      wanted = null;
      card?.close();
    },
    follow: () => card?.follow(),
    isCard: parts.host.isHost,
    readBox: () => card?.readBox() ?? null,
    redraw: () => card?.redraw(),
  };
}
