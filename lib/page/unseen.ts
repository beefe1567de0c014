// What of an article was hidden when it was read, and whether it is shown by now. Knows elements, not what they say.
import type { IsVisible } from './blocks';

export type Unseen = {
  isVisible: IsVisible;
  /** The page has restyled these. Tells in the next frame which elements have come into sight, or gone out of it. */
  look(restyled: Set<Element>): void;
};

// Looked at in one frame; a page that hides more is a page of tabs, and says so in its own time.
const mostLooked = 400;

/** `onSeen` is told of elements to read again; until the signal aborts. */
export function createUnseen(
  isVisible: IsVisible,
  onSeen: (elements: Element[]) => void,
  signal: AbortSignal,
): Unseen {
  const hidden = new Set<Element>();
  const seen = new WeakSet<Element>();
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
      if (seen.has(element) && looks-- > 0 && !isVisible(element)) changed.push(element);
    waiting.clear();
    if (changed.length > 0) onSeen(changed);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));

  return {
    isVisible(element) {
      const is = isVisible(element);
      if (is) {
        hidden.delete(element);
        seen.add(element);
      } else {
        hidden.add(element);
        seen.delete(element);
      }
      return is;
    },
    look(restyled) {
      for (const element of restyled) if (seen.has(element)) waiting.add(element);
      if (hidden.size + waiting.size > 0) frame ||= requestAnimationFrame(onFrame);
    },
  };
}
