// The day of an article by its page's meta elements, as newsrooms' systems name them. Knows no shapes of dates.

// Cousins of article:published_time, as newsrooms' systems spell them.
const metaNames = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:regdate',
  'og:pubdate',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_date',
  'date.release',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article.published',
  'datepublished',
  'nate:regdate',
  'regdate',
  'by_date',
  'citation_publication_date',
  'displaydate',
];

/** What the page’s meta elements say of its day, as written, the surest first; not those that `isLeftBehind`. */
export function readMetaDates(
  document: Document,
  isLeftBehind: (meta: Element, content: string) => boolean,
): string[] {
  const values = new Map<string, string>();
  // By tag name alone: browsers find these many times faster than by attributes.
  for (const meta of document.getElementsByTagName('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = meta.getAttribute('content');
    if (name && content !== null && !values.has(name) && !isLeftBehind(meta, content))
      values.set(name, content);
  }
  return metaNames.flatMap((name) => values.get(name) ?? []);
}
