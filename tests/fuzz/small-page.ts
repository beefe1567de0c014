// A page in Node that can be read and painted: jsdom, with what it lacks of highlights. Knows no names.
import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import type { Reader } from '@/lib/match/article';
import type { PageParts, PageReading } from '@/lib/page/page-parts';
import { createPainter, usualLook } from '@/lib/page/paint';
import { readPage } from '@/lib/page/read-page';

/** Names as they are painted: node and offsets, in no order. */
export type Marked = { node: Node; start: number; end: number; text: string };

export type SmallPage = {
  document: Document;
  readMarks(): Marked[];
  /** What is tinted while its card is open. */
  readActive(): string[];
  close(): void;
};

export function openSmallPage(html: string): SmallPage {
  const { window } = new JSDOM(html, { url: 'https://n.news.naver.com/', pretendToBeVisual: true });
  const highlights = new Map<string, Set<StaticRange>>();
  vi.stubGlobal('Node', window.Node);
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  // A page listens to signals of its own kind alone.
  vi.stubGlobal('AbortController', window.AbortController);
  vi.stubGlobal('AbortSignal', window.AbortSignal);
  vi.stubGlobal('location', window.location);
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('StaticRange', function (this: object, range: StaticRangeInit) {
    Object.assign(this, range);
  });
  vi.stubGlobal('requestAnimationFrame', window.requestAnimationFrame.bind(window));
  vi.stubGlobal('cancelAnimationFrame', window.cancelAnimationFrame.bind(window));
  // The first paragraph fills the screen: it is read before the page has been weighed.
  const first = () => window.document.querySelector('p');
  window.document.elementFromPoint = first;
  window.Element.prototype.getBoundingClientRect = function (this: Element) {
    return new window.DOMRect(0, this === first() ? 0 : 1000, 1000, 1000);
  };
  const read = (name: string): Marked[] =>
    [...(highlights.get(name) ?? [])].map(
      ({ startContainer, startOffset, endOffset, endContainer }) => ({
        node: startContainer,
        start: startOffset,
        end: endOffset,
        text:
          startContainer === endContainer
            ? (startContainer.nodeValue ?? '').slice(startOffset, endOffset)
            : '…',
      }),
    );
  return {
    document: window.document,
    close: () => window.close(),
    readMarks: () => ['gakju', 'gakju-inferred'].flatMap(read),
    readActive: () => read('gakju-active').map(({ text }) => text),
  };
}

/** Reads and paints it with what is usual, until the signal aborts. */
export const readSmallPage = (
  document: Document,
  reader: Reader,
  isVisible: (element: Element) => boolean,
  signal: AbortSignal,
  more: Partial<PageParts> = {},
): PageReading =>
  readPage(
    {
      document,
      reader,
      isVisible,
      readShadow: ({ shadowRoot }) => shadowRoot,
      painter: createPainter(document, signal),
      onNames: () => {},
      choices: { ...usualLook, marks: 'paragraph', isMuted: () => false },
      ...more,
    },
    signal,
  );
