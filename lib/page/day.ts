// The day of the page that is read: found once the marks stand, or when first asked for. Knows when, not how. Part of the
// late half: it comes later than what marks.
import { runAtOnce } from '@/lib/match/steps';
import { readToday } from '@/lib/today';
import type { FoundArticle } from './article';
import { findPublished } from './published';

export type Day = {
  /** The article is another one by now. */
  forget(): void;
  /** In steps of a few milliseconds; nothing while it is known of this address and title. */
  find(): Generator<void>;
  /** YYYY-MM-DD, or null where nothing is certain, or not yet. */
  read(): string | null;
};

export function createDay(
  document: Document,
  readArticle: () => FoundArticle,
  find: typeof findPublished = findPublished,
): Day {
  let known: { day: string | null; of: string } | null = null;
  // Grows with each article: a search that was under way found another one's day.
  let turn = 0;
  // A page that turns into another article in the elements of the one before.
  const readName = () => location.href + document.title;
  function* findDay(): Generator<void> {
    const of = readName();
    const mine = turn;
    if (known?.of === of) return;
    const article = readArticle();
    let day: string | null = null;
    try {
      // Of several articles, one date would be wrong for the others.
      if (article.next.length === 0)
        day = yield* find(document, article, location.href, readToday());
    } catch {
      // Whatever a page says of its day, there are cards on it.
    }
    if (mine === turn) known = { day, of };
  }
  return {
    forget() {
      known = null;
      turn++;
    },
    find: findDay,
    read() {
      runAtOnce(findDay());
      return known?.of === readName() ? known.day : null;
    },
  };
}
