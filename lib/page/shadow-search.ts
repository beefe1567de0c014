// Where an article may hide in shadow roots: looked for only while the page's own tree holds none. Knows no names.

import { runAtOnce } from '@/lib/match/steps';
import type { FoundArticle } from './article';
import { findShadows, isInShadow, measureText, type ReadShadow } from './shadow';

export type ShadowSearch = {
  /** Every root that is looked into is watched from then on. */
  read: ReadShadow;
  /** Are there roots with text under this element, where an article could be? */
  has(element: Element): boolean;
  /** Characters of text in roots that `has` found since this was last asked. */
  takeNews(): number;
};

export function createShadowSearch(
  readShadow: ReadShadow,
  watch: (root: ShadowRoot) => void,
  readArticle: () => FoundArticle,
): ShadowSearch {
  let news = 0;
  const read: ReadShadow = (element) => {
    const root = readShadow(element);
    if (root) watch(root);
    return root;
  };
  return {
    read,
    has(element) {
      const { kind, roots } = readArticle();
      const [root] = roots;
      if (kind === 'article' && root && !isInShadow(root)) return false;
      const length = runAtOnce(findShadows(element, read)).reduce(
        (sum, shadow) => sum + measureText(shadow),
        0,
      );
      news += length;
      return length > 0;
    },
    takeNews() {
      const taken = news;
      news = 0;
      return taken;
    },
  };
}
