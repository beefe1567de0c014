// Marks are painted in steps, so that a page with thousands of them still answers its reader.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mention } from '@/lib/page/mentions';
import { createPainter } from '@/lib/page/paint';
import { openSmallPage } from '../fuzz/small-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

function openOneName() {
  const { document, readMarks, readActive, close } = openSmallPage('<p>업스테이지</p>');
  const element = document.querySelector('p') as Element;
  const node = element.firstChild as Text;
  const createMark = (): Mention => {
    const block = { element, text: node.data, pieces: [{ node, start: 0 }], links: [] };
    const why = { by: 'spelling' as const };
    return { entity: 'upstage', kind: 'certain', block, start: 0, end: 5, why, before: null };
  };
  const painter = createPainter(document, new AbortController().signal);
  return { node, createMark, painter, readMarks, readActive, close };
}

describe('painting', () => {
  it('leaves the name of the open card when its text is rewritten', () => {
    const { node, createMark, painter, readActive, close } = openOneName();
    const mark = createMark();
    for (const _step of painter.paint([mark]));
    painter.setActive(mark);
    expect(readActive()).toEqual(['업스테이지']);
    node.data = '정부는 오늘';
    painter.dropNodes((one) => one === node);
    expect(readActive()).toEqual([]);
    close();
  });

  it('pauses, and ends where other marks are to be painted meanwhile', () => {
    const { node, createMark, painter, readMarks, close } = openOneName();
    const many = Array.from({ length: 1000 }, createMark);
    const [first, second] = [many, many.slice(0, 300)].map((marks) =>
      painter.paint(marks)[Symbol.iterator](),
    );
    first?.next();
    // Nothing half: the browser places all marks anew whenever some come.
    expect(readMarks()).toEqual([]);
    while (!second?.next().done);
    expect(first?.next().done).toBe(true);
    expect(readMarks().length).toBe(300);

    // What goes while ranges are made is not painted after all.
    const third = painter.paint(many)[Symbol.iterator]();
    third.next();
    painter.dropNodes((one) => one === node);
    while (!third.next().done);
    const left = readMarks().length;
    expect(left).toBeLessThan(1000);
    expect(left).toBeGreaterThan(500);
    close();
  });
});
