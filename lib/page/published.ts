// The article's own date, or none: a wrong date is far worse. Knows documents; the shapes of dates are in date-text.ts.
import type { FoundArticle } from './article';
import { month, weekday } from './date-labels';
import { distance, findDates, toDeclaredDay } from './date-text';
import { type Declared, readDeclaredArticles } from './json-ld';
import { createIsLeftBehind } from './left-behind';
import { readMetaDates } from './meta-dates';
import { readSurroundings, type Surroundings } from './surroundings';
import { isTranslated } from './translated';
import { findZone } from './zones';

// In UTF-16 units: a byline with its day is shorter than a paragraph.
const longestStamp = 160;

/**
 * YYYY-MM-DD of the one article that the page is; null where nothing is certain. What the newsroom prints by the
 * headline decides the day; then JSON-LD, meta, `<time>` inside the article, a 송고 line under it. Claims more than a
 * day apart, two printed days without a word to them, reprints and pages that are no single article give null. `today`
 * is YYYY-MM-DD: later dates are passed over. In steps of a few milliseconds.
 */
export function* findPublished(
  document: Document,
  article: FoundArticle,
  url: string,
  today: string,
): Generator<void, string | null> {
  if (article.kind !== 'article') return null;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  // A translation tells nothing of where the newsroom stands, and has its own words beside dates.
  const isForeign = isTranslated(document);
  // Not every Korean newsroom says its language.
  const isKorean = /[가-힣]/.test(document.title);
  const lang = isKorean ? 'ko' : document.documentElement.lang;
  const zone = findZone(host, isForeign ? '' : lang);
  const isPast = (day: string | null): day is string => day !== null && day <= today;
  const around = readSurroundings(document, article.roots);
  yield;
  const { head } = around;
  if (isReprint(around)) return null;
  yield;

  const printedDates = findDates(head).filter(({ day, label }) => label !== 'other' && isPast(day));
  const named = printedDates.find(({ label }) => label === 'published');
  const bare = printedDates[0]?.day;
  // Two days without a word that we know: one of them is a change, an event, another article's.
  const isUnclear =
    !named &&
    bare !== undefined &&
    (isForeign || printedDates.some(({ day }) => distance(day, bare) > 1));
  const printed = isUnclear ? null : (named?.day ?? bare ?? null);
  yield;
  const isLeftBehind = createIsLeftBehind(article, url);
  const declared = chooseDeclared(readDeclaredArticles(document, isLeftBehind), url, document)
    .map(({ datePublished }) => toDeclaredDay(datePublished, zone))
    .filter(isPast);
  if (declared.some((day) => distance(day, declared[0] ?? day) > 1))
    return printed && declared.includes(printed) ? printed : null;
  yield;
  const meta =
    readMetaDates(document, isLeftBehind)
      .map((value) => toDeclaredDay(value, zone))
      .find(isPast) ?? null;
  yield;
  const timed = declared[0] || meta || isUnclear ? null : readTimed(article.roots, zone, isPast);
  const claims = [printed, declared[0] ?? null, meta, timed].filter((day) => day !== null);
  const [first] = claims;
  if (isUnclear && !printedDates.some(({ day }) => day === first)) return null;
  if (first === undefined) return findTail(around, isPast);
  return claims.every((day) => distance(day, first) <= 1) ? first : null;
}

// Of a day, or of another place: an article that a newsroom says it has put up itself keeps its day.
const reprint = new RegExp(
  [
    'originally (?:published|appeared) (?:on|in|at)',
    `first published (?:in (?!\\d)|(?:on|at) (?!\\d|${month}|${weekday}))`,
    '(?:article|story|piece|essay|column|interview)[^.]{0,20} first appeared (?:on|in|at)',
    'first appeared in [^.]{0,50}\\b(?:issue|edition)\\b',
    'republished (?:from|with)',
    // In print it is the newsroom's own; and what it forbids is no reprint (다른 매체에 게재할 수 없습니다).
    '이 (?:기사|글|칼럼|인터뷰)[는은](?:(?!다\\.|본지|지면|\\d면).){0,60}(?:에|\\d일) (?:게재[되된됐했한]|표출|실[린렸]|수록[되된됐])',
    '(?:의|에) 실린 (?:글|기사)을 (?:옮|전재)',
  ].join('|'),
  'i',
);

const isReprint = ({ head, start, end }: Surroundings): boolean =>
  reprint.test(`${head} ${start} ${end}`.replace(/\s+/g, ' '));

/** Of the declared articles those that are this page, by address or headline; else those that name no other address. */
function chooseDeclared(articles: Declared[], url: string, document: Document): Declared[] {
  // Where nothing is declared the page is not searched for its address.
  if (articles.length === 0) return articles;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const addresses = [url, canonical].map((one) => toAddress(one, url)).filter(Boolean);
  const here = articles.filter(({ url: own }) => addresses.includes(toAddress(own, url)));
  if (here.length > 0) return here;
  const titles = `${document.title} ${document.querySelector('h1')?.textContent}`;
  const titled = articles.filter(
    ({ headline }) => headline.length > 5 && titles.includes(headline),
  );
  return titled.length > 0 ? titled : articles.filter(({ url: own }) => toAddress(own, url) === '');
}

/** Host and path; '' for what names no page of its own: nothing, or a site's front page. */
function toAddress(text: string, base: string): string {
  if (text === '' || !URL.canParse(text, base)) return '';
  const { host, pathname } = new URL(text, base);
  const path = pathname.replace(/\/$/, '');
  return path && host.replace(/^(?:www|m)\./, '') + path;
}
/** `itemprop="datePublished"`, then a single `<time>`, inside the article. */
function readTimed(
  roots: Element[],
  zone: string | null,
  isPast: (day: string | null) => day is string,
): string | null {
  for (const root of roots) {
    const scope = root.closest('article, main') ?? root.parentElement ?? root;
    const stamped = scope.querySelector('[itemprop="datePublished"], time[pubdate]');
    const times = [...scope.querySelectorAll('time[datetime]')].filter(
      (time) =>
        !time.closest('aside, nav, footer, [class*="comment" i], [class*="related" i]') &&
        !isChange(time) &&
        !isInProse(time),
    );
    const time = stamped ?? (times.length === 1 ? times[0] : null);
    const day = time
      ? toDeclaredDay(
          time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? '',
          zone,
        )
      : null;
    if (isPast(day)) return day;
  }
  return null;
}

/** `Updated 3 hours ago`, `class="modified"`: not its first day. */
function isChange(time: Element): boolean {
  const parent = time.parentElement;
  const said = (parent?.textContent ?? '').slice(0, 80);
  return /updat|modif|edited|수정|업데이트|갱신/i.test(
    `${time.className} ${time.getAttribute('itemprop') ?? ''} ${parent?.className ?? ''} ${said}`,
  );
}

/** A day that a sentence of the article tells of. */
const isInProse = (time: Element): boolean =>
  (time.closest('p')?.textContent ?? '').trim().length > longestStamp;

/** `2025/08/13 14:05 송고` at the end of the body. */
function findTail(
  { end }: Surroundings,
  isPast: (day: string | null) => day is string,
): string | null {
  const tail = end.slice(-160);
  const dates = findDates(tail).filter(
    ({ day, label, start }) =>
      isPast(day) &&
      (label === 'published' || /^\S{6,12}[\s\d:.]{0,14}\s*송고/.test(tail.slice(start))),
  );
  return dates[0]?.day ?? null;
}
