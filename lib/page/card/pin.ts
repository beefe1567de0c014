// Lets a pinned card be moved: dragged by its head, with arrow keys on its move button, or pressed to the next corner.

import { moveBy, type Spot, toNextCorner } from '../pinned';
import { fitText } from './fit-text';
import { toOwnProperties } from './own-properties';

// A step of an arrow key, and with Shift (px).
const step = 16;
const stride = 96;
// A press that moves less is a press.
const slack = 4;

const keys: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Until the signal aborts; keeps the card whole on the screen when the window changes. Returns what does so now. */
export function letMove(element: HTMLElement, signal: AbortSignal): () => void {
  let grip: { id: number; x: number; y: number; box: DOMRect; moved: boolean } | null = null;
  let dragged = false;
  const readView = () => ({ width: document.documentElement.clientWidth, height: innerHeight });
  const put = ({ left, top }: Spot) => {
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  const move = (dx: number, dy: number) =>
    put(moveBy(element.getBoundingClientRect(), dx, dy, readView()));
  const isMove = (target: EventTarget | null) =>
    target instanceof Element && target.closest('.move') !== null;
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    handle: (event: HTMLElementEventMap[K]) => void,
  ) => element.addEventListener(type, handle, { signal });

  on('pointerdown', (event) => {
    const { target } = event;
    dragged = false;
    if (event.button !== 0 || !(target instanceof Element) || !target.closest('.card-head')) return;
    if (target.closest('button') && !isMove(target)) return;
    grip = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      box: element.getBoundingClientRect(),
      moved: false,
    };
    // At once, for a fast hand is out of the card before the first move is told; but a press on a button stays its own.
    if (!isMove(target)) element.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    if (grip?.id !== event.pointerId) return;
    const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!grip.moved && Math.hypot(dx, dy) < slack) return;
    if (!grip.moved) element.setPointerCapture(event.pointerId);
    grip.moved = true;
    dragged = true;
    put(moveBy(grip.box, dx, dy, readView()));
  });
  for (const type of ['pointerup', 'pointercancel'] as const) on(type, () => (grip = null));
  on('click', (event) => {
    // Pressed by keyboard (no clicks counted) it moves on, whatever the pointer did before.
    if (isMove(event.target) && (event.detail === 0 || !dragged))
      put(toNextCorner(element.getBoundingClientRect(), readView()));
  });
  on('keydown', (event) => {
    const way = keys[event.key];
    if (!way || event.altKey || !isMove(event.target)) return;
    event.preventDefault();
    const by = event.shiftKey ? stride : step;
    move(way[0] * by, way[1] * by);
  });
  const keepIn = () => {
    fitText(element);
    move(0, 0);
  };
  window.addEventListener('resize', keepIn, { signal });
  element.style.setProperty(toOwnProperties('--room'), 'calc(100vh - 16px)');
  return keepIn;
}
