// What is measured inside a page: our way and the libraries', each a function that gives milliseconds. Knows no report.
import { AhoCorasick } from '@monyone/aho-corasick';
import AdvancedMark from 'advanced-mark.js';
import findAndReplaceDOMText from 'findandreplacedomtext';
import KeywordProcessor from 'flashtext.js';
import Mark from 'mark.js';
import { createReader } from '@/lib/match/article';
import { openLexicon } from '@/lib/match/lexicon-view';
import { createMatcher, type Matcher } from '@/lib/match/matcher';
import { runAtOnce } from '@/lib/match/steps';
import { findArticle } from '@/lib/page/article';
import { readArticleBlocks } from '@/lib/page/article-blocks';
import { createDay } from '@/lib/page/day';
import { createMentions, toMarks } from '@/lib/page/mentions';
import { createPainter, usualLook } from '@/lib/page/paint';
import { readPage } from '@/lib/page/read-page';
import { pageWork } from './page-work';
import { watchFrames, watchPauses } from './pauses';

const lexicons = new Map<string, ArrayBuffer>();
/** A page has one for all its texts. */
const matchers = new Map<string, Matcher>();
const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const toLexicon = (name: string): ArrayBuffer => lexicons.get(name) ?? new ArrayBuffer(0);
/** All text of the page, as it stands there, in its blocks. */
const toTexts = (): string[] =>
  [...document.querySelectorAll('p, li, h1, h2, figcaption')].map((one) => one.textContent ?? '');

type Place = { x: number; y: number };
let card = Promise.resolve(Number.NaN);
/** Our host is the one thing beside the body. */
const isCardAt = ({ x, y }: Place): boolean =>
  document.elementFromPoint(x, y)?.matches('html > :not(body)') ?? false;

const bench = {
  async load(name: string, url: string) {
    lexicons.set(name, await (await fetch(url)).arrayBuffer());
  },
  floor() {
    const texts = toTexts();
    let sum = 0;
    return time(() => {
      for (const text of texts) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
      return sum;
    });
  },
  scan(name: string) {
    const texts = toTexts();
    const match = matchers.get(name) ?? createMatcher(openLexicon(toLexicon(name)));
    matchers.set(name, match);
    return time(() => texts.map(match));
  },
  setUp: (name: string) => time(() => createReader(toLexicon(name))),
  walk: () =>
    time(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let length = 0;
      while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
      return length;
    }),
  /** Everything from the DOM to the paint, in one go. */
  whole(name: string) {
    const life = new AbortController();
    const parts: Record<string, number> = {};
    const lap = <T>(part: string, work: () => T): T => {
      const start = performance.now();
      const value = work();
      parts[part] = performance.now() - start;
      return value;
    };
    const all = time(() => {
      const mentions = lap('set-up', () => createMentions(createReader(toLexicon(name))));
      const article = lap('finding the article', () => runAtOnce(findArticle(document)));
      const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      const blocks = lap('reading blocks', () => [
        ...readArticleBlocks(article, article.roots, isVisible),
      ]);
      lap('scanning', () => {
        for (const block of blocks) if (block) mentions.add(block);
      });
      const found = lap('deciding', () => runAtOnce(mentions.decide()));
      lap('painting', () => [...createPainter(document, life.signal).paint(toMarks(found))]);
    });
    life.abort();
    return { all, parts };
  },
  /** The longest time in which the page's reader could not act, and without a frame; and when the first mark stood. */
  async slices(name: string) {
    const life = new AbortController();
    let longest = 0;
    let from = performance.now();
    const start = from;
    const pauses = watchPauses(
      () => {
        longest = Math.max(longest, performance.now() - from);
      },
      () => {
        from = performance.now();
      },
    );
    const frames = watchFrames();
    let first = 0;
    const painted = CSS.highlights.set.bind(CSS.highlights);
    CSS.highlights.set = (key, value) => {
      first ||= performance.now() - start;
      return painted(key, value);
    };
    const page = readPage(
      {
        document,
        reader: createReader(toLexicon(name)),
        isVisible: (e) => e.checkVisibility(),
        readShadow: () => null,
        painter: createPainter(document, life.signal),
        onNames: () => {},
        choices: { ...usualLook, marks: 'paragraph', isMuted: () => false },
      },
      life.signal,
    );
    page.findDay(createDay);
    await page.read;
    longest = Math.max(longest, performance.now() - from);
    pauses.end();
    const frame = frames.end();
    CSS.highlights.set = painted;
    life.abort();
    return { longest, first, frame };
  },
  markJs: (names: string[]) =>
    time(() =>
      new Mark(document.body).mark(names, { separateWordSearch: false, accuracy: 'partially' }),
    ),
  advancedMark: (names: string[]) =>
    time(() =>
      new AdvancedMark(document.body).mark(names, {
        separateWordSearch: false,
        combinePatterns: names.length,
      }),
    ),
  findAndReplace: (names: string[]) =>
    time(() =>
      findAndReplaceDOMText(document.body, {
        find: new RegExp(
          names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
          'g',
        ),
        wrap: 'mark',
      }),
    ),
  flashtext(names: string[]) {
    const processor = new KeywordProcessor();
    for (const name of names) processor.addKeyword(name);
    const texts = toTexts();
    return time(() => texts.map((text) => processor.extractKeywords(text)));
  },
  ahoCorasick(names: string[]) {
    const search = new AhoCorasick(names);
    const texts = toTexts();
    return time(() => texts.map((text) => search.matchInText(text)));
  },
  ...pageWork,
  /** Before the pointer moves: it would be there sooner than a question asked after it. */
  awaitCard(at: Place) {
    card = new Promise<number>((resolve) => {
      const onMove = ({ timeStamp }: Event) => {
        const look = (now: number) => {
          if (isCardAt(at)) resolve(now - timeStamp);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      document.addEventListener('pointermove', onMove, { once: true, capture: true });
    });
  },
  /** From that move to the first frame with a card at the place, ms; frames are some 16 ms apart. */
  readCardMs: () => card,
  waitForNoCard: (at: Place) =>
    new Promise<void>((resolve) => {
      const look = () => (isCardAt(at) ? requestAnimationFrame(look) : resolve());
      look();
    }),
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
