// Whether a browser shows a page in another language than it was written in. Knows documents alone.

/** Chrome and its kin say it at the root, Edge at the title; Firefox and Safari do not. */
export const isTranslated = (document: Document): boolean =>
  /\btranslated-(?:ltr|rtl)\b/.test(document.documentElement.getAttribute('class') ?? '') ||
  document.head?.querySelector('title[_msttexthash]') != null;
