// Where the keyboard is: into a card that was opened without a pointer, kept in it while it changes, given back at its end.

export type CardFocus = {
  /** Draws, and leaves the keyboard in the card if it was there, or is to come. */
  keep(draw: () => void): void;
  giveBack(): void;
};

export function createCardFocus(
  element: HTMLElement,
  document: Document,
  takes: boolean,
): CardFocus {
  const before = document.activeElement;
  let isDue = takes;
  const has = () => element.matches(':focus-within');
  return {
    keep(draw) {
      const had = has() || isDue;
      draw();
      // What was pressed may be gone.
      if (had && !has())
        element.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
      isDue = false;
    },
    giveBack() {
      if (has() && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}
