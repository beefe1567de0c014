// What has to be read again after the page changed: blocks, or the whole article. Knows elements, not what they say.
import type { FoundArticle } from './article';
import { isEdited, isFurniture } from './furniture';
import { isInFurniture } from './headline';
import { toBlockElement } from './inline';

/** How much has come that may be an article: beside the one that is read, or anywhere on a list. */
export function measureNews(article: FoundArticle, changed: Element[]): number {
  const roots = article.kind === 'article' ? toRoots(article) : [];
  const isNews = (element: Element) =>
    element.isConnected && !roots.some((root) => root.contains(element)) && !isInFurniture(element);
  return changed
    .filter(isNews)
    .reduce((sum, element) => sum + (element.textContent ?? '').trim().length, 0);
}

/** The article that is found by now, where that is elsewhere, or more of them; null where it is the same. In steps. */
export function* findAnother(
  article: FoundArticle,
  finding: Generator<void, FoundArticle>,
): Generator<void, FoundArticle | null> {
  const [then, found] = [toRoots(article), yield* finding];
  const now = toRoots(found);
  const isSame =
    found.kind === article.kind &&
    now.length === then.length &&
    now.every((root, index) => root === then[index]);
  return isSame ? null : found;
}

export const toRoots = ({ roots, next }: FoundArticle): Element[] => [...roots, ...next.flat()];

/**
 * The whole blocks that changed, inside the article and outside its furniture; none inside another. A body that is an
 * inline element stands for itself: its block is more than the article.
 */
export function toRegions(
  changed: Element[],
  roots: Element[],
  isRead: (element: Element) => boolean,
): Element[] {
  const blocks = new Set(changed.map((element) => toBlockElement(element, roots)));
  return [...blocks].filter((block) => {
    const root = roots.find((one) => one.contains(block));
    if (!root || isEdited(root)) return false;
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
