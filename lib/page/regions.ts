// What has to be read again after the page changed: blocks, or the whole article. Knows elements, not what they say.
import { type Article, articleLength, findArticle } from './article';
import { isFurniture } from './furniture';
import { isInFurniture } from './headline';
import { toBlockElement } from './inline';

/** Has so much come beside the article that it is another now, or there are more of them? */
export function hasMoved(article: Article, changed: Element[]): boolean {
  const roots = toRoots(article);
  const isElsewhere = (element: Element) =>
    element.isConnected &&
    !roots.some((root) => root.contains(element)) &&
    (element.textContent ?? '').length >= articleLength &&
    !isInFurniture(element);
  const [first] = changed.filter(isElsewhere);
  if (!first) return false;
  const now = toRoots(findArticle(first.ownerDocument));
  return now.length !== roots.length || now.some((root, index) => root !== roots[index]);
}

export const toRoots = ({ roots, next }: Article): Element[] => [...roots, ...next];

/** The whole blocks that changed, inside the article and outside its furniture; none inside another. */
export function toRegions(
  changed: Element[],
  roots: Element[],
  isRead: (element: Element) => boolean,
): Element[] {
  const blocks = new Set(changed.map(toBlockElement));
  return [...blocks].filter((block) => {
    const root = roots.find((one) => one.contains(block));
    if (!root) return false;
    // Hidden by now, it is furniture; what was read of it has to go.
    if (block !== root && isFurniture(block) && !isRead(block)) return false;
    for (let at = block; at !== root; ) {
      if (!at.parentElement) return false;
      at = at.parentElement;
      if (blocks.has(at) || (at !== root && isFurniture(at))) return false;
    }
    return true;
  });
}
