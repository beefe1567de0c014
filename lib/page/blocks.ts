// Joins a root's text into blocks, so that Open<b>AI</b> is one name. Knows the DOM, not what is the article.

import { type Block, type Piece, toSeen } from './block';
import { isFurniture } from './furniture';
import { isInline, skip, toBlockElement } from './inline';

// The reader's own screen decides what is hidden; a parsed page has no screen.
export type IsVisible = (element: Element) => boolean;

/** Where reading goes on after a pause: if the page takes that node away meanwhile, the rest is not found. */
export type Cursor = { node: Node | null };

/**
 * Blocks under `root` in reading order; a generator, so that the caller can slice the work. Never joins across block
 * borders, table cells or empty lines. The text is the nodes' own, with spaces where lines of the source end: offsets map
 * back to them unchanged.
 */
export function* readBlocks(
  root: Node,
  isVisible?: IsVisible,
  cursor?: Cursor,
): Generator<Block | null> {
  const { ownerDocument } = root;
  if (!ownerDocument) return;
  const walker = ownerDocument.createTreeWalker(root, 5);
  const rootElement = root.nodeType === 1 ? (root as Element) : null;
  let open = createOpen();
  let steps = 0;
  // Inside a link, and in this block, while the walk is under this element.
  let link = rootElement?.closest('a') ?? null;
  let parent: Element | null = null;
  let block: Element | null = null;
  let isLined: boolean | null = null;
  let node: Node | null =
    rootElement && isLeftOut(rootElement, isVisible) ? null : walker.nextNode();
  while (node) {
    if (cursor) cursor.node = node;
    // A pause now and then, for pages with much that is no text at all.
    if (++steps % 500 === 0) yield null;
    if (node.nodeType === 1) {
      const element = node as Element;
      const { localName } = element;
      const isBreak = localName === 'br';
      if (isBreak && open.breaks++ === 0) open.text += open.text === '' ? '' : '\n';
      else if (isBreak || !isInline(element)) {
        if (isBlock(open)) yield toBlock(open);
        open = createOpen();
      }
      if (isLeftOut(element, isVisible)) node = skip(walker);
      else {
        if (localName === 'a') link = element as HTMLAnchorElement;
        node = walker.nextNode();
      }
      continue;
    }
    const { data } = node as Text;
    if (node.parentElement && data !== '') {
      if (parent !== node.parentElement) {
        parent = node.parentElement;
        const next = toBlockElement(parent);
        if (next !== block) isLined = null;
        block = next;
      }
      if (link && !link.contains(parent)) link = null;
      if (open.element !== block && open.element) {
        if (isBlock(open)) yield toBlock(open);
        open = createOpen();
      }
      open.element = block;
      if (/\S/.test(data)) {
        open.breaks = 0;
        if (isVisible && block && data.includes('\n')) isLined ??= showsLines(block);
      }
      open.pieces.push({ node: node as Text, start: open.text.length });
      if (link) addLink(open, link, data.length);
      open.text += isLined ? data : toSeen(data);
    }
    node = walker.nextNode();
  }
  if (isBlock(open)) yield toBlock(open);
}

/** Asks how it looks first: what is hidden may be shown later, and whoever looks remembers it. */
function isLeftOut(element: Element, isVisible?: IsVisible): boolean {
  if (!isInline(element)) return (isVisible && !isVisible(element)) || isFurniture(element);
  if (!isFurniture(element)) return false;
  isVisible?.(element);
  return true;
}

/** Poems, and posts whose lines are no elements: a line that ends in the source ends on the screen. */
const showsLines = (element: Element): boolean =>
  /^(?:pre|break)/.test(
    element.ownerDocument.defaultView?.getComputedStyle(element).whiteSpace ?? '',
  );

type Open = {
  element: Element | null;
  text: string;
  pieces: Piece[];
  links: [number, number][];
  link: Element | null;
  breaks: number;
};

const createOpen = (): Open => ({
  element: null,
  text: '',
  pieces: [],
  links: [],
  link: null,
  breaks: 0,
});

function addLink(open: Open, link: Element, length: number): void {
  const end = open.text.length + length;
  const last = open.links.at(-1);
  if (last && open.link === link) last[1] = end;
  else open.links.push([open.text.length, end]);
  open.link = link;
}

const isBlock = ({ element, text }: Open): boolean => element !== null && /\S/.test(text);

const toBlock = ({ element, text, pieces, links }: Open): Block => ({
  element: element as Element,
  text,
  pieces,
  links,
});
