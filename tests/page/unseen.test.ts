// What was hidden when the article was read is read once it is shown, however much is hidden, and whatever hid it.
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createUnseen } from '@/lib/page/unseen';

const { document } = new JSDOM('').window;
let frames: FrameRequestCallback[] = [];
const runFrames = () => {
  for (let left = 100; frames.length > 0 && left > 0; left--) frames.shift()?.(0);
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => {});
});
afterEach(() => vi.unstubAllGlobals());

function open(count: number) {
  document.body.innerHTML = '<div><p>견본</p></div>'.repeat(count);
  const elements = [...document.querySelectorAll('div')];
  const shown = new Set<Element>();
  const seen: Element[] = [];
  const isVisible = vi.fn((element: Element) => shown.has(element));
  const unseen = createUnseen(
    isVisible,
    () => true,
    (some) => seen.push(...some),
    new AbortController().signal,
  );
  for (const element of elements) unseen.isVisible(element);
  isVisible.mockClear();
  return { elements, shown, seen, unseen, isVisible };
}

it.each([0, 299, 1499])('finds the one that is shown among 1,500, the %d-th', (index) => {
  const { elements, shown, seen, unseen, isVisible } = open(1500);
  const one = elements[index] as Element;
  shown.add(one);
  unseen.look(new Set([one]));
  runFrames();
  expect(seen).toEqual([one]);
  expect(isVisible).toHaveBeenCalledTimes(1500);
});

it('looks at no more than a frame has time for', () => {
  const { elements, unseen, isVisible } = open(1500);
  unseen.look(new Set(elements.slice(0, 1)));
  frames.shift()?.(0);
  expect(isVisible).toHaveBeenCalledTimes(400);
});

it('reads what is no longer said to be hidden from readers, though it was in sight', () => {
  const { elements, shown, seen, unseen } = open(1);
  const one = elements[0] as Element;
  shown.add(one);
  one.setAttribute('aria-hidden', 'true');
  expect(unseen.isVisible(one)).toBe(true);
  one.removeAttribute('aria-hidden');
  unseen.look(new Set([one]));
  runFrames();
  expect(seen).toEqual([one]);
});

it('forgets what the page has taken away', () => {
  const { elements, shown, seen, unseen, isVisible } = open(2);
  const [one, other] = elements as unknown as [Element, Element];
  shown.add(one);
  one.remove();
  unseen.look(new Set([other]));
  runFrames();
  expect(seen).toEqual([]);
  expect(isVisible).toHaveBeenCalledTimes(1);
});

it('holds nothing of what comes and goes while no frame comes', () => {
  const { elements, unseen } = open(1);
  for (let i = 0; i < 2_000; i++) {
    const line = document.createElement('p');
    document.body.append(line);
    unseen.look(new Set([line]));
    line.remove();
  }
  unseen.look(new Set(elements));
  // Held, they would take five frames to look at.
  frames.shift()?.(0);
  expect(frames).toEqual([]);
});
