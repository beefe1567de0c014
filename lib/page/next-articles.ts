// The articles that an endless scroll brings after the first: built like it, each with a headline. Knows elements, no names.
import { follows } from './headline';
import { articleLength } from './prose';

/** Of articles that are built alike the first is the page's own, whichever is longest; its body is like `root`. */
export function findFirstBody(root: Element, weights: Map<Element, number>): Element {
  const article = root.closest('article');
  if (!article) return root;
  for (const element of findArticles(root)) {
    if (element === article) return root;
    if ((weights.get(element) ?? 0) < articleLength || !isAlike(element, article)) continue;
    if (!follows(element, article) || !element.querySelector('h1, h2')) continue;
    const body = root === article ? element : findAlike(element, root);
    if (body) return body;
  }
  return root;
}

/** Headline and body of each, in document order; `weights` are the characters of prose in each element. */
export function findNextArticles(root: Element, weights: Map<Element, number>): Element[] {
  const first = root.closest('article');
  if (!first) return [];
  const found: Element[] = [];
  for (const element of findArticles(root)) {
    if ((weights.get(element) ?? 0) < articleLength || element.contains(root)) continue;
    if (!isAlike(element, first) || !follows(first, element)) continue;
    const body = first === root ? element : findAlike(element, root);
    const headline = element.querySelector('h1, h2');
    if (!body || !headline) continue;
    found.push(...(body.contains(headline) ? [body] : [headline, body]));
  }
  return found;
}

/** All of its tree, in document order. */
const findArticles = (root: Element): Iterable<Element> =>
  (root.getRootNode() as Document | ShadowRoot).querySelectorAll('article');

const isAlike = (a: Element, b: Element): boolean =>
  a.localName === b.localName && a.classList[0] === b.classList[0];

const findAlike = (within: Element, like: Element): Element | undefined =>
  [...within.querySelectorAll(like.localName)].find((one) => isAlike(one, like));
