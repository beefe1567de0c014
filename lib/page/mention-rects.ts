// Where a mention stands: as a range that costs the page nothing, and as rectangles on the screen. Knows no painting.
import { isUpToDate, toBoundary } from './block';
import type { Mention } from './mentions';

/** Static: a live range would slow every edit of the page. */
export function toRange({ block, start, end }: Mention): StaticRange | null {
  const from = toBoundary(block, start, false);
  const to = toBoundary(block, end, true);
  if (!from || !to || !isUpToDate(block, start, end)) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** One live range for all: one rectangle a line, in CSS px of the viewport; none where the text is gone. */
export function createRuler(document: Document): (mention: Mention) => DOMRect[] {
  const ruler = document.createRange();
  return (mention) => {
    const range = toRange(mention);
    if (!range?.startContainer.isConnected) return [];
    try {
      ruler.setStart(range.startContainer, range.startOffset);
      ruler.setEnd(range.endContainer, range.endOffset);
      return [...ruler.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    } catch {
      // The page has shortened the text since; the mention is about to be read anew.
      return [];
    } finally {
      ruler.setStart(document, 0);
      ruler.collapse(true);
    }
  };
}

// As long as the eye needs to find the place after a jump.
const flashMs = 1200;

/** By the name itself where its element is longer than the screen: many bodies are one, of lines alone. */
export function bringIntoView(
  { block }: Mention,
  [line]: DOMRect[],
  behavior: ScrollBehavior,
): void {
  if (line && block.element.clientHeight > innerHeight)
    scrollBy({ top: line.top - innerHeight / 3, behavior });
  else block.element.scrollIntoView({ block: 'center', behavior });
}

/** Scrolls to mentions, and tells which one to tint for a moment; null when the moment is over. */
export function createFlash(
  readRects: (mention: Mention) => DOMRect[],
  tint: (mention: Mention | null) => void,
  signal: AbortSignal,
): (mention: Mention) => void {
  let flashing: AbortController | null = null;
  return (mention) => {
    flashing?.abort();
    flashing = new AbortController();
    tint(mention);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Not `auto`, which is as the page's own style has it.
    bringIntoView(mention, readRects(mention), calm ? 'instant' : 'smooth');
    const timer = setTimeout(() => tint(null), flashMs);
    AbortSignal.any([signal, flashing.signal]).addEventListener('abort', () => clearTimeout(timer));
  };
}
