// What the reader has selected, as a mention: one that is there, or the words themselves. Knows the DOM's selection, no cards.
import { type Block, toBoundary } from './block';
import type { Mention } from './mentions';

export type Selected = {
  /** The mention that the selection touches, or the selected words as a mention of nobody yet. */
  mention: Mention;
  /** The words as they stand there. */
  text: string;
  isKnown: boolean;
};

/** The blocks at an element's place, which the script that marks can read. */
export type ReadBlocksAt = (element: Element) => Iterable<Block | null>;

// Longer, and it is no name: its beginning stands for it.
const longestName = 60;

/** Null where nothing is selected in this document itself: form fields and frames keep theirs. */
export function findSelected(
  document: Document,
  mentions: Mention[],
  readBlocksAt: ReadBlocksAt,
): Selected | null {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed) return null;
  const touched = mentions.find((mention) => touches(mention, range));
  if (touched) return { mention: touched, text: toText(touched), isKnown: true };
  const words = toWords(range, readBlocksAt);
  return words && { mention: words, text: toText(words), isKnown: false };
}

const toText = ({ block, start, end }: Mention): string => block.text.slice(start, end);

function touches({ block, start, end }: Mention, range: Range): boolean {
  const from = toBoundary(block, start, false);
  const to = toBoundary(block, end, true);
  if (!from?.node.isConnected || !to?.node.isConnected) return false;
  try {
    return (
      range.comparePoint(from.node, from.offset) < 1 &&
      range.comparePoint(to.node, to.offset) > -1 &&
      !(range.comparePoint(to.node, to.offset) === 0 && isStart(range, to)) &&
      !(range.comparePoint(from.node, from.offset) === 0 && isEnd(range, from))
    );
  } catch {
    // The page has shortened the text since; the mention is about to be read anew.
    return false;
  }
}

type Boundary = { node: Node; offset: number };
const isStart = (range: Range, { node, offset }: Boundary) =>
  range.startContainer === node && range.startOffset === offset;
const isEnd = (range: Range, { node, offset }: Boundary) =>
  range.endContainer === node && range.endOffset === offset;

/** The selected words in the block in which they begin; null where they are not text. */
function toWords(range: Range, readBlocksAt: ReadBlocksAt): Mention | null {
  const { startContainer, startOffset } = range;
  const parent = startContainer.parentElement;
  if (!parent || startContainer.nodeType !== Node.TEXT_NODE) return null;
  for (const block of readBlocksAt(parent)) {
    const piece = block?.pieces.find(({ node }) => node === startContainer);
    if (!block || !piece) continue;
    const from = piece.start + startOffset;
    const words = block.text.slice(from, findEnd(block, range)).slice(0, longestName);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (start >= end) return null;
    return {
      entity: '',
      kind: 'certain',
      block,
      start,
      end,
      why: { by: 'spelling' },
      before: null,
    };
  }
  return null;
}

function findEnd(block: Block, { endContainer, endOffset }: Range): number {
  const piece = block.pieces.find(({ node }) => node === endContainer);
  return piece ? piece.start + endOffset : block.text.length;
}
