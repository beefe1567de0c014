// The text around an article's body: what stands between headline and prose. Knows documents, no dates.

/** Text between headline and body, and the body's own, in one look: no layout, no copies of the page. */
export function readSurroundings(
  document: Document,
  roots: Element[],
): { head: string; body: string } {
  const root = roots.at(-1);
  if (!root) return { head: '', body: '' };
  const body = (root.textContent ?? '').trim();
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
        'aside, nav, footer, [class*="comment" i], [class*="related" i], [class*="rank" i]',
      )
    )
      continue;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (root.contains(node) && text.trim().length > 70) break;
    if (!root.contains(node) && (root.compareDocumentPosition(node) & 4) !== 0) break;
    head += ` ${text}`;
    const time = parent.closest('time');
    if (time && text.trim() !== '' && !/20\d\d/.test(text))
      head += ` ${(time.getAttribute('datetime') ?? '').slice(0, 10)} `;
  }
  return { head, body };
}

/** Without a headline: from the start of the container that the body stands in. */
function backUp(document: Document, root: Element): Element {
  return root.closest('article, main') ?? root.parentElement ?? document.body;
}
