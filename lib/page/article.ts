// Which part of a page is the article: headline, lead, body, captions, quotes. Knows documents, not names.
import { isFurniture } from './furniture';

export type Article = {
  /** `list`: a front page or section, read quietly in its main column; `none`: nothing to read. */
  kind: 'article' | 'list' | 'none';
  /** In document order, none inside another. */
  roots: Element[];
};

// What the large Korean and English newsrooms call the element that holds the body.
const bodyHints = [
  '[itemprop~="articleBody"]',
  '#dic_area, #newsct_article, #articeBody, #articleBody, #article-body, #articleBodyContents, #article-view-content-div',
  '#article_body, #articletxt, #news_body_area, #newsEndContents, #harmonyContainer, #CmAdContent, #article_content',
  '.article_view, .article-body, .article_body, .articleBody, .article__body, .news_body, .news_view, .view_con, .article_txt',
  '.article-text, .article_content, .article__content, .story-body, .story-news, .entry-content, .post-content, .caas-body',
].join(', ');

// Shorter, and it is a label or a link, not prose.
const proseLength = 30;
// What a page needs of it to be an article at all.
const articleLength = 180;

/** Reads no layout and changes nothing: works on a live page and on a parsed one. */
export function findArticle(document: Document): Article {
  const { body } = document;
  if (!body) return { kind: 'none', roots: [] };
  const weights = weighProse(body);
  const total = weights.get(body) ?? 0;
  if (total < articleLength) return toList(document, body);
  const root = findBody(document, body, weights);
  if ((weights.get(root) ?? 0) < articleLength) return toList(document, body);
  return { kind: 'article', roots: withHeadline(document, root) };
}

function toList(document: Document, body: Element): Article {
  const main = document.querySelector('main, [role="main"], #content, #container') ?? body;
  return (main.textContent ?? '').trim() === ''
    ? { kind: 'none', roots: [] }
    : { kind: 'list', roots: [main] };
}

/** Characters of prose under each element; only elements with some. */
function weighProse(body: Element): Map<Element, number> {
  const weights = new Map<Element, number>();
  let run = { block: body, text: 0, linked: 0 };
  // A run ends where another block begins: twenty dates between headlines are no paragraph.
  const close = (block: Element) => {
    if (run.text >= proseLength && run.linked <= run.text * 0.5)
      for (let at: Element | null = run.block; at; at = at === body ? null : at.parentElement)
        weights.set(at, (weights.get(at) ?? 0) + run.text - run.linked);
    run = { block, text: 0, linked: 0 };
  };
  const walker = body.ownerDocument.createTreeWalker(body, 5);
  let node: Node | null = walker.nextNode();
  while (node) {
    if (node.nodeType === 1) {
      const element = node as Element;
      if (!isInline(element) && element.localName !== 'br') close(element);
      node = isFurniture(element) ? skip(walker) : walker.nextNode();
      continue;
    }
    const length = (node.nodeValue ?? '').trim().length;
    const parent = node.parentElement;
    if (length > 0 && parent) {
      const block = toBlockElement(parent);
      if (block !== run.block) close(block);
      run.text += length;
      if (parent.closest('a')) run.linked += length;
    }
    node = walker.nextNode();
  }
  close(body);
  return weights;
}

/** Down from the body into the child that holds most of the prose, until it is spread over several. */
function findBody(document: Document, body: Element, weights: Map<Element, number>): Element {
  const total = weights.get(body) ?? 0;
  let hinted: Element | null = null;
  for (const element of document.querySelectorAll(bodyHints)) {
    const weight = weights.get(element) ?? 0;
    if (weight > total * 0.35 && weight > (hinted ? (weights.get(hinted) ?? 0) : 0))
      hinted = element;
  }
  if (hinted) return hinted;
  let at = body;
  for (;;) {
    const here = weights.get(at) ?? 0;
    let best: Element | null = null;
    for (const child of at.children)
      if ((weights.get(child) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = child;
    const share = best ? (weights.get(best) ?? 0) / here : 0;
    if (!best || share < (isParagraph(best) ? 1.1 : 0.6)) return at;
    at = best;
  }
}

/** The headline, and what stands between it and the body, where the body does not hold it. */
function withHeadline(document: Document, root: Element): Element[] {
  const headline = findHeadline(document, root);
  if (!headline || root.contains(headline)) return [root];
  const roots = [headline];
  for (const lead of document.querySelectorAll(
    'h2, h3, [class*="subtitle" i], [class*="sub-title" i], [class*="sub_title" i], [class*="summary" i], [class*="standfirst" i], [class*="lead" i], [class*="dek" i]',
  )) {
    if (roots.length > 4) break;
    const between =
      follows(headline, lead) &&
      follows(lead, root) &&
      !lead.contains(root) &&
      !roots.some((r) => r.contains(lead));
    if (between && !isInFurniture(lead)) roots.push(lead);
  }
  return [...roots, root];
}

const follows = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & 4) !== 0 && (a.compareDocumentPosition(b) & 16) === 0;

function findHeadline(document: Document, root: Element): Element | null {
  const title =
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? document.title;
  let best: Element | null = null;
  let bestScore = 0.5;
  for (const heading of document.querySelectorAll(
    'h1, h2, h3, [class*="headline" i], [class*="title" i]',
  )) {
    const text = (heading.textContent ?? '').trim();
    if (text.length < 6 || text.length > 200 || isInFurniture(heading)) continue;
    if (!root.contains(heading) && !follows(heading, root)) continue;
    const score = similarity(text, title) + (heading.localName === 'h1' ? 0.3 : 0);
    if (score > bestScore) [best, bestScore] = [heading, score];
  }
  return best;
}

/** Share of the heading's words that the page's title has too, 0 to 1. */
function similarity(text: string, title: string): number {
  const words = text.split(/\s+/);
  return words.filter((word) => title.includes(word)).length / words.length;
}

function isInFurniture(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (isFurniture(at)) return true;
  return false;
}

const isParagraph = (element: Element): boolean =>
  /^(?:p|h[1-6]|li|blockquote|figcaption|td|dd)$/.test(element.localName);

const inline = new Set(
  'a abbr acronym b bdi bdo big br cite data del dfn em font i ins mark nobr q ruby rb s small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export const isInline = (element: Element): boolean => inline.has(element.localName);

/** The nearest ancestor that is not inline, or the element itself. */
export function toBlockElement(element: Element): Element {
  let at = element;
  while (isInline(at) && at.parentElement) at = at.parentElement;
  return at;
}

/** Past the walker's node and all in it. */
export function skip(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
