// From name to name without a pointer: which comes next. Knows mentions, not what is seen of them, nor cards.
import { isSameMention, type Mention } from './mentions';
import { createSight, type Side, type SightParts } from './sight';

type Step = 'next' | 'previous' | 'here';

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

export type WalkParts = SightParts & {
  readStops(): Mention[];
  readOpen(): Mention | null;
  open(mention: Mention): void;
};

/** Returns the command itself: false where there is nowhere to go. */
export function createWalk(parts: WalkParts) {
  const { readStops, readRects, readOpen, open } = parts;
  const { sideOf, bring } = createSight(parts);
  let last: { mention: Mention; line: DOMRect } | null = null;
  return (step: Step): boolean => {
    const stops = readStops().flatMap((mention) => {
      const [line] = readRects(mention);
      return line ? [{ mention, line, side: sideOf(mention, line) }] : [];
    });
    const isAt = (wanted: Mention | null) =>
      wanted ? stops.findIndex(({ mention }) => isSameMention(mention, wanted)) : -1;
    const opened = isAt(readOpen());
    const walked = isAt(last?.mention ?? null);
    const before = stops[walked];
    // She may have scrolled on since: what she sees counts. A name that the page never shows is where it was left.
    const isThere =
      before?.side === 'on' || (before && last && isSamePlace(before.line, last.line));
    const current = opened >= 0 ? opened : isThere ? walked : -1;
    const stop =
      stops[
        findStop(
          stops.map(({ side }) => side),
          current,
          step,
        )
      ];
    if (!stop) return false;
    // Before its card opens, which would run after a text that still moves.
    if (stop.side !== 'on') bring(stop.mention);
    last = { mention: stop.mention, line: readRects(stop.mention)[0] ?? stop.line };
    open(stop.mention);
    return true;
  };
}

const isSamePlace = (one: DOMRect, other: DOMRect): boolean =>
  Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1;
