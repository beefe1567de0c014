// The text around an article's body: what stands between headline and prose. Knows documents, no dates.

import { toBlockElement } from './inline';

export type Surroundings = {
  /** Between headline and body: blocks and what a <br> parts are lines, inline elements in them are parted by tabs. */
  head: string;
  /** The body's first and last characters. */
  start: string;
  end: string;
};

// A text of the body that is longer is prose; in UTF-16 units.
const proseLength = 70;

// A credit or a stamp at either end of a body is shorter.
const endLength = 300;

/** In one look, without layout. */
export function readSurroundings(document: Document, roots: Element[]): Surroundings {
  const root = roots.at(-1);
  if (!root) return { head: '', start: '', end: '' };
  const headline = roots.length > 1 ? roots[0] : root.querySelector('h1, h2');
  const walker = document.createTreeWalker(document.body, 5);
  if (headline) walker.currentNode = headline;
  else walker.currentNode = backUp(document, root);
  let head = '';
  let last: Element | null = null;
  // Past the byline and the stamp begins prose; what stands there is the article's to tell, not ours to read as a stamp.
  for (let node = walker.nextNode(); node && head.length < 900; node = walker.nextNode()) {
    if (node.nodeName === 'BR') last = null;
    const parent = node.parentElement;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    if (!parent || text === '') continue;
    if (/^(?:script|style|noscript|template|option)$/.test(parent.localName)) continue;
    if (
      parent.closest(
        // A heading's date is an event's, a caption's the day of the picture.
        'aside, nav, footer, h1, h2, h3, h4, figure, figcaption, [class*="caption" i], [class*="comment" i], [class*="related" i], [class*="rank" i]',
      )
    )
      continue;
    if (!root.contains(node) && (root.compareDocumentPosition(node) & 4) !== 0) break;
    const border = toBorder(last, parent);
    if (root.contains(node)) {
      const isProse = text.length > proseLength;
      const line = head.slice(head.lastIndexOf('\n') + 1);
      // What stands on the line before was the beginning of prose, or of a wire's dateline.
      if (isProse && border !== '\n') head += `${border}${text.slice(0, 20)}…`;
      if (isProse || (border === '\n' && line.length > proseLength && /[.!?]\W*$/.test(line)))
        break;
    }
    last = parent;
    // `3 hours ago` says its day in an attribute; in its place, so that the label before it still counts. A UTC value
    // needs the newsroom's zone: it is no printed day.
    const time = parent.closest('time[datetime]');
    const stamp = time?.getAttribute('datetime') ?? '';
    const isUtc = /(?:Z|[+-]00:?00)$/i.test(stamp.trim());
    head += border + (time && !/20\d\d/.test(text) && !isUtc ? stamp.slice(0, 10) : text);
  }
  const text = (root.textContent ?? '').trim();
  return { head, start: text.slice(0, endLength), end: text.slice(-endLength) };
}

/** Between two texts: a line's end, a tab, or a space where a word is only marked up (`<b>`, `<a>`). */
function toBorder(last: Element | null, next: Element): string {
  if (!last || toBlockElement(last) !== toBlockElement(next)) return '\n';
  return [last, next].some(({ localName }) => /^(?:span|time)$/.test(localName)) ? '\t' : ' ';
}

/** Without a headline: from the start of the container that the body stands in. */
function backUp(document: Document, root: Element): Element {
  return root.closest('article, main') ?? root.parentElement ?? document.body;
}
