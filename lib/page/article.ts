// Which part of a page is the article: headline, lead, body, captions, quotes. Knows documents, not names.
import type { IsVisible } from './blocks';
import { findBody } from './body';
import { isEdited, isFurniture, isSuspect } from './furniture';
import { findHeadline, findLeads, follows } from './headline';
import { findNamedBody } from './named-body';
import { findStories, type Stories } from './next-articles';
import { articleLength, weighProse } from './prose';
import { findShadows, type ReadShadow } from './shadow';
import { weighSpared } from './spared';

export type FoundArticle = {
  /** `list`: a front page or section, read quietly in its main column; `none`: nothing to read. */
  kind: 'article' | 'list' | 'none';
  /** In document order, none inside another. */
  roots: Element[];
  /** Headline and body of each article that an endless scroll has brought after this one. */
  next: Element[][];
};

/**
 * Changes nothing, and asks the screen only where an article may be one that nobody sees: works on a live page and on a
 * parsed one. In steps of a few milliseconds. Shadow roots are looked into, by `readShadow`, only where
 * nothing else holds an article.
 */
export function* findArticle(
  document: Document,
  readShadow: ReadShadow = () => null,
  isVisible: IsVisible = () => true,
): Generator<void, FoundArticle> {
  const { body } = document;
  const found = body && (yield* find(document, body, readShadow, isVisible));
  return found && !found.roots.some(isEdited) ? found : { kind: 'none', roots: [], next: [] };
}

function* find(
  document: Document,
  body: Element,
  readShadow: ReadShadow,
  isVisible: IsVisible,
): Generator<void, FoundArticle> {
  const weights = yield* weighSpared(body);
  yield;
  const total = weights.get(body) ?? 0;
  const isShort = total < articleLength;
  // A line or two (속보), or less than the cards around it: the body all the same, where the page says so. Among more prose
  // it is found by its weight, and asking a large page takes milliseconds.
  const [told, another] =
    total < articleLength * 20 ? body.querySelectorAll('[itemprop*=articleBody]') : [];
  const hints = told && !another ? [told] : isShort ? [...weights.keys()] : [];
  const named = hints.map(findNamedBody).find(Boolean);
  if (named) return toArticle(document, named, []);
  if (isShort) return (yield* findInShadows(document, readShadow)) ?? toList(document, body);
  const [root, next] = yield* findRoot(body, weights, isVisible);
  if ((weights.get(root) ?? 0) < articleLength) return toList(document, body);
  yield;
  return toArticle(document, root, next);
}

/** The article's root, and the next ones. Hidden prose (terms, too) is none where other prose is seen. */
function* findRoot(
  body: Element,
  weights: Map<Element, number>,
  isVisible: IsVisible,
): Generator<void, Stories> {
  const find = (among: Map<Element, number>) => findStories(findBody(body, among), among);
  const found = find(weights);
  if (isVisible(found[0])) return found;
  const isLeftOut = (one: Element) => one === found[0] || isSuspect(one);
  const others = (yield* weighProse(body, isLeftOut)).weights;
  const seen = find(others);
  return (others.get(seen[0]) ?? 0) >= articleLength && isVisible(seen[0]) ? seen : found;
}

function toArticle(document: Document, root: Element, next: Element[][]): FoundArticle {
  const headline = findHeadline(document);
  const isApart = headline && follows(headline, root);
  const roots = isApart ? [headline, ...findLeads(document, headline, root), root] : [root];
  return { kind: 'article', roots, next };
}

function toList(document: Document, body: Element): FoundArticle {
  const main = document.querySelector('main, [role="main"], #content, #container') ?? body;
  const kind = (main.textContent ?? '').trim() === '' ? 'none' : 'list';
  return { kind, roots: [main], next: [] };
}

/** Of a page built of components: the shadow root that holds the most prose, and the headline in whichever root. */
function* findInShadows(
  document: Document,
  readShadow: ReadShadow,
): Generator<void, FoundArticle | null> {
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
  const run = parts.slice(parts.findIndex(hasProse), parts.findLastIndex(hasProse) + 1);
  return { roots: run.map(({ element }) => element), weight };
}
