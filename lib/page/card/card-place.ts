// Where one card stands: beside its line and going with it, as a sheet at the screen's foot, or where the reader has put it. Knows no card's contents.
import { type Placed, placeCard } from '../place';
import { fitText } from './fit-text';
import { letMove } from './pin';
import { clearLine, letPull } from './sheet';

export type CardPlace = {
  /** Takes its place again; false once its text has left the screen. */
  follow(): Promise<boolean>;
  /** Leaves its text: it stays where it stands, and is the reader's to move. */
  pin(): void;
  isPinned(): boolean;
};

export type PlaceParts = {
  /** The text's lines as they stand by now, and which of them the card is at. */
  readRects(): DOMRect[];
  line: number;
  vertical: boolean;
  isSheet: boolean;
  /** The sheet was pulled down. */
  onClose(): void;
};

export function createCardPlace(
  element: HTMLElement,
  { readRects, line, vertical, isSheet, onClose }: PlaceParts,
  signal: AbortSignal,
): CardPlace {
  const clear = isSheet ? clearLine(element, () => readRects().at(-1), signal) : null;
  if (isSheet) letPull(element, onClose, signal);
  let placed: Placed | null = null;
  let keepIn: (() => void) | null = null;

  async function standBeside(): Promise<boolean> {
    const rects = readRects();
    const at = rects[Math.min(line, rects.length - 1)];
    const isOnScreen =
      at && at.bottom >= 0 && at.top <= innerHeight && at.right >= 0 && at.left <= innerWidth;
    if (!isOnScreen) return false;
    const next = await placeCard(at, element, { vertical, side: placed?.side ?? null });
    if (signal.aborted) return true;
    placed = next;
    element.style.left = `${placed.left}px`;
    element.style.top = `${placed.top}px`;
    fitText(element);
    return true;
  }

  return {
    async follow() {
      if (keepIn) keepIn();
      else if (!clear) return standBeside();
      else {
        fitText(element);
        clear();
      }
      return true;
    },
    pin() {
      keepIn = letMove(element, signal);
      element.classList.add('pinned');
    },
    isPinned: () => keepIn !== null,
  };
}
