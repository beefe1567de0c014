// Joins a root's text into blocks, so that Open<b>AI</b> is one name. Knows the DOM, not what is the article.

import type { Block, Piece } from './block';
import { isFurniture } from './furniture';
import { isInline, skip, toBlockElement } from './inline';

// The reader's own screen decides what is hidden; a parsed page has no screen.
export type IsVisible = (element: Element) => boolean;

/** Where reading goes on after a pause: if the page takes that node away meanwhile, the rest is not found. */
export type Cursor = { node: Node | null };

/**
 * Blocks under `root` in reading order; a generator, so that the caller can slice the work. Never joins across block
 * borders, table cells or empty lines. The text is the nodes' own: offsets map back to them unchanged.
 */
export function* readBlocks(
  root: Node,
  isVisible?: IsVisible,
  cursor?: Cursor,
): Generator<Block | null> {
  const { ownerDocument } = root;
  if (!ownerDocument) return;
  const walker = ownerDocument.createTreeWalker(root, 5);
  let open = createOpen();
  let steps = 0;
  let node: Node | null =
    root.nodeType === 1 && isLeftOut(root as Element, isVisible) ? null : walker.nextNode();
  while (node) {
    if (cursor) cursor.node = node;
    // A pause now and then, for pages with much that is no text at all.
    if (++steps % 500 === 0) yield null;
    if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'br') {
        if (open.breaks++ > 0) {
          yield* close(open);
          open = createOpen();
        } else open.text += open.text === '' ? '' : '\n';
      } else if (!isInline(element)) {
        yield* close(open);
        open = createOpen();
      }
      node = isLeftOut(element, isVisible) ? skip(walker) : walker.nextNode();
      continue;
    }
    const text = node as Text;
    const { parentElement } = text;
    if (parentElement && text.data !== '') {
      const element = toBlockElement(parentElement);
      if (open.element !== element && open.element) {
        yield* close(open);
        open = createOpen();
      }
      open.element = element;
      if (/\S/.test(text.data)) open.breaks = 0;
      open.pieces.push({ node: text, start: open.text.length });
      const link = parentElement.closest('a');
      if (link) addLink(open, link, text.data.length);
      open.text += text.data;
    }
    node = walker.nextNode();
  }
  yield* close(open);
}

/** Asks how it looks first: what is hidden may be shown later, and whoever looks remembers it. */
function isLeftOut(element: Element, isVisible?: IsVisible): boolean {
  if (!isInline(element)) return (isVisible && !isVisible(element)) || isFurniture(element);
  if (!isFurniture(element)) return false;
  isVisible?.(element);
  return true;
}

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

function* close({ element, text, pieces, links }: Open): Generator<Block> {
  if (element && /\S/.test(text)) yield { element, text, pieces, links };
}
