// Whether a card's head and foot leave its text room: where they do not, the card scrolls as one. Knows heights alone.

// With fewer lines of text between them nobody can read.
const fewestLines = 5;

/** To be asked again whenever the card is drawn or placed. */
export function fitText(element: HTMLElement): void {
  const card = element.querySelector('.card');
  if (!card) return;
  const { maxHeight, lineHeight } = getComputedStyle(card);
  const readHeight = (selector: string) =>
    card.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  // What the foot says or asks comes and goes, and must not turn the card over.
  const taken = readHeight('.card-head') + readHeight('.card-foot .row');
  const left = Number.parseFloat(maxHeight) - taken;
  element.classList.toggle('low', left < fewestLines * Number.parseFloat(lineHeight));
}

/** The part of the card that scrolls. */
export const findScrolled = (element: HTMLElement): Element | null =>
  element.querySelector(element.classList.contains('low') ? '.card' : '.card-body');
