// What of an article was hidden when it was read, and whether it is shown by now. Knows elements, not what they say.
import type { IsVisible } from './blocks';
import { isFurniture } from './furniture';
import { isInline } from './inline';

export type Unseen = {
  isVisible: IsVisible;
  /** The page has restyled these. Tells in the next frame which elements have come into sight, or gone out of it. */
  look(restyled: Set<Element>): void;
};

// Looked at in one frame.
const mostLooked = 400;

/** `onSeen` is told of elements to read again: shown by now, or hidden with what was read of them. Until the signal aborts. */
export function createUnseen(
  isVisible: IsVisible,
  isRead: (element: Element) => boolean,
  onSeen: (elements: Element[]) => void,
  signal: AbortSignal,
): Unseen {
  const hidden = new Set<Element>();
  // To be looked at: what was hidden, since the page's last change, and what it has restyled.
  const waiting = new Set<Element>();
  let frame = 0;

  // What is said to be hidden may be in sight: `aria-hidden` of an article behind a dialog.
  const isTold = (element: Element) => element.ariaHidden === 'true';

  const hasChanged = (element: Element) =>
    hidden.has(element)
      ? isVisible(element) && !isTold(element)
      : !isVisible(element) && (isInline(element) ? isFurniture(element) : isRead(element));

  const onFrame = () => {
    const changed: Element[] = [];
    let looks = mostLooked;
    for (const element of waiting) {
      if (looks-- === 0) break;
      waiting.delete(element);
      if (!element.isConnected) hidden.delete(element);
      else if (hasChanged(element)) changed.push(element);
    }
    frame = waiting.size > 0 ? requestAnimationFrame(onFrame) : 0;
    if (changed.length > 0) onSeen(changed);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));

  return {
    isVisible(element) {
      const is = isVisible(element);
      if (is && !isTold(element)) hidden.delete(element);
      else hidden.add(element);
      return is;
    },
    look(restyled) {
      for (const element of [...restyled, ...hidden]) waiting.add(element);
      // A tab in the background has no frames: what its page has taken away is not kept for them.
      if (waiting.size > mostLooked)
        for (const element of waiting)
          if (!element.isConnected) {
            waiting.delete(element);
            hidden.delete(element);
          }
      if (waiting.size > 0) frame ||= requestAnimationFrame(onFrame);
    },
  };
}
