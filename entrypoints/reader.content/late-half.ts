// Marks come before all else: what opens a card, draws marks in a root of ours, goes from name to name, looks a selection up
// and finds the article's day is another script, which comes later. Here the two meet. Knows no card's contents.
import type { createDay } from '@/lib/page/day';
import type { Mention } from '@/lib/page/mentions';
import { type Painter, usualLook } from '@/lib/page/paint';
import type { PrivateParts } from '@/lib/page/paint-private';
import type { createPageCards } from '../card.content/page-cards';

/** Where it draws is the late half's to know. */
type DrawingParts = Omit<PrivateParts, 'addSheet'>;

export type LateHalf = {
  createPageCards: typeof createPageCards;
  createPrivatePainter(parts: DrawingParts, signal: AbortSignal): Painter;
  createDay: typeof createDay;
};

// Both scripts of ours share one world apart from the page's.
const ours = globalThis as {
  gakjuLate?: LateHalf | undefined;
  gakjuWaiting?: ((late: LateHalf) => void)[] | undefined;
};

/** The late script is here: whoever waits gets it, and so does who comes later. */
export function giveLate(late: LateHalf): void {
  ours.gakjuLate = late;
  const waiting = ours.gakjuWaiting ?? [];
  ours.gakjuWaiting = [];
  for (const take of waiting) take(late);
}

/** Of another life of ours on this page, perhaps of another version: this life's comes with it. */
export function forgetLate(): void {
  ours.gakjuLate = undefined;
  ours.gakjuWaiting = [];
}

/** Calls at once where it is here already, and never after the signal has aborted. */
export function takeLate(take: (late: LateHalf) => void, signal: AbortSignal): void {
  const takeOnce = (late: LateHalf) => {
    if (!signal.aborted) take(late);
  };
  if (ours.gakjuLate) takeOnce(ours.gakjuLate);
  else {
    ours.gakjuWaiting ??= [];
    ours.gakjuWaiting.push(takeOnce);
  }
}

/** Null where the page is no longer read. */
export const waitForLate = (signal: AbortSignal): Promise<LateHalf | null> =>
  new Promise((resolve) => {
    takeLate(resolve, signal);
    signal.addEventListener('abort', () => resolve(null));
  });

/** Marks that are drawn in a root of ours, once what draws them has come: nothing of a page's own shows them sooner. */
export function createLatePainter(parts: DrawingParts, signal: AbortSignal): Painter {
  let painter: Painter | null = null;
  let marks: Mention[] = [];
  let look = usualLook;
  takeLate((late) => {
    painter = late.createPrivatePainter(parts, signal);
    painter.setLook(look);
    painter.paint(marks);
  }, signal);
  return {
    paint(next) {
      marks = next;
      return painter?.paint(next) ?? [];
    },
    setLook(next) {
      look = next;
      painter?.setLook(next);
    },
    dropNodes: (touches) => painter?.dropNodes(touches),
    findMention: (x, y) => painter?.findMention(x, y) ?? null,
    setActive: (mention) => painter?.setActive(mention),
    setFlash: (mention) => painter?.setFlash(mention),
  };
}
