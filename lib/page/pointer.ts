// Turns the reader's pointer, keys and scrolling into hover events. Knows the DOM's events, not what a card is.
import type { Box, HoverEvent } from './hover';
import type { Mention } from './mentions';

export type PointerParts = {
  document: Document;
  findMention(x: number, y: number): Mention | null;
  /** Is this event's target the card's host? */
  isCard(target: EventTarget | null): boolean;
  readCardBox(): Box | null;
  send(event: HoverEvent<Mention>): void;
  /** The page scrolled or was resized: the card follows its text, or closes with it. */
  onScroll(): void;
};

/** Only events that the browser vouches for; one hit test a frame; until the signal aborts. */
export function watchPointer(parts: PointerParts, signal: AbortSignal): void {
  const { document, send } = parts;
  const view = document.defaultView;
  if (!view) return;
  let last: PointerEvent | null = null;
  let scrolled = false;
  let frame = 0;

  const onFrame = () => {
    frame = 0;
    if (scrolled) parts.onScroll();
    scrolled = false;
    if (!last) return;
    const { clientX: x, clientY: y, target } = last;
    const inCard = parts.isCard(target);
    send({
      type: 'move',
      at: performance.now(),
      x,
      y,
      target: inCard ? null : parts.findMention(x, y),
      inCard,
      card: parts.readCardBox(),
    });
    last = null;
  };
  const schedule = () => {
    frame ||= view.requestAnimationFrame(onFrame);
  };
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
  const options = { capture: true, passive: true, signal };

  view.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      last = event;
      schedule();
    },
    options,
  );
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !parts.isCard(event.target))
        send({ type: 'close', at: performance.now() });
    },
    options,
  );
  view.addEventListener(
    'scroll',
    (event) => {
      if (!event.isTrusted || parts.isCard(event.target)) return;
      scrolled = true;
      schedule();
    },
    options,
  );
  view.addEventListener(
    'resize',
    () => {
      scrolled = true;
      schedule();
    },
    options,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (event.isTrusted)
        send({
          type: 'move',
          at: performance.now(),
          x: -1,
          y: -1,
          target: null,
          inCard: false,
          card: null,
        });
    },
    { passive: true, signal },
  );
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape') send({ type: 'close', at: performance.now() });
    },
    options,
  );
}
