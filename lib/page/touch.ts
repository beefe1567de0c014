// Fingers: a tap on a mark opens its card, and on a link or a button does what it is for; a long press opens the card there too.
import type { Mention } from './mentions';

// As long as the platforms' own long press.
const holdMs = 500;
// A finger that moves more is scrolling (px).
const slack = 10;
// A fingertip is no point: where to look beside it, in lines (px).
const around = [0, -8, 8];
// What a tap is for already, beside a name or round it.
const pressed = 'a[href], button, input, select, textarea';

export type TouchParts = {
  document: Document;
  findMention(x: number, y: number): Mention | null;
  isCard(target: EventTarget | null): boolean;
  open(mention: Mention): void;
  /** A finger came down beside the card. */
  onOutside(): void;
};

/** Only events that the browser vouches for; until the signal aborts. Nothing here reacts to a mouse or a pen. */
export function watchTouch(parts: TouchParts, signal: AbortSignal): void {
  const { document, isCard } = parts;
  const view = document.defaultView;
  if (!view) return;
  let press: { id: number; x: number; y: number; mention: Mention; timer: number } | null = null;
  // The press has opened a card already: its click and its menu are not the page's any more.
  let held = false;

  const find = (x: number, y: number): Mention | null => {
    for (const dy of around) {
      const mention = parts.findMention(x, y + dy);
      if (mention) return mention;
    }
    return null;
  };
  const release = () => {
    clearTimeout(press?.timer);
    press = null;
  };
  signal.addEventListener('abort', release);
  const listen = <K extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'>(
    type: K,
    handle: (event: PointerEvent) => void,
  ) =>
    view.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && event.pointerType === 'touch') handle(event);
      },
      { capture: true, passive: true, signal },
    );

  listen('pointerdown', (event) => {
    release();
    held = false;
    if (isCard(event.target)) return;
    parts.onOutside();
    const { pointerId: id, clientX: x, clientY: y } = event;
    const mention = event.isPrimary ? find(x, y) : null;
    if (!mention) return;
    const timer = view.setTimeout(() => {
      held = true;
      parts.open(mention);
    }, holdMs);
    press = { id, x, y, mention, timer };
  });
  listen('pointermove', (event) => {
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > slack) release();
  });
  listen('pointerup', () => clearTimeout(press?.timer));
  listen('pointercancel', release);

  const isTouch = (event: Event) =>
    event.isTrusted && event instanceof PointerEvent && event.pointerType === 'touch';
  view.addEventListener(
    'click',
    (event) => {
      if (!isTouch(event) || isCard(event.target)) return;
      const mention = press?.mention;
      release();
      if (held) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (mention && !(event.target instanceof Element && event.target.closest(pressed)))
        parts.open(mention);
      held = false;
    },
    { capture: true, signal },
  );
  view.addEventListener(
    'contextmenu',
    (event) => {
      if (isTouch(event) && (press || held)) event.preventDefault();
    },
    { capture: true, signal },
  );
}
