// Turns the reader's pointer, keys and scrolling into hover events. Knows the DOM's events, not what a card is.

import type { Settings } from '@/lib/settings';
import type { Box, HoverAct } from './hover';
import type { Mention } from './mentions';

/** What opens a card, and after how long a rest (ms). */
export type OpeningChoice = Pick<Settings, 'openBy' | 'heldKey' | 'openAfterMs'>;

export type PointerParts = {
  document: Document;
  findMention(x: number, y: number): Mention | null;
  /** Also where it is not marked. */
  findUnmarked(x: number, y: number): Mention | null;
  /** Is this event's target the card's host? */
  isCard(target: EventTarget | null): boolean;
  readCardBox(): Box | null;
  readOpening(): OpeningChoice;
  send(act: HoverAct<Mention>): void;
  /** The page scrolled or was resized: the card follows its text, or closes with it. */
  onScroll(): void;
};

/** Only events that the browser vouches for; one hit test a frame; until the signal aborts. */
export function watchPointer(parts: PointerParts, signal: AbortSignal): void {
  const { document, send } = parts;
  const view = document.defaultView;
  if (!view) return;
  let last: MouseEvent | null = null;
  let held = false;
  let resting: MouseEvent | null = null;
  let scrolled = false;
  let frame = 0;

  const onFrame = () => {
    frame = 0;
    if (scrolled) parts.onScroll();
    scrolled = false;
    if (!last) return;
    const { clientX: x, clientY: y, target, buttons } = last;
    const inCard = parts.isCard(target);
    const opening = parts.readOpening();
    // Who holds a key asks for a name, be it marked here or not; without the key what is open stays so on it.
    const find = () =>
      parts.findMention(x, y) ?? (opening.openBy === 'key' ? parts.findUnmarked(x, y) : null);
    send({
      type: 'move',
      x,
      y,
      target: inCard ? null : find(),
      inCard,
      card: parts.readCardBox(),
      // With a button down she selects, or drags.
      mayOpen: buttons === 0 && isOpening(opening, held),
    });
    last = null;
  };
  const schedule = () => {
    frame ||= view.requestAnimationFrame(onFrame);
  };
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
  const on = <K extends keyof WindowEventMap>(
    types: K[],
    handle: (event: WindowEventMap[K], type: K) => void,
  ) => {
    for (const type of types)
      view.addEventListener(type, (event) => event.isTrusted && handle(event, type), {
        capture: true,
        passive: true,
        signal,
      });
  };

  on(['pointermove', 'pointerover'], (event, type) => {
    // Moves within a frame are not told here. Of text that scrolls under a resting pointer, nothing opens.
    if (type === 'pointerover' && !(event.target instanceof HTMLIFrameElement)) return;
    if (event.pointerType === 'touch') return;
    last = event;
    resting = event;
    held = isHeld(event, parts.readOpening());
    schedule();
  });
  // The key may come after the pointer: what it rests on opens then.
  on(['keydown', 'keyup'], ({ key }, type) => {
    if (key === 'Escape' && type === 'keydown') return send({ type: 'close' });
    const opening = parts.readOpening();
    if (opening.openBy !== 'key' || key !== opening.heldKey) return;
    held = type === 'keydown';
    last = resting;
    if (last) schedule();
  });
  /** Where clicks open: the name that this press or click is on. One in a link follows the link. */
  const findClicked = (event: MouseEvent): Mention | null => {
    if (parts.readOpening().openBy !== 'click' || event.button !== 0) return null;
    const inLink = event.target instanceof Element && event.target.closest('a, button');
    return inLink ? null : parts.findMention(event.clientX, event.clientY);
  };
  on(['click'], (event) => {
    if (parts.isCard(event.target)) return;
    const { clientX: x, clientY: y } = event;
    const target = findClicked(event);
    if (target) send({ type: 'click', x, y, target });
  });
  on(['pointerdown'], (event) => {
    if (parts.isCard(event.target)) return;
    // The click that follows needs to know which card was open.
    if (event.pointerType !== 'touch' && findClicked(event)) return;
    send({ type: 'close' });
  });
  on(['scroll', 'resize'], ({ target }) => {
    if (parts.isCard(target)) return;
    scrolled = true;
    schedule();
  });
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (event.isTrusted)
        send({
          type: 'move',
          x: -1,
          y: -1,
          target: null,
          inCard: false,
          card: null,
          mayOpen: false,
        });
    },
    { passive: true, signal },
  );
}

const isOpening = ({ openBy }: OpeningChoice, held: boolean): boolean =>
  openBy === 'hover' || (openBy === 'key' && held);

const isHeld = (event: MouseEvent, { heldKey }: OpeningChoice): boolean =>
  heldKey === 'Alt' ? event.altKey : heldKey === 'Shift' ? event.shiftKey : event.ctrlKey;
