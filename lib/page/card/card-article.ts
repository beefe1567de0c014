// The article that a card was opened in: it stays the card's own, though a pinned card outlives it. Knows no card.
import type { Cited } from '@/lib/cite';

type Article = Cited['article'];

export type CardArticle = {
  /** Until the card is `settled` its day may still be found, on the same page. */
  read(): Article;
  /** Whatever the page turns to from now on is another article. */
  settle(): void;
};

export function createCardArticle(
  document: Document,
  sentence: string | null,
  findDay: () => string | null,
): CardArticle {
  const { title, location } = document;
  let article: Article = { title, address: location.href, published: findDay(), sentence };
  let isSettled = false;
  return {
    read() {
      const isSame = location.href === article.address;
      if (!isSettled && isSame && article.published === null)
        article = { ...article, published: findDay() };
      return article;
    },
    settle() {
      isSettled = true;
    },
  };
}
