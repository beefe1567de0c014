// What has to be read again after a change. Knows elements, not what is in them.
import { isFurniture } from './furniture';
import { toBlockElement } from './inline';

/** The whole blocks that changed, inside the article and outside its furniture; none inside another. */
export function toRegions(changed: Element[], roots: Element[]): Element[] {
  const blocks = new Set(changed.map(toBlockElement));
  return [...blocks].filter((block) => {
    const root = roots.find((one) => one.contains(block));
    if (!root) return false;
    for (let at: Element | null = block; at && at !== root; at = at.parentElement) {
      if (isFurniture(at)) return false;
      if (at !== block && blocks.has(at)) return false;
    }
    return true;
  });
}
