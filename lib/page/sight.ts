// What a reader sees of a page's text, and how more of it comes before her eyes. Knows rectangles and hits, not what they mean.
import { bringIntoView } from './mention-rects';
import type { Mention } from './mentions';
import { isVertical } from './place';
import { toShadowHost } from './shadow';

/** Where a line stands in its text's own direction: before what she sees, there, or after it. */
export type Side = 'above' | 'on' | 'below';

export type SightParts = {
  readRects(mention: Mention): DOMRect[];
  /** Cards lie over the text without hiding it: they go. */
  isCard(target: Element): boolean;
};

export type Sight = {
  /** `line` is one of the mention's (CSS px of the viewport). What a header lies over, or a box cuts off, is not seen. */
  sideOf(mention: Mention, line: DOMRect): Side;
  /** At once, and as far as the page lets itself be scrolled. */
  bring(mention: Mention): void;
};

export function createSight({ readRects, isCard }: SightParts): Sight {
  const isSeen = ({ block }: Mention, { left, right, top, bottom }: DOMRect): boolean => {
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
    const tree = block.element.getRootNode() as Document | ShadowRoot;
    const hits = tree.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
    return block.element.contains(hits.find((hit) => !isCard(hit)) ?? null);
  };
  return {
    sideOf(mention, line) {
      if (isSeen(mention, line)) return 'on';
      const { element } = mention.block;
      const isFirst = isVertical(element)
        ? line.left < innerWidth / 2 === getComputedStyle(element).writingMode.endsWith('lr')
        : line.top < innerHeight / 2;
      return isFirst ? 'above' : 'below';
    },
    bring(mention) {
      const { element } = mention.block;
      bringIntoView(mention, readRects(mention), 'instant');
      // A text may be longer than what it scrolls in: then the name itself is brought. What the reader cannot scroll
      // herself stays: of what is hidden there (a folded text, a menu aside) she could put nothing back.
      for (let up: Element | null = element; up; up = up.parentElement ?? toShadowHost(up)) {
        const [line] = readRects(mention);
        if (!line || isSeen(mention, line)) return;
        const box =
          up === document.scrollingElement
            ? new DOMRect(0, 0, innerWidth, innerHeight)
            : up.getBoundingClientRect();
        const { overflowX, overflowY } = getComputedStyle(up);
        const isOurs = (overflow: string) =>
          up === document.scrollingElement || /auto|scroll/.test(overflow);
        up.scrollBy({
          left: isOurs(overflowX) ? line.x - box.x - box.width / 2 : 0,
          top: isOurs(overflowY) ? line.y - box.y - box.height / 2 : 0,
          behavior: 'instant',
        });
      }
    },
  };
}
