// The text around an article's body: what stands between headline and prose. Knows documents, no dates.

export type Surroundings = {
  /** Between headline and body. */
  head: string;
  /** The body's first and last characters. */
  start: string;
  end: string;
};

// A credit or a stamp at either end of a body is shorter.
const endLength = 300;

/** In one look: no layout, no copies of the page. */
export function readSurroundings(document: Document, roots: Element[]): Surroundings {
  const root = roots.at(-1);
  if (!root) return { head: '', start: '', end: '' };
  const headline = roots.length > 1 ? roots[0] : root.querySelector('h1, h2');
  const walker = document.createTreeWalker(document.body, 4);
  if (headline) walker.currentNode = headline;
  else walker.currentNode = backUp(document, root);
  let head = '';
  // Past the byline and the stamp begins prose; what stands there is the article's to tell, not ours to read as a stamp.
  for (let node = walker.nextNode(); node && head.length < 900; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || /^(?:script|style|noscript|template|option)$/.test(parent.localName)) continue;
    if (
      parent.closest(
        // A heading's date is an event's, a caption's the day of the picture.
        'aside, nav, footer, h1, h2, h3, h4, figure, figcaption, [class*="caption" i], [class*="comment" i], [class*="related" i], [class*="rank" i]',
      )
    )
      continue;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (root.contains(node) && text.trim().length > 70) break;
    if (!root.contains(node) && (root.compareDocumentPosition(node) & 4) !== 0) break;
    // `3 hours ago` says its day in an attribute; in its place, so that the label before it still counts. A UTC value
    // needs the newsroom's zone: it is no printed day.
    const time = text.trim() === '' ? null : parent.closest('time[datetime]');
    const stamp = time?.getAttribute('datetime') ?? '';
    const isUtc = /(?:Z|[+-]00:?00)$/i.test(stamp.trim());
    head += time && !/20\d\d/.test(text) && !isUtc ? ` ${stamp.slice(0, 10)} ` : ` ${text}`;
  }
  return { head, start: readEnd(root, 'start'), end: readEnd(root, 'end') };
}

/** The text at one end of an element, about `endLength` characters of it. */
function readEnd(root: Element, side: 'start' | 'end'): string {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  if (side === 'start') {
    let text = '';
    while (text.trim().length < endLength && walker.nextNode())
      text += walker.currentNode.nodeValue;
    return text.trim().slice(0, endLength);
  }
  let last: Node | null = root;
  while (last?.lastChild) last = last.lastChild;
  let text = last?.nodeType === 3 ? (last.nodeValue ?? '') : '';
  walker.currentNode = last ?? root;
  while (text.trim().length < endLength && walker.previousNode())
    text = walker.currentNode.nodeValue + text;
  return text.trim().slice(-endLength);
}

/** Without a headline: from the start of the container that the body stands in. */
function backUp(document: Document, root: Element): Element {
  return root.closest('article, main') ?? root.parentElement ?? document.body;
}
