// Where the keyboard goes on when a drawing takes away what it stood on. Knows the page's parts, not what they say.

/** Where a form begins for the keyboard. */
export const formStart = '.own-form :is(h2[tabindex], [name])';
const undo = '[role=status] button';
const list = '#entries h2';

/**
 * From a form to the one that comes back in its place, and from a row to what takes it back, though that may be drawn
 * later than the row goes; where there is none, to the list's heading. The page moves for who used keys: under a pointer,
 * the next row has to stay where it is.
 */
export function createKeepFocus(document: Document): (draw: () => void) => void {
  let moved: { from: Element; to: Element } | null = null;
  return (draw) => {
    const before = document.activeElement;
    const isByKeys = before?.matches(':focus-visible') ?? false;
    const from = before === moved?.to ? moved?.from : before;
    draw();
    if (!from || from.isConnected) return;
    const places = from.closest('.own-form') ? [formStart, undo, list] : [undo, formStart, list];
    const to = places.map((one) => document.querySelector<HTMLElement>(one)).find(Boolean);
    if (!to) return;
    moved = { from, to };
    to.focus({ preventScroll: !isByKeys });
  };
}
