// A block: the joined text of inline nodes, with the way back to them. Knows the DOM's text nodes, not names.

/** One text node's part in a block's text, from `start` (UTF-16 offset in the block) on. */
export type Piece = { node: Text; start: number };

export type Block = {
  /** The nearest block-level element, where the block's text stands. */
  element: Element;
  text: string;
  pieces: Piece[];
  /** Parts of `text` inside a link, [start, end): a name is marked there only if it is the whole link. */
  links: [number, number][];
};

/** A text node's data as it is seen: where a line of the source ends is a space. UTF-16 offsets stay. */
export const toSeen = (data: string): string => data.replace(/[\t\n\f\r]/g, ' ');

/** The node and offset at a place in the block's text; at a border, `end` chooses the earlier node. */
export function toBoundary(
  block: Block,
  offset: number,
  end: boolean,
): { node: Text; offset: number } | null {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = block.pieces[middle]?.start ?? 0;
    if (end ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = block.pieces[low];
  return piece ? { node: piece.node, offset: offset - piece.start } : null;
}

/** Do the nodes still say what was read here? The page may have written since. Asked for every mark, so it is plain. */
export function isUpToDate({ pieces, text }: Block, start: number, end: number): boolean {
  for (let i = 0; i < pieces.length; i++) {
    const { node, start: from } = pieces[i] as Piece;
    if (from >= end) return true;
    const first = Math.max(start, from);
    const last = Math.min(end, pieces[i + 1]?.start ?? text.length);
    if (first >= last) continue;
    const said = text.slice(first, last);
    const says = node.data.slice(first - from, last - from);
    if (says === said) continue;
    // A <br> after the node is a line break in the block's text.
    const [seen, saw] = [toSeen(says), toSeen(said)];
    if (seen !== saw && `${seen} ` !== saw) return false;
  }
  return true;
}
