// @vitest-environment jsdom
// A pinned card's move button: pressed it goes to the next corner, dragged it does not, and keys are no drag.
import { beforeEach, expect, it, vi } from 'vitest';
import { letMove } from '@/lib/page/card/pin';

let card: HTMLElement;
let button: HTMLElement;
const readSpot = () => card.style.cssText;

beforeEach(() => {
  card = document.createElement('div');
  card.innerHTML = '<header class="card-head"><button class="move"></button></header>';
  // Browsers have it, and sizes.
  card.setPointerCapture = () => {};
  const at = (side: string) => Number.parseFloat(card.style.getPropertyValue(side)) || 0;
  card.getBoundingClientRect = () => new DOMRect(at('left'), at('top'), 360, 200);
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1024);
  button = card.querySelector('button') ?? card;
  letMove(card, new AbortController().signal);
});

const point = (type: string, x: number, target: Element) =>
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, pointerId: 1 }));
const press = (clicks: number) => {
  const before = readSpot();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: clicks }));
  return readSpot() !== before;
};
function drag(target: Element): void {
  point('pointerdown', 0, target);
  point('pointermove', 90, target);
  point('pointerup', 90, target);
}

it('moves on when it is pressed', () => {
  expect(press(1)).toBe(true);
});

it('stays where it was dragged to', () => {
  drag(button);
  expect(press(1)).toBe(false);
});

it.each(['header', 'button'])('answers the keyboard after the card was dragged by its %s', (by) => {
  drag(card.querySelector(by) ?? card);
  expect(press(0)).toBe(true);
});
