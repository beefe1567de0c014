// Where a card stands: beside its line, never over it. Knows rectangles, not what is in them.
import { computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';

// Room for the eye between the line and the card, and between the card and the screen's edge (px).
const gap = 6;
const edge = 8;

export type Placed = { side: Placement; left: number; top: number };

/**
 * `line` is the hovered line's rectangle (viewport px). The side is chosen when the card opens and then kept
 * while there is room: pass it as `side` while the card follows its text.
 */
export async function placeCard(
  line: DOMRect,
  card: HTMLElement,
  side: Placement | null,
): Promise<Placed> {
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => line }, card, {
    strategy: 'fixed',
    placement: side ?? 'bottom-start',
    middleware: [
      offset(gap),
      flip({
        padding: edge,
        fallbackPlacements: [side === 'top-start' ? 'bottom-start' : 'top-start'],
        fallbackStrategy: 'bestFit',
      }),
      shift({ padding: edge }),
      size({
        padding: edge,
        apply: ({ availableHeight }) =>
          card.style.setProperty('--room', `${Math.max(120, Math.floor(availableHeight))}px`),
      }),
    ],
  });
  return { side: placement, left: Math.round(x), top: Math.round(y) };
}
