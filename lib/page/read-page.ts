// Reads and paints one page, and keeps both true while it changes. Knows the rooms of lib/page; nothing of the browser.
import { runAtOnce } from '@/lib/match/steps';
import { type FoundArticle, findArticle } from './article';
import { readArticleBlocks } from './article-blocks';
import type { Block } from './block';
import type { Cursor } from './blocks';
import type { Day } from './day';
import { findInView } from './in-view';
import { createMentions, type Mention, toCast, toMarks, toStops } from './mentions';
import type { PageParts, PageReading } from './page-parts';
import { articleLength } from './prose';
import { findAnother, measureNews, toRegions, toRoots } from './regions';
import { createShadowSearch } from './shadow-search';
import { runInSlices } from './slices';
import { createUnseen } from './unseen';
import { type Change, watchPage } from './watch';

// Where a body is one long text, the paragraphs that a screen can show.
const mostInView = 40;

/** Starts at once and goes on until the signal aborts, which takes everything off the page. */
export function readPage(
  { document, reader, isVisible, readShadow, painter, onNames, choices: given }: PageParts,
  signal: AbortSignal,
): PageReading {
  const texts = createMentions(reader);
  let choices = given;
  painter.setLook(choices);
  let article: FoundArticle = { kind: 'none', roots: [], next: [] };
  let found: Mention[] = [];
  let mentions: Mention[] = [];
  let day: Day | null = null;
  const queue = new Set<Element>();
  let working = false;
  const cursor: Cursor = { node: null };
  // What the page has moved is read where it stands by now, if it is the article's there; so is what reading had come to.
  let isLost = false;
  let regions: Element[] = [];
  // Characters that have come since the article was looked for, where another could be.
  let news = 0;

  const addChanged = (elements: Iterable<Element>) => {
    for (const element of elements) queue.add(element);
    if (queue.size > 0) void work();
  };
  const shadows = createShadowSearch(
    readShadow,
    (root) => watchTree(root),
    () => article,
  );
  const unseen = createUnseen(isVisible, texts.has, addChanged, signal);
  const find = () => findArticle(document, shadows.read, unseen.isVisible);

  function* decide(inHaste = false): Generator<void> {
    found = yield* texts.decide(inHaste, article.next);
    yield* show();
  }

  function* show(): Generator<void> {
    mentions = found.filter((mention) => !choices.isMuted(mention));
    if (signal.aborted) return;
    onNames(new Set(mentions.map(({ entity }) => entity)).size);
    yield;
    // As of now: other choices may have come in the pause.
    yield* painter.paint(toMarks(mentions, choices.marks));
  }

  /** `another`: the article, where it has just been found. */
  function* readAll(another: FoundArticle | null): Generator<void> {
    // What the reader sees now is marked first, where the body is known by its name without weighing the page.
    if (found.length === 0) yield* readInView();
    article = another ?? (yield* find());
    yield;
    texts.remove(() => true);
    yield* readBlocks(toRoots(article));
    day?.forget();
    yield* decide();
    yield;
    yield* day?.find() ?? [];
  }

  function* readInView(): Generator<void> {
    const { body, blocks } = findInView(document);
    if (!body) return;
    article = { kind: 'article', roots: [body], next: [] };
    yield;
    yield* readBlocks(blocks, mostInView);
    yield* decide(true);
  }

  function* readBlocks(roots: Element[], most = Number.POSITIVE_INFINITY): Generator<void> {
    let read = 0;
    for (const block of readArticleBlocks(article, roots, unseen.isVisible, cursor)) {
      if (block) texts.add(block);
      if (block && ++read >= most) return;
      yield;
    }
  }

  function* readAgain(): Generator<void> {
    // A block whose text stands elsewhere by now has no place among the others.
    const isStale = ({ element, pieces }: Block) =>
      !element.isConnected ||
      pieces.some(({ node }) => !element.contains(node)) ||
      regions.some((region) => region.contains(pieces[0]?.node ?? null));
    texts.remove(isStale);
    // Nothing of it is left: another article in the elements of the one before.
    if (!texts.has(document.documentElement)) day?.forget();
    yield* readBlocks(regions.filter((region) => region.isConnected));
    yield* decide();
  }

  function* readChanges(changed: Element[]): Generator<void> {
    if (article.kind !== 'none') news += measureNews(article, changed) + shadows.takeNews();
    const mayBeAnother = news >= articleLength;
    if (mayBeAnother) news = 0;
    const isGone = article.kind === 'none' || toRoots(article).some((root) => !root.isConnected);
    const another = mayBeAnother && !isGone ? yield* findAnother(article, find()) : null;
    const whole = isGone || isLost || another !== null;
    regions = whole ? [] : toRegions(changed, toRoots(article), texts.has);
    isLost = false;
    if (whole) yield* readAll(another);
    else if (regions.length > 0) yield* readAgain();
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (queue.size > 0 && !signal.aborted) {
      const changed = [...queue];
      queue.clear();
      // What goes wrong in one round is over with it: the next change is read all the same.
      await runInSlices(readChanges(changed), signal).catch(() => {});
      cursor.node = null;
    }
    working = false;
  }

  const onChange = ({ touched, roots, restyled }: Change) => {
    unseen.look(restyled);
    if (touched.size > 0) painter.dropNodes((node) => touched.has(node) || !node.isConnected);
    for (const node of touched) {
      isLost ||= node.contains(cursor.node);
      if (node instanceof Element && node.isConnected)
        isLost ||= texts.has(node) || regions.some((region) => node.contains(region));
    }
    addChanged(roots);
  };

  const watchTree = watchPage(document, onChange, shadows.has, signal);
  const onLoad = () => {
    if (shadows.has(document.body)) addChanged([document.documentElement]);
  };
  document.defaultView?.addEventListener('load', onLoad, { once: true, signal });
  queue.add(document.documentElement);
  const read = work();
  const readArticle = () => ({
    lang: day?.readLang() ?? 'ko',
    published: day?.read() ?? null,
  });

  return {
    findMention: painter.findMention,
    setActive: painter.setActive,
    setFlash: painter.setFlash,
    read,
    readArticle,
    readCast: () => ({ members: toCast(mentions), kind: article.kind, ...readArticle() }),
    setChoices(next) {
      choices = next;
      painter.setLook(next);
      // Before anything is found there is nothing to show, nor to tell.
      if (found.length > 0) runAtOnce(show());
    },
    findDay(createDay) {
      const one = createDay(document, () => article);
      day = one;
      // Marks come first; the first reading ends by finding the day itself.
      void read.then(() => runInSlices(one.find(), signal));
    },
    readMentions: () => mentions,
    readStops: () => toStops(mentions),
  };
}
