// Which part of a page is the article: headline, lead, body, captions, quotes. Knows documents, not names.
import { isOthers, spare } from './furniture';
import { findHeadline, findLeads, follows } from './headline';
import { type Prose, weighProse } from './prose';

export { toBlockElement } from './inline';

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

// What a page needs of prose (in characters) to be an article at all.
const articleLength = 140;

/** Reads no layout and changes nothing: works on a live page and on a parsed one. */
export function findArticle(document: Document): Article {
  const { body } = document;
  if (!body) return { kind: 'none', roots: [] };
  const weights = weighSpared(body);
  if ((weights.get(body) ?? 0) < articleLength) return toList(document, body);
  const root = findBody(body, weights);
  if ((weights.get(root) ?? 0) < articleLength) return toList(document, body);
  const headline = findHeadline(document);
  if (!headline || root.contains(headline) || !follows(headline, root))
    return { kind: 'article', roots: [root] };
  return { kind: 'article', roots: [headline, ...findLeads(document, headline, root), root] };
}

function toList(document: Document, body: Element): Article {
  const main = document.querySelector('main, [role="main"], #content, #container') ?? body;
  return (main.textContent ?? '').trim() === ''
    ? { kind: 'none', roots: [] }
    : { kind: 'list', roots: [main] };
}

/** Weighs the prose; what is furniture by its name alone, yet holds the article, is spared and weighed again. */
function weighSpared(body: Element): Map<Element, number> {
  let prose = weighProse(body);
  for (let round = 0; round < 6; round++) {
    const wrong = findWronged(prose, body);
    if (!wrong) break;
    spare(wrong);
    prose = weighProse(body);
  }
  return prose.weights;
}

function findWronged({ weights, suspects }: Prose, body: Element): Element | null {
  let most: Element | null = null;
  let best = Math.max(articleLength, (weights.get(body) ?? 0) * 1.2);
  for (const suspect of suspects) {
    // Its text is at least its prose: most are too short to be looked into.
    if (isOthers(suspect) || (suspect.textContent ?? '').length <= best) continue;
    const weight = weighProse(suspect).weights.get(suspect) ?? 0;
    if (weight > best) [most, best] = [suspect, weight];
  }
  return most;
}

/** Down from the body into the child that holds most of the prose, until it is spread over several. */
function findBody(body: Element, weights: Map<Element, number>): Element {
  const total = weights.get(body) ?? 0;
  let hinted: Element | null = null;
  for (const [element, weight] of weights)
    if (
      weight > total * 0.35 &&
      weight > (hinted ? (weights.get(hinted) ?? 0) : 0) &&
      element.matches(bodyHints)
    )
      hinted = element;
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

const isParagraph = (element: Element): boolean =>
  /^(?:p|h[1-6]|li|blockquote|figcaption|td|dd)$/.test(element.localName);
