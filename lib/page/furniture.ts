// What on a news page is not the article: by element, role, and the words newsrooms use in ids and classes. Knows no text.

/** Never read, whatever stands around them. */
const tags = toSet(
  'script style template noscript nav button input textarea select label code pre kbd samp svg math canvas iframe object video audio menu amp-ad amp-embed amp-sidebar amp-consent rt rp head title meter progress datalist map',
);

/** Not read, unless the article turns out to stand in them: whole pages are forms in some systems. */
const suspectTags = toSet('aside form footer address dialog');

const roles = toSet(
  'navigation complementary search banner contentinfo form dialog alertdialog menu menubar toolbar tablist tab button listbox textbox tooltip status alert log',
);

// Whole words of an id or class, camel case and separators taken apart: `relatedNews`, `art_relation`, `cmt-list`. Their
// plurals count as well.
const signatures = toSet('byline reporter journalist writer');

// On a paragraph or a word within one, only these: `p.lead-ad` may be a lead, `p.byline` is nothing else.
const lineWords = toSet(
  'author copyright share sns social tags hashtag related readmore ad advertisement advert timestamp dateline kicker eyebrow breadcrumb newsletter comments',
  signatures,
);

const words = toSet(
  'nav gnb lnb snb navigation menu sidebar aside relation relate recommend recommended recommendation recirc recirculation ranking rank popular trending trend comment cmt reply replies disqus livere adv advertising adsense adbox adslot adwrap banner sponsor sponsored promo promotion promoted teaser subscribe subscription sharing sharer toolbar tag taglist keyword topics bio profile footer footnote pagination paging pager cookie consent gdpr paywall login signup signin register modal popup tooltip player poll vote survey quiz offscreen mostread mostviewed outbrain taboola dable widget utility util print printer fontsize zoom prev next newslist morenews hot package skip infobox factbox metadata disclaimer feedback donate donation support cta toc control overlay',
  lineWords,
);

function toSet(words: string, more: Iterable<string> = []): Set<string> {
  return new Set([...words.split(/\s+/), ...more]);
}

// A part of the page that holds prose by others: not spared for being long.
const foreign =
  /comment(?!s-enabled)|cmt|repl(?:y|ies)|disqus|livere|relat(?:ed|ions?)(?![a-z])|recommend|recirc|rank|popular|trending|teaser|outbrain|taboola|dable|cookie|consent|(?<!above[-_]?)footer/i;

const hiddenWords =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|a11y-hidden|blind|ir_?text|skip-?(?:nav|link)|u-hide|is-hidden|assistive-text)(?:$|[\s_-])/i;

// These hold the article itself, so a furniture word on them is chance: `article-share-wrap` is not, `article_body` is.
const bodyWords =
  /(?:^|[^a-z])(?:article|news|contents?|post|story|entry|view|text)[_-]{0,2}(?:body|contents?|te?xt|main|view|area|article)(?:$|[^a-z])/i;

// `has-sidebar` and `tag-ads` say something of the page around, `md:hidden` of a screen.
const passing =
  /^(?:has|with|without|no|not|non|hide|tag|category|cat|type|format|is|post_tag|theme|template|page|body)[-_]|[:[\]@]|^(?:wp|pb|mb|mt|pt|elementor|vc|et)[-_]/i;

const spared = new WeakSet<Element>();

/** From now on this element counts as the article's, whatever it is called. */
export function spare(element: Element): void {
  spared.add(element);
}

/** Is this element, with all in it, something else than the article? */
export function isFurniture(element: Element): boolean {
  return isHardFurniture(element) || isSuspect(element);
}

/** Never the article, even if it holds most of the prose. */
export const isHardFurniture = (element: Element): boolean =>
  tags.has(element.localName) || (element.localName === 'dialog' && !element.hasAttribute('open'));

/** Furniture by its name or role alone: a guess that much prose inside can prove wrong. */
export function isSuspect(element: Element): boolean {
  return looksForeign(element) && !spared.has(element);
}

/** Does its name say that others speak here, or does she write here herself? Then no amount of prose makes it the article. */
export function isOthers(element: Element): boolean {
  return foreign.test(`${element.id} ${element.className}`) || isEdited(element);
}

/** In an editor, which a whole page may be: what she writes is not read. */
export const isEdited = (element: Element): boolean =>
  element.ownerDocument.designMode === 'on' ||
  // A form's field stands in for its method of that name; what is in a form is asked for itself.
  (element.localName !== 'form' && element.closest(editors) !== null);

const editors = '[contenteditable]:not([contenteditable=false i]),[role=textbox]';

function looksForeign(element: Element): boolean {
  const tag = element.localName;
  // Before anything a form is asked for: its fields stand in for its properties, and methods, by their names.
  if (suspectTags.has(tag)) return true;
  if (!element.hasAttributes()) return false;
  if (tag === 'body' || tag === 'html') return false;
  if (element.hasAttribute('hidden') || element.ariaHidden === 'true') return true;
  const role = element.getAttribute('role');
  if (role && roles.has(role)) return true;
  if (element.matches(editors)) return true;
  const style = element.getAttribute('style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (tag === 'main') return false;
  return hasFurnitureWord(element);
}

// A page names thousands of elements with a few dozen classes. Bounded: ids may all differ.
const verdicts = new Map<string, boolean>();
const mostVerdicts = 4000;

function hasFurnitureWord(element: Element): boolean {
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`;
  if (names.length < 3) return false;
  const tag = element.localName;
  const key = `${tag} ${names}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  if (verdicts.size >= mostVerdicts) verdicts.clear();
  const verdict = isNamedAsFurniture(tag, names);
  verdicts.set(key, verdict);
  return verdict;
}

function isNamedAsFurniture(tag: string, names: string): boolean {
  if (hiddenWords.test(names)) return true;
  // Stress within a line may be a byline, and an article what its name says and no more: `article.relation`.
  if (/^(?:em|strong|b|i|mark)$/.test(tag)) return isNamed(names, signatures, toWords);
  if (tag === 'h1') return false;
  const body = bodyWords.exec(names);
  // A part of the body is named after it: `article-body__ad-slot`.
  if (body) {
    const [part = ''] = names.slice(body.index + body[0].length).split(/\s/);
    return isNamed(part, lineWords, toWords);
  }
  if (tag === 'article') return isNamed(names, words, (name) => [name]);
  const known = /^(?:p|span|a|h2|h3)$/.test(tag) ? lineWords : words;
  return isNamed(names, known, toWords);
}

const isNamed = (names: string, known: Set<string>, split: (name: string) => string[]): boolean =>
  names
    .split(/\s+/)
    .some(
      (name) =>
        !passing.test(name) &&
        split(name).some((word) => known.has(word) || known.has(word.replace(/s$/, ''))),
    );

function toWords(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/\d{1,3}$/, ''));
}
