// The keys and buttons of a card that has the focus, or the pointer on it: back, and close. Knows events, not cards.

export type CardKeys = {
  /** False where there is nothing to go back to: then the browser goes back, as it would anyway. */
  back(): boolean;
  close(): void;
};

// The mouse's own back button.
const backButton = 3;

export function watchCardKeys(
  element: HTMLElement,
  { back, close }: CardKeys,
  signal: AbortSignal,
): void {
  const options = { capture: true, signal };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !event.altKey || event.key !== 'ArrowLeft') return;
      if (element.matches(':hover, :focus-within') && back()) event.preventDefault();
    },
    options,
  );
  // The browser goes back when the button comes up, unless that very event is taken: the pointer's own events are not enough.
  let taken = false;
  element.addEventListener(
    'mousedown',
    (event) => {
      taken = event.button === backButton && back();
      if (taken) event.preventDefault();
    },
    options,
  );
  window.addEventListener(
    'mouseup',
    (event) => {
      if (event.button !== backButton || !taken) return;
      taken = false;
      event.preventDefault();
    },
    options,
  );
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') close();
    },
    options,
  );
}
