// The articles that an endless scroll brings after the first: built like it, each with a headline. Knows elements, no names.
import { articleLength } from './prose';

/** The body of the first, and headline and body of each that follows. */
export type Stories = [Element, Element[][]];

/**
 * The article around `root`, or of several within it, and those that are built like it: the first is the page's own,
 * whichever is longest. `weights` are the characters of prose in each element.
 */
export function findStories(root: Element, weights: Map<Element, number>): Stories {
  const own = root.closest('article') ?? root.querySelector('article:has(h1)');
  const isWhole = root.contains(own);
  const stories: Element[][] = [];
  for (const element of findArticles(root)) {
    if (!own || (weights.get(element) ?? 0) < articleLength || !isAlike(element, own)) continue;
    // None of those around it or within it.
    if (own.compareDocumentPosition(element) & 24) continue;
    const headline = element.querySelector('h1, h2');
    const body = isWhole ? element : element === own ? root : findAlike(element, root);
    if (!body || (element !== own && !headline)) continue;
    stories.push(!headline || body.contains(headline) ? [body] : [headline, body]);
  }
  const [first, ...next] = stories;
  // A single article within is but a part of the root.
  return first && (!isWhole || next[0]) ? [first.at(-1) as Element, next] : [root, []];
}

/** All of its tree, in document order. */
const findArticles = (root: Element): Iterable<Element> =>
  (root.getRootNode() as Document | ShadowRoot).querySelectorAll('article');

/** Called the same at first, or all that the other is called. */
const isAlike = (one: Element, other: Element): boolean =>
  one.localName === other.localName &&
  (one.classList[0] === other.classList[0] ||
    ` ${one.className} `.includes(` ${other.className} `));

const findAlike = (within: Element, like: Element): Element | undefined =>
  [...within.querySelectorAll(like.localName)].find((one) => isAlike(one, like));
