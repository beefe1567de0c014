// The name whose letters are under the pointer, marked or not. Knows mentions and rectangles, not what asks.
import type { Mention } from './mentions';

/** `x` and `y` in CSS px of the viewport; null where something lies over the text. */
export function findUnderPoint(
  document: Document,
  mentions: Mention[],
  readRects: (mention: Mention) => DOMRect[],
  x: number,
  y: number,
): Mention | null {
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  if (!node || !document.elementFromPoint(x, y)?.contains(node)) return null;
  const isOn = ({ left, right, top, bottom }: DOMRect) =>
    left <= x && x < right && top <= y && y < bottom;
  return (
    mentions.find(
      (mention) =>
        mention.block.pieces.some((piece) => piece.node === node) && readRects(mention).some(isOn),
    ) ?? null
  );
}
