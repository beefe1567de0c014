// Where a card stands: beside its line, never over it. Knows rectangles, not what is in them.
import {
  computePosition,
  flip,
  offset,
  type Placement,
  platform,
  shift,
  size,
} from '@floating-ui/dom';
import { toOwnProperties } from './card/own-properties';

// Room for the eye between the line and the card, and between the card and the screen's edge (px).
const gap = 6;
const edge = 8;

export type Placed = { side: Placement; left: number; top: number };

/** Does this text run downwards, its lines side by side? */
export const isVertical = (element: Element): boolean =>
  /^(?:vertical|sideways)/.test(getComputedStyle(element).writingMode);

/** Which of the lines a point is on; the first where it is on none. */
export function findLine(
  lines: DOMRect[],
  { x, y }: { x: number; y: number },
  vertical: boolean,
): number {
  const at = lines.findIndex(({ left, right, top, bottom }) =>
    vertical ? x >= left - 2 && x <= right + 2 : y >= top - 2 && y <= bottom + 2,
  );
  return Math.max(0, at);
}

/**
 * `line` is the hovered line's rectangle (viewport px). The side is chosen when the card opens and then kept
 * while there is room: pass it as `side` while the card follows its text. Beside vertical text, not under it: there
 * the line goes on.
 */
export async function placeCard(
  line: DOMRect,
  card: HTMLElement,
  { vertical, side }: { vertical: boolean; side: Placement | null },
): Promise<Placed> {
  const sides: [Placement, Placement] = vertical
    ? ['right-start', 'left-start']
    : ['bottom-start', 'top-start'];
  const [first, second] = side === sides[1] ? [sides[1], sides[0]] : sides;
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => line }, card, {
    strategy: 'fixed',
    platform: { ...platform, getElementRects: ({ floating }) => toRects(line, floating) },
    placement: first,
    middleware: [
      offset(gap),
      flip({
        padding: edge,
        crossAxis: false,
        fallbackPlacements: [second],
        fallbackStrategy: 'bestFit',
      }),
      shift({ padding: edge }),
      size({
        padding: edge,
        apply: ({ availableHeight }) => {
          // Beside vertical text the whole screen's height is free.
          const room = vertical ? innerHeight - 2 * edge : availableHeight;
          card.style.setProperty(toOwnProperties('--room'), `${Math.max(120, Math.floor(room))}px`);
        },
      }),
    ],
  });
  return { side: placement, left: Math.round(x), top: Math.round(y) };
}

/** On the screen as they are: floating-ui takes what <html> begins further right by for a scroll bar, and subtracts it. */
const toRects = (line: DOMRect, { offsetWidth: width, offsetHeight: height }: HTMLElement) => ({
  reference: line,
  floating: { x: 0, y: 0, width, height },
});
