// Paints mentions in our own closed root: the page can ask nobody which names are marked. Knows rectangles and points.
import type { CardLayer } from './card-host';
import { createRuler, toRange } from './mention-rects';
import type { Mention } from './mentions';
import { type Painter, usualLook } from './paint';
import { isVertical } from './place';
import { type Line, toBackground } from './private-lines';
import { findElementAt, type ReadShadow } from './shadow';
import { watchLayout } from './watch-layout';

// So much of a screen above and below is drawn too: a fast hand scrolls that far in a frame.
const margin = 0.5;

export type PrivateParts = { document: Document; addSheet(): CardLayer; readShadow: ReadShadow };

/** Follows the text within a frame, and draws only what is near the screen; until the signal aborts. */
export function createPrivatePainter(
  { document, addSheet, readShadow }: PrivateParts,
  signal: AbortSignal,
): Painter {
  const readRects = createRuler(document);
  let look = usualLook;
  let sheet: CardLayer | null = null;
  let marks: Mention[] = [];
  let active: Mention | null = null;
  let flashed: Mention | null = null;
  signal.addEventListener('abort', () => sheet?.remove());

  /** Does the reader see this place of the text, or does something of the page lie over it? Null: off the screen. */
  const isSeen = (mention: Mention, x: number, y: number): boolean | null => {
    const top = findElementAt(document, x, y, readShadow);
    const node = toRange(mention)?.startContainer;
    return top && node ? top.contains(node) || mention.block.element.contains(top) : null;
  };

  const draw = () => {
    if (signal.aborted || (!sheet && marks.length === 0 && !active && !flashed)) return;
    sheet ??= addSheet();
    sheet.show();
    const { element } = sheet;
    const { innerWidth, innerHeight } = window;
    const [from, to] = [-innerHeight * margin, innerHeight * (1 + margin)];
    const blocks = new Map<Element, DOMRect | null>();
    const isNear = ({ block }: Mention): boolean => {
      if (!blocks.has(block.element)) {
        const box = block.element.getBoundingClientRect();
        blocks.set(block.element, box.bottom > from && box.top < to ? box : null);
      }
      return blocks.get(block.element) !== null;
    };
    const found = [
      ...(active ? [{ mention: active, kind: 'active' as const }] : []),
      ...(flashed ? [{ mention: flashed, kind: 'flash' as const }] : []),
      ...marks.map((mention) => ({ mention, kind: mention.kind })),
    ].flatMap(({ mention, kind }) => {
      if (!isNear(mention)) return [];
      const vertical = isVertical(mention.block.element);
      return readRects(mention).flatMap(({ left, top, width, height }) =>
        isSeen(mention, left + width / 2, top + height / 2) === false
          ? []
          : [{ kind, left, top, width, height, vertical }],
      );
    });
    // As large as the screen and its margins whatever is marked, and never larger than the page.
    const page = [document.documentElement, document.body, ...blocks.keys()].map(
      (one) => one?.getBoundingClientRect().bottom ?? 0,
    );
    element.style.translate = '0 0';
    element.style.height = '0';
    const origin = element.getBoundingClientRect();
    const top = Math.max(from, origin.top);
    const bottom = Math.min(to, Math.max(0, ...page));
    element.style.width = `${document.documentElement.clientWidth || innerWidth}px`;
    element.style.height = `${Math.max(0, bottom - top)}px`;
    element.style.translate = `${-origin.left}px ${top - origin.top}px`;
    const lines = found.map((line): Line => ({ ...line, top: line.top - top }));
    const { matches: isForced } = matchMedia('(forced-colors: active)');
    element.style.background = toBackground(lines, look, isForced);
  };

  const schedule = watchLayout(
    document,
    draw,
    () => marks.map(({ block }) => block.element),
    signal,
  );

  return {
    // Drawn with the next frame: there is nothing to do in steps.
    paint(next) {
      marks = next;
      schedule();
      return [];
    },
    setLook(next) {
      look = next;
      schedule();
    },
    dropNodes(touches) {
      const kept = marks.filter((mention) => {
        const range = toRange(mention);
        return range && !touches(range.startContainer) && !touches(range.endContainer);
      });
      if (kept.length === marks.length) return;
      marks = kept;
      schedule();
    },
    findMention(x, y) {
      const isAt = ({ left, right, top, bottom }: DOMRect) =>
        x >= left && x < right && y >= top && y < bottom;
      const here = marks.find(
        (mention) =>
          isAt(mention.block.element.getBoundingClientRect()) && readRects(mention).some(isAt),
      );
      return here && isSeen(here, x, y) ? here : null;
    },
    setActive(mention) {
      active = mention;
      schedule();
    },
    setFlash(mention) {
      flashed = mention;
      schedule();
    },
  };
}
