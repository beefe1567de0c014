// What of an article was hidden when it was read, and whether it is shown by now. Knows elements, not what they say.
import type { IsVisible } from './blocks';
import { isFurniture } from './furniture';
import { isInline } from './inline';

export type Unseen = {
  isVisible: IsVisible;
  /** The page has restyled these. Tells in the next frame which elements have come into sight, or gone out of it. */
  look(restyled: Set<Element>): void;
};

// Looked at in one frame; a page that hides more is a page of tabs, and says so in its own time.
const mostLooked = 400;

/** `onSeen` is told of elements to read again: shown by now, or hidden with what was read of them. Until the signal aborts. */
export function createUnseen(
  isVisible: IsVisible,
  isRead: (element: Element) => boolean,
  onSeen: (elements: Element[]) => void,
  signal: AbortSignal,
): Unseen {
  const hidden = new Set<Element>();
  const waiting = new Set<Element>();
  let frame = 0;

  const onFrame = () => {
    frame = 0;
    const changed: Element[] = [];
    let looks = mostLooked;
    for (const element of hidden) {
      if (!element.isConnected) hidden.delete(element);
      else if (looks-- <= 0) break;
      else if (isVisible(element)) changed.push(element);
    }
    for (const element of waiting)
      if (
        looks-- > 0 &&
        !isVisible(element) &&
        (isInline(element) ? isFurniture(element) : isRead(element))
      )
        changed.push(element);
    waiting.clear();
    if (changed.length > 0) onSeen(changed);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));

  return {
    isVisible(element) {
      const is = isVisible(element);
      if (is) hidden.delete(element);
      else hidden.add(element);
      return is;
    },
    look(restyled) {
      for (const element of restyled) if (!hidden.has(element)) waiting.add(element);
      if (hidden.size + waiting.size > 0) frame ||= requestAnimationFrame(onFrame);
    },
  };
}
