// Reads and paints one page, and keeps both true while it changes. Knows the rooms of lib/page; nothing of the browser.
import type { Reader } from '@/lib/match/article';
import type { EntityId } from '@/lib/pack/schema';
import { type Article, articleLength, findArticle } from './article';
import { readArticleBlocks } from './article-blocks';
import type { Block } from './block';
import type { Cursor, IsVisible } from './blocks';
import type { Cast } from './cast';
import { toArticleLang } from './language';
import { createMentions, type Mention, toCast, toMarks, toStops } from './mentions';
import { createPainter, type Painter } from './paint';
import { findPublished } from './published';
import { isAnother, measureNews, toRegions, toRoots } from './regions';
import { runInSlices } from './slices';
import { createUnseen } from './unseen';
import { type Change, watchPage } from './watch';

export type PageReading = Pick<Painter, 'findMention' | 'readRects' | 'setActive'> & {
  /** Fulfilled once the whole article has been read for the first time. */
  read: Promise<void>;
  readArticle(): Pick<Cast, 'lang' | 'published'>;
  readCast(): Cast;
  /** Leaves these mentions alone from now on: neither marked nor counted. */
  setMuted(isMuted: (mention: Mention) => boolean): void;
  reveal(id: EntityId): boolean;
  /** All mentions, marked or not. */
  readMentions(): Mention[];
  /** Those at which the keyboard stops. */
  readStops(): Mention[];
};

export type PageParts = {
  document: Document;
  reader: Reader;
  isVisible: IsVisible;
  /** Told whenever the names of the article have been decided anew: how many there are. */
  onNames(names: number): void;
};

// So many blocks are decided at once at the start: the first marks need not wait for a long page's end.
const firstBlocks = 24;

/** Starts at once and goes on until the signal aborts, which takes everything off the page. */
export function readPage(
  { document, reader, isVisible, onNames }: PageParts,
  signal: AbortSignal,
): PageReading {
  const painter = createPainter(document, signal);
  const texts = createMentions(reader);
  let article: Article = { kind: 'none', roots: [], next: [] };
  let found: Mention[] = [];
  let isMuted = (_: Mention) => false;
  let mentions: Mention[] = [];
  let published: string | null = null;
  const queue = new Set<Element>();
  let working = false;
  const cursor: Cursor = { node: null };
  let isLost = false;
  // Characters that have come since the article was looked for, where another could be.
  let news = 0;

  const addChanged = (elements: Iterable<Element>) => {
    for (const element of elements) queue.add(element);
    if (queue.size > 0) void work();
  };
  const unseen = createUnseen(isVisible, texts.has, addChanged, signal);

  function* decide(): Generator<void> {
    found = yield* texts.decide();
    show();
  }

  function show(): void {
    mentions = found.filter((mention) => !isMuted(mention));
    if (signal.aborted) return;
    painter.paint(toMarks(mentions));
    onNames(new Set(mentions.map(({ entity }) => entity)).size);
  }

  function* readAll(): Generator<void> {
    article = findArticle(document);
    // Of several articles, one date would be wrong for the others.
    published =
      article.next.length > 0
        ? null
        : findPublished(document, article, location.href, new Date().toISOString().slice(0, 10));
    yield;
    texts.remove(() => true);
    let blocks = 0;
    for (const block of readArticleBlocks(article, toRoots(article), unseen.isVisible, cursor)) {
      if (block) texts.add(block);
      if (++blocks === firstBlocks) yield* decide();
      yield;
    }
    yield* decide();
  }

  function* readAgain(regions: Element[]): Generator<void> {
    // A block whose text stands elsewhere by now has no place among the others.
    const isStale = ({ element, pieces }: Block) =>
      !element.isConnected ||
      pieces.some(({ node }) => !element.contains(node)) ||
      regions.some((region) => region.contains(element));
    texts.remove(isStale);
    const here = regions.filter((region) => region.isConnected);
    for (const block of readArticleBlocks(article, here, unseen.isVisible, cursor)) {
      if (block) texts.add(block);
      yield;
    }
    yield* decide();
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (queue.size > 0 && !signal.aborted) {
      const changed = [...queue];
      queue.clear();
      news += measureNews(article, changed);
      const mayBeAnother = news >= articleLength;
      if (mayBeAnother) news = 0;
      const whole =
        article.kind === 'none' ||
        toRoots(article).some(
          (root) => !root.isConnected || changed.some((c) => c !== root && c.contains(root)),
        ) ||
        (mayBeAnother && isAnother(document, article));
      const regions = whole ? [] : toRegions(changed, toRoots(article), texts.has);
      isLost = false;
      if (whole) await runInSlices(readAll(), signal);
      else if (regions.length > 0) await runInSlices(readAgain(regions), signal);
      cursor.node = null;
      if (isLost) for (const root of toRoots(article)) queue.add(root);
    }
    working = false;
  }

  const onChange = ({ touched, roots, restyled }: Change) => {
    unseen.look(restyled);
    isLost ||= [...touched].some((node) => cursor.node !== null && node.contains(cursor.node));
    if (touched.size > 0) painter.dropNodes((node) => touched.has(node) || !node.isConnected);
    addChanged(roots);
  };

  watchPage(document, onChange, signal);
  queue.add(document.documentElement);
  const read = work();
  const readArticle = () => ({
    lang: toArticleLang(
      document,
      article.roots.map((root) => root.textContent ?? ''),
    ),
    published,
  });

  return {
    findMention: painter.findMention,
    readRects: painter.readRects,
    setActive: painter.setActive,
    read,
    readArticle,
    readCast: () => ({ members: toCast(mentions), title: document.title, ...readArticle() }),
    setMuted(test) {
      isMuted = test;
      // Before anything is found there is nothing to show, nor to tell.
      if (found.length > 0) show();
    },
    reveal(id) {
      const mention = mentions.find(
        ({ entity, block }) => entity === id && block.element.isConnected,
      );
      if (mention) painter.flash(mention);
      return mention !== undefined;
    },
    readMentions: () => mentions,
    readStops: () => toStops(mentions),
  };
}
