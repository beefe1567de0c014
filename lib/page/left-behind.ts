// Declarations of an article that a page has turned from: some pages put the next one in its place and leave their head as
// it was. Knows no dates.
import type { FoundArticle } from './article';

type Seen = { text: string; url: string; start: string };

// What each element said when it was first read, and of which article: kept as long as the page keeps the element.
const seen = new WeakMap<Element, Seen>();

// In UTF-16 units: no two articles begin alike for so long.
const startLength = 200;

/**
 * For the elements of one reading: whether one still says what it said of another article, which had another address
 * and began otherwise. An address alone says little: pages rewrite it under the same article.
 */
export function createIsLeftBehind(
  article: FoundArticle,
  url: string,
): (element: Element, text: string) => boolean {
  const start = (article.roots[0]?.textContent ?? '').trim().slice(0, startLength);
  return (element, text) => {
    const before = seen.get(element);
    if (before?.text === text) return before.url !== url && before.start !== start;
    seen.set(element, { text, url, start });
    return false;
  };
}
