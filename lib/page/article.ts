// Which part of a page is the article: headline, lead, body, captions, quotes. Knows documents, not names.
import { isFurniture, isOthers, isSuspect, spare } from './furniture';
import { findHeadline, findLeads, follows } from './headline';
import { findFirstBody, findNextArticles } from './next-articles';
import { type Prose, weighProse } from './prose';
import { findShadows, type ReadShadow } from './shadow';

export type Article = {
  /** `list`: a front page or section, read quietly in its main column; `none`: nothing to read. */
  kind: 'article' | 'list' | 'none';
  /** In document order, none inside another. */
  roots: Element[];
  /** Headlines and bodies of the articles that an endless scroll has brought after this one. */
  next: Element[];
};

// What newsrooms' systems, Korean and English, call the element that holds the body.
const bodyNames =
  /(?:^|\s)(?:artice_?body|article[-_]{0,2}(?:view[-_])?(?:body|contents?|te?xt)(?:[-_]?(?:contents?|div|only|wrap|inner))*|(?:main|post|single)-article-content|news_?(?:body|view|te?xt|contents?)(?:_area)?(?:_contents)?|newsct_article|newsendcontents|dic_area|_article_content|textbody|txt_area|cont_newstext|pnlcontent|cmadcontent|harmonycontainer|view_?(?:con(?:t(?:ent)?)?|te?xt)|user-content|story-?(?:body|news|content|text)|entry-content|post-(?:content|body)|caas-body|bodycopy|shortcode-content)(?=$|\s)/i;

const isNamedBody = (element: Element): boolean =>
  element.matches('[itemprop*=articleBody]') ||
  bodyNames.test(`${element.id} ${element.className}`);

// What a page needs of prose (in characters) to be an article at all.
export const articleLength = 140;

/**
 * Reads no layout and changes nothing: works on a live page and on a parsed one. In steps of a few milliseconds.
 * Shadow roots are looked into, by `readShadow`, only where nothing else holds an article.
 */
export function* findArticle(
  document: Document,
  readShadow: ReadShadow = () => null,
): Generator<void, Article> {
  const { body } = document;
  if (!body) return { kind: 'none', roots: [], next: [] };
  const weights = yield* weighSpared(body);
  yield;
  const total = weights.get(body) ?? 0;
  const isShort = total < articleLength;
  // A line or two (속보), or less than the cards around it: the body all the same, where the page says so. Among more prose
  // it is found by its weight, and asking a large page takes milliseconds.
  const [told, another] =
    total < articleLength * 20 ? body.querySelectorAll('[itemprop*=articleBody]') : [];
  const hints = told && !another ? [told] : isShort ? [...weights.keys()] : [];
  const named = hints.map(findNamedBody).find((one) => one !== null);
  if (named) return toArticle(document, named, []);
  if (isShort) return (yield* findInShadows(document, readShadow)) ?? toList(document, body);
  const root = findFirstBody(findBody(body, weights), weights, articleLength);
  if ((weights.get(root) ?? 0) < articleLength) return toList(document, body);
  yield;
  const next = findNextArticles(root, weights, articleLength);
  yield;
  return toArticle(document, root, next);
}

function toArticle(document: Document, root: Element, next: Element[]): Article {
  const headline = findHeadline(document);
  const isApart = headline && !root.contains(headline) && follows(headline, root);
  const roots = isApart ? [headline, ...findLeads(document, headline, root), root] : [root];
  return { kind: 'article', roots, next };
}

/**
 * The element around this one that its newsroom's system names as the body, or that is an article with its headline;
 * null for none, or in what is furniture.
 */
export function findNamedBody(inside: Element): Element | null {
  let body: Element | null = null;
  for (let at: Element | null = inside; at; at = at.parentElement) {
    if (isFurniture(at)) return null;
    if (!body && (isNamedBody(at) || at.matches('article:has(h1)'))) body = at;
  }
  return body;
}

function toList(document: Document, body: Element): Article {
  const main = document.querySelector('main, [role="main"], #content, #container') ?? body;
  return (main.textContent ?? '').trim() === ''
    ? { kind: 'none', roots: [], next: [] }
    : { kind: 'list', roots: [main], next: [] };
}

/** Of a page built of components: the shadow root that holds the most prose, and the headline in whichever root. */
function* findInShadows(
  document: Document,
  readShadow: ReadShadow,
): Generator<void, Article | null> {
  const shadows = yield* findShadows(document.body, readShadow);
  let best: { roots: Element[]; weight: number } | null = null;
  for (const shadow of shadows) {
    const found = yield* weighShadow(shadow);
    if (found.weight >= Math.max(articleLength, best?.weight ?? 0)) best = found;
  }
  if (!best) return null;
  const { roots } = best;
  const headline = findHeadline(document, [document, ...shadows]);
  const isApart = headline && !roots.some((root) => root.contains(headline));
  return { kind: 'article', roots: isApart ? [headline, ...roots] : roots, next: [] };
}

function* weighShadow(shadow: ShadowRoot): Generator<void, { roots: Element[]; weight: number }> {
  const parts: { element: Element; weight: number; weights: Map<Element, number> }[] = [];
  for (const element of shadow.children) {
    if (isFurniture(element)) continue;
    const weights = yield* weighSpared(element);
    parts.push({ element, weight: weights.get(element) ?? 0, weights });
  }
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const main = parts.find((part) => part.weight > weight * 0.6);
  if (main) return { roots: [findBody(main.element, main.weights)], weight };
  // Paragraphs that stand in the root itself.
  const hasProse = (part: { weight: number }) => part.weight > 0;
  const run = parts.slice(
    Math.max(0, parts.findIndex(hasProse)),
    parts.findLastIndex(hasProse) + 1,
  );
  return { roots: run.map(({ element }) => element), weight };
}

/** Weighs the prose; what is furniture by its name alone, yet holds the article, is spared and weighed again. */
function* weighSpared(body: Element): Generator<void, Map<Element, number>> {
  let prose = yield* weighProse(body, isSuspect);
  for (let round = 0; round < 6; round++) {
    const wrong = yield* findWronged(prose, body);
    if (!wrong) break;
    spare(wrong);
    prose = yield* weighProse(body, isSuspect);
  }
  return prose.weights;
}

function* findWronged(
  { weights, suspects }: Prose,
  body: Element,
): Generator<void, Element | null> {
  let most: Element | null = null;
  let best = Math.max(articleLength, (weights.get(body) ?? 0) * 1.2);
  for (const suspect of suspects) {
    // Its text is at least its prose: most are too short to be looked into.
    if (isOthers(suspect) || (suspect.textContent ?? '').length <= best) continue;
    const weight = (yield* weighProse(suspect, isOthers)).weights.get(suspect) ?? 0;
    if (weight > best) [most, best] = [suspect, weight];
  }
  return most;
}

/** The element that a newsroom's system names as the body; where it comes in parts, what holds them. */
function findHinted(body: Element, weights: Map<Element, number>, total: number): Element | null {
  const weightOf = (element: Element): number => weights.get(element) ?? 0;
  const parts = [...weights.keys()].filter(
    (element) => element !== body && weightOf(element) > total * 0.1 && isNamedBody(element),
  );
  // Of names within one another the inner one means the body, unless it is but a part of it.
  const bodies = parts
    .filter((part) => !parts.some((other) => other !== part && other.contains(part)))
    .map(
      (part) =>
        parts.findLast((other) => part.contains(other) && weightOf(other) > weightOf(part) * 0.7) ??
        part,
    );
  const [first, ...others] = bodies.sort((a, b) => weightOf(b) - weightOf(a));
  if (!first) return null;
  let whole: Element = first;
  for (const part of others) {
    let holder: Element | null = whole;
    while (holder && !holder.contains(part)) holder = holder.parentElement;
    // Several headlines, several articles: the pages of an endless scroll.
    if (holder && holder !== body && holder.querySelectorAll('h1, article').length < 2)
      whole = holder;
  }
  return weightOf(whole) > total * 0.35 ? whole : null;
}

/** Down from the body into the child that holds most of the prose, until it is spread over several. */
function findBody(body: Element, weights: Map<Element, number>): Element {
  const total = weights.get(body) ?? 0;
  const hinted = findHinted(body, weights, total);
  if (hinted) return hinted;
  let at = body;
  for (;;) {
    const here = weights.get(at) ?? 0;
    let best: Element | null = null;
    // Not its `children`: in a form that is the field of that name, where there is one.
    for (let child = at.firstElementChild; child; child = child.nextElementSibling)
      if ((weights.get(child) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = child;
    const share = best ? (weights.get(best) ?? 0) / here : 0;
    if (!best || share < (isParagraph(best) ? 1.1 : 0.6)) return at;
    at = best;
  }
}

const isParagraph = (element: Element): boolean =>
  /^(?:p|h[1-6]|li|blockquote|figcaption|td|dd)$/.test(element.localName);
