// What on a news page is not the article: by element, role, and the words newsrooms use in ids and classes. Knows no text.

/** Never read, whatever stands around them. */
const tags = new Set(
  `script style template noscript nav aside form button input textarea select option label code pre kbd samp svg math canvas
  iframe object embed video audio dialog menu footer rt rp head title address progress meter datalist map`.split(
    /\s+/,
  ),
);

const roles = new Set(
  'navigation complementary search banner contentinfo form dialog alertdialog menu menubar toolbar tablist tab button listbox textbox tooltip status alert log'.split(
    ' ',
  ),
);

// Whole words of an id or class, camel case and separators taken apart: `relatedNews`, `art_relation`, `cmt-list`.
const words = new Set(
  `nav gnb lnb snb navigation breadcrumb breadcrumbs menu sidebar aside related relation relate relations recommend recommended recommendation
  ranking rank popular trending trend comment comments cmt reply replies disqus livere ad ads adv advert advertisement adsense
  banner sponsor sponsored promo promotion newsletter subscribe subscription share sharing sns social toolbar tags tag keyword keywords hashtag
  copyright byline reporter journalist author authors bio profile footer footnote pagination paging pager cookie consent gdpr paywall
  login signup modal popup layer tooltip player caption-player transcript-toggle poll vote survey quiz blind hidden offscreen
  screenreader mostread mostviewed outbrain taboola dable widget widgets utility util utils print printer font fontsize zoom
  prev next prevnext headline-list news-list newslist morenews more hot best series package timeline-nav skip skipnav`.split(
    /\s+/,
  ),
);
const hiddenWords =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|a11y-hidden|blind|ir_?text|skip-?(?:nav|link)|u-hide|is-hidden)(?:$|[\s_-])/i;

// These hold the article itself, so a furniture word on them is chance: `article-share-wrap` is not, `article_body` is.
const bodyWords =
  /(?:^|[^a-z])(?:article|news|content|post|story|entry|view|contents?|text)[_-]?(?:body|content|contents|text|txt|main|view|area|article)(?:$|[^a-z])/i;

/** Is this element, with all in it, something else than the article? */
export function isFurniture(element: Element): boolean {
  const tag = element.localName;
  if (tags.has(tag)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role && roles.has(role)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = element.getAttribute('style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (tag === 'body' || tag === 'main' || tag === 'article' || tag === 'html') return false;
  return hasFurnitureWord(element);
}

function hasFurnitureWord(element: Element): boolean {
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`;
  if (names.length < 3) return false;
  if (hiddenWords.test(names)) return true;
  if (/^(?:p|h1|h2|em|strong|b|i|span|a)$/.test(element.localName) || bodyWords.test(names))
    return false;
  for (const word of toWords(names)) if (words.has(word)) return true;
  return false;
}

function toWords(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}
