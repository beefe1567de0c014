// @vitest-environment jsdom
// A sheet leaves the tapped line in sight: the page goes by what the sheet covers, and by nothing before it is there.
import { afterEach, expect, it, vi } from 'vitest';
import { clearLine } from '@/lib/page/card/sheet';

afterEach(() => vi.unstubAllGlobals());

it('moves the page by what it covers of the line once it is there, and back as it goes', () => {
  let y = 0;
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal('scrollBy', ({ top }: { top: number }) => {
    y += top;
    vi.stubGlobal('scrollY', y);
  });
  const element = document.createElement('div');
  let box = new DOMRect();
  element.getBoundingClientRect = () => box;
  const life = new AbortController();
  const clear = clearLine(element, () => new DOMRect(0, 640 - y, 40, 20), life.signal);
  // The window is scrolled, or turned, before the card has come.
  clear();
  expect(y).toBe(0);
  box = new DOMRect(0, 312, 390, 468);
  clear();
  expect(y).toBe(640 + 20 + 16 - 312);
  clear();
  expect(y).toBe(364);
  life.abort();
  expect(y).toBe(0);
});
