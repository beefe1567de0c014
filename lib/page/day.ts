// The day of the page that is read: found once the marks stand, or when first asked for, and kept in translation; and its
// language. Knows when, not how. Part of the late half: it comes later than what marks.
import { runAtOnce } from '@/lib/match/steps';
import { readToday } from '@/lib/today';
import type { FoundArticle } from './article';
import { toArticleLang } from './language';
import { findPublished } from './published';
import { isTranslated } from './translated';

export type Day = {
  /** The article is another one by now. */
  forget(): void;
  /** In steps of a few milliseconds; nothing while it is known of this address and title. */
  find(): Generator<void>;
  /** YYYY-MM-DD, or null where nothing is certain, or not yet. */
  read(): string | null;
  /** Which language the article is in now. */
  readLang(): 'ko' | 'en';
};

/** What is known, and how the page was then. */
type Known = { day: string | null; name: string; address: string; lang: string; turn: number };

export function createDay(
  document: Document,
  readArticle: () => FoundArticle,
  find: typeof findPublished = findPublished,
): Day {
  let known: Known | null = null;
  // Grows with each article: a search that was under way found another one's day.
  let turn = 0;
  // A page that turns into another article in the elements of the one before.
  const readName = () => location.href + document.title;
  const isSame = ({ name, turn: then }: Known) => then === turn && name === readName();
  // The same article, though its title and every word of it are others, and so is what its dates are called. Some browsers
  // change the language alone; so do pages that are not done, where nothing was found before.
  const isInTranslation = ({ day, address, lang }: Known) =>
    address === location.href &&
    !isOfSeveral(readArticle()) &&
    (isTranslated(document) || (day !== null && lang !== document.documentElement.lang));
  // One date would be wrong for the others.
  const isOfSeveral = ({ next }: FoundArticle) => next.length > 0;
  const readKnown = () => (known && (isSame(known) || isInTranslation(known)) ? known : null);
  function* findDay(): Generator<void> {
    if (readKnown()) return;
    const { lang } = document.documentElement;
    const now = { name: readName(), address: location.href, lang, turn };
    const article = readArticle();
    let day: string | null = null;
    try {
      if (!isOfSeveral(article)) day = yield* find(document, article, location.href, readToday());
    } catch {
      // Whatever a page says of its day, there are cards on it.
    }
    // What is no article may become one in translation.
    if (now.turn === turn && article.kind === 'article') known = { ...now, day };
  }
  return {
    forget() {
      turn++;
    },
    find: findDay,
    read() {
      runAtOnce(findDay());
      return readKnown()?.day ?? null;
    },
    readLang: () =>
      toArticleLang(
        document,
        readArticle().roots.map((root) => root.textContent ?? ''),
      ),
  };
}
