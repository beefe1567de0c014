// Where pinned cards stand and may go: always whole on the screen. Pure: knows boxes, not what is in them.

// More, and the article is behind them.
export const mostPins = 3;
// Room to the screen's edge (px).
const edge = 8;

export type Spot = { left: number; top: number };
type Box = Spot & { width: number; height: number };
type View = { width: number; height: number };

/** As far as there is room; a box larger than the screen keeps its top left corner on it. */
export function moveBy(box: Box, dx: number, dy: number, view: View): Spot {
  return {
    left: clamp(box.left + dx, view.width - box.width),
    top: clamp(box.top + dy, view.height - box.height),
  };
}

/** The next corner clockwise from the one it is nearest to. */
export function toNextCorner(box: Box, view: View): Spot {
  const isRight = box.left + box.width / 2 > view.width / 2;
  const isLow = box.top + box.height / 2 > view.height / 2;
  const corner = { left: 0, top: 0, width: box.width, height: box.height };
  // Clockwise: from the upper ones to the right, from the right ones down.
  return moveBy(corner, isLow ? 0 : view.width, isRight ? view.height : 0, view);
}

const clamp = (at: number, room: number): number =>
  Math.round(Math.max(edge, Math.min(at, room - edge)));
