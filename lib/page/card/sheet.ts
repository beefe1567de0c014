// The card as a sheet at the screen's foot, its line in sight above: pulled down by its head it goes away, pulled up it grows. Knows fingers, not cards.

// Between the tapped line and the sheet (px).
const gap = 16;
// Pulled further (px) or faster (px/ms), it is meant.
const far = 80;
const fast = 0.6;

/** Until the signal aborts. Escape, the close button and a tap beside it do the same. */
export function letPull(element: HTMLElement, onClose: () => void, signal: AbortSignal): void {
  let pull: { id: number; y: number; at: number } | null = null;
  const put = (dy: number) => {
    element.style.translate = dy > 0 ? `0 ${dy}px` : '';
  };
  element.classList.add('sheet');
  element.addEventListener(
    'pointerdown',
    (event) => {
      const { target } = event;
      if (!event.isPrimary || !(target instanceof Element)) return;
      if (!target.closest('.card-head') || target.closest('button')) return;
      pull = { id: event.pointerId, y: event.clientY, at: event.timeStamp };
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (pull?.id === event.pointerId) put(event.clientY - pull.y);
    },
    { signal },
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      if (pull?.id !== event.pointerId) return;
      const dy = event.clientY - pull.y;
      const speed = dy / Math.max(1, event.timeStamp - pull.at);
      pull = null;
      if (dy > far || (dy > 20 && speed > fast)) return onClose();
      if (dy < -far / 2) element.classList.add('tall');
      put(0);
    },
    { signal },
  );
  element.addEventListener(
    'pointercancel',
    () => {
      pull = null;
      put(0);
    },
    { signal },
  );
}

/**
 * Returns what scrolls the page until the line stands above the sheet, for as long as the reader has not scrolled
 * herself; then it scrolls back, too, when the signal aborts.
 */
export function clearLine(
  element: HTMLElement,
  readLine: () => DOMRect | undefined,
  signal: AbortSignal,
): () => void {
  const from = scrollY;
  let to = from;
  const moveBy = (top: number) => scrollBy({ top, behavior: 'instant' });
  signal.addEventListener('abort', () => {
    if (scrollY === to && to !== from) moveBy(from - to);
  });
  return () => {
    const line = readLine();
    if (!line || scrollY !== to) return;
    const { top, height } = element.getBoundingClientRect();
    const covered = line.bottom + gap - top;
    // The page may scroll before the sheet is there.
    if (height === 0 || covered <= 0) return;
    moveBy(covered);
    to = scrollY;
  };
}
