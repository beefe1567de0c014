// The language an article is written in. Knows text and attributes, no catalogue.

/** By the letters of the article itself; by the page's `lang` where there are too few. */
export function toArticleLang(document: Document, texts: Iterable<string>): 'ko' | 'en' {
  let korean = 0;
  let latin = 0;
  for (const text of texts) {
    korean += text.match(/[가-힣]/g)?.length ?? 0;
    latin += text.match(/[A-Za-z]/g)?.length ?? 0;
    if (korean + latin > 2000) break;
  }
  // A Korean article is full of Latin names, an English one has next to no Hangul.
  if (korean + latin > 40) return korean * 5 > latin ? 'ko' : 'en';
  return /^ko\b/i.test(document.documentElement.lang) ? 'ko' : 'en';
}
