// From name to name without a pointer: which comes next, and into view. Knows mentions and rectangles, not cards.
import { bringIntoView } from './mention-rects';
import { isSameMention, type Mention } from './mentions';

type Step = 'next' | 'previous' | 'here';
export type Side = 'above' | 'on' | 'below';

/**
 * The stop to go to, as an index; -1 where there is none. `current` is where the reader stands (-1: nowhere): then the
 * screen decides, and she goes on from what she sees. Round at both ends.
 */
export function findStop(sides: Side[], current: number, step: Step): number {
  const { length } = sides;
  if (length === 0) return -1;
  if (current >= 0)
    return step === 'here' ? current : (current + (step === 'next' ? 1 : length - 1)) % length;
  if (step === 'previous') {
    const last = sides.findLastIndex((side) => side !== 'below');
    return last < 0 ? length - 1 : last;
  }
  return Math.max(
    0,
    sides.findIndex((side) => side !== 'above'),
  );
}

export type WalkParts = {
  readStops(): Mention[];
  readRects(mention: Mention): DOMRect[];
  readOpen(): Mention | null;
  open(mention: Mention): void;
};

/** Returns the command itself: false where there is nowhere to go. */
export function createWalk({ readStops, readRects, readOpen, open }: WalkParts) {
  let last: Mention | null = null;
  const sideOf = (mention: Mention): Side => {
    const line = readRects(mention)[0];
    return !line || line.top > innerHeight ? 'below' : line.bottom < 0 ? 'above' : 'on';
  };
  return (step: Step): boolean => {
    const stops = readStops().filter((stop) => readRects(stop).length > 0);
    const sides = stops.map(sideOf);
    const isAt = (mention: Mention | null) =>
      mention ? stops.findIndex((stop) => isSameMention(stop, mention)) : -1;
    const opened = isAt(readOpen());
    const walked = isAt(last);
    // She has scrolled on since: what she sees counts.
    const current = opened >= 0 ? opened : sides[walked] === 'on' ? walked : -1;
    const stop = stops[findStop(sides, current, step)];
    if (!stop) return false;
    last = stop;
    const lines = readRects(stop);
    const [line] = lines;
    // At once: a card that opens while its text still moves would run after it.
    if (line && (line.top < 0 || line.bottom > innerHeight)) bringIntoView(stop, lines, 'instant');
    open(stop);
    return true;
  };
}
