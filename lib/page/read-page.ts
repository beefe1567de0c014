// Reads and paints one page, and keeps both true while it changes. Knows the rooms of lib/page; nothing of the browser.
import type { Reader } from '@/lib/match/article';
import type { EntityId } from '@/lib/pack/schema';
import type { Settings } from '@/lib/settings';
import { readToday } from '@/lib/today';
import { type Article, findArticle } from './article';
import { readArticleBlocks } from './article-blocks';
import type { Block } from './block';
import type { IsVisible } from './blocks';
import type { Cast } from './cast';
import { findInView } from './in-view';
import { toArticleLang } from './language';
import { createMentions, type Mention, toCast, toMarks, toStops } from './mentions';
import { createPainter, type Look, type Painter } from './paint';
import { findPublished } from './published';
import { toRegions } from './regions';
import { runAtOnce, runInSlices } from './slices';
import { type Change, watchPage } from './watch';

export type PageReading = Pick<Painter, 'findMention' | 'readRects' | 'setActive'> & {
  /** Fulfilled once the whole article has been read for the first time. */
  read: Promise<void>;
  readArticle(): Pick<Cast, 'lang' | 'published'>;
  readCast(): Cast;
  /** What is shown of what was found, and how, from now on. */
  setChoices(choices: Choices): void;
  reveal(id: EntityId): boolean;
  /** All mentions, marked or not. */
  readMentions(): Mention[];
  /** Those at which the keyboard stops. */
  readStops(): Mention[];
};

export type Choices = Look & {
  marks: Settings['marks'];
  /** These mentions are left alone: neither marked nor counted. */
  isMuted(mention: Mention): boolean;
};

export type PageParts = {
  document: Document;
  reader: Reader;
  isVisible: IsVisible;
  /** Told whenever the names of the article have been decided anew: how many there are. */
  onNames(names: number): void;
  choices: Choices;
};

// Where a body is one long text, the paragraphs that a screen can show.
const mostInView = 40;

/** Starts at once and goes on until the signal aborts, which takes everything off the page. */
export function readPage(
  { document, reader, isVisible, onNames, choices: given }: PageParts,
  signal: AbortSignal,
): PageReading {
  const painter = createPainter(document, signal);
  const texts = createMentions(reader);
  let choices = given;
  painter.setLook(choices);
  let article: Article = { kind: 'none', roots: [] };
  let found: Mention[] = [];
  let mentions: Mention[] = [];
  let published: { day: string | null } | null = null;
  const queue = new Set<Element>();
  let working = false;

  function* decide(): Generator<void> {
    found = yield* texts.decide();
    show();
  }

  function show(): void {
    mentions = found.filter((mention) => !choices.isMuted(mention));
    if (signal.aborted) return;
    painter.paint(toMarks(mentions, choices.marks));
    onNames(new Set(mentions.map(({ entity }) => entity)).size);
  }

  function* readAll(): Generator<void> {
    // What the reader sees now is marked first, where the body is known by its name without weighing the page.
    if (found.length === 0) yield* readInView();
    article = yield* findArticle(document);
    yield;
    texts.remove(() => true);
    yield* readBlocks(article.roots);
    published = null;
    yield* decide();
    published = { day: yield* findDay() };
  }

  function* readInView(): Generator<void> {
    const { body, blocks } = findInView(document);
    if (!body) return;
    article = { kind: 'article', roots: [body] };
    yield* readBlocks(blocks, mostInView);
    yield* decide();
  }

  function* readBlocks(roots: Element[], most = Number.POSITIVE_INFINITY): Generator<void> {
    let read = 0;
    for (const block of readArticleBlocks(article, roots, isVisible)) {
      if (block) texts.add(block);
      if (block && ++read >= most) return;
      yield;
    }
  }

  const findDay = () => findPublished(document, article, location.href, readToday());

  /** Marks need no date, cards do: found after the marks, or when first asked for. */
  function readPublished(): string | null {
    published ??= { day: runAtOnce(findDay()) };
    return published.day;
  }

  function* readAgain(regions: Element[]): Generator<void> {
    const isStale = ({ element }: Block) =>
      !element.isConnected ||
      regions.some((region) => region === element || region.contains(element));
    texts.remove(isStale);
    yield* readBlocks(regions.filter((region) => region.isConnected));
    yield* decide();
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (queue.size > 0 && !signal.aborted) {
      const changed = [...queue];
      queue.clear();
      const whole =
        article.kind !== 'article' ||
        article.roots.some(
          (root) => !root.isConnected || changed.some((c) => c !== root && c.contains(root)),
        );
      const regions = whole ? [] : toRegions(changed, article.roots);
      if (whole) await runInSlices(readAll(), signal);
      else if (regions.length > 0) await runInSlices(readAgain(regions), signal);
    }
    working = false;
  }

  const onChange = ({ touched, roots }: Change) => {
    painter.dropNodes((node) => touched.has(node) || !node.isConnected);
    for (const root of roots) queue.add(root);
    void work();
  };

  watchPage(document, onChange, signal);
  queue.add(document.documentElement);
  const read = work();
  const readArticle = () => ({
    lang: toArticleLang(
      document,
      article.roots.map((root) => root.textContent ?? ''),
    ),
    published: readPublished(),
  });

  return {
    findMention: painter.findMention,
    readRects: painter.readRects,
    setActive: painter.setActive,
    read,
    readArticle,
    readCast: () => ({ members: toCast(mentions), title: document.title, ...readArticle() }),
    setChoices(next) {
      choices = next;
      painter.setLook(next);
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
