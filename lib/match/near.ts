// What stands right by a name: in its sentence, before and after it. Knows one block, not what the article decides.
import type { Article, Scanned } from './evidence';
import { against, fieldCue, flag, generic, readKey, readKin } from './lexicon-view';
import type { Match, Scan } from './matcher';
import type { Cues } from './own-cues';
import { findBorders, findSentence } from './sentences';

/**
 * `cue` is the word nearest by that speaks for the name, empty for none; `generics` those that do so only among others.
 * `against`: a word against it stands nearer; `isAnchored`: an unambiguous name of the field stands in its sentence.
 */
export type Near = {
  cue: string;
  generics: ReadonlySet<number>;
  against: boolean;
  isAnchored: boolean;
};

// Most names have none.
const none: ReadonlySet<number> = new Set();

export function readNear(article: Article, block: number, match: Match, cues: Cues): Near {
  const known = article.near.get(match);
  if (known) return known;
  const near = weighSentence(article, block, match, cues);
  article.near.set(match, near);
  return near;
}

function weighSentence(article: Article, block: number, match: Match, cues: Cues): Near {
  const near: Near = { cue: '', generics: none, against: false, isAnchored: false };
  let generics: Set<number> | null = null;
  const addGeneric = (cue: number) => {
    generics ??= new Set();
    near.generics = generics.add(cue);
  };
  const scanned = article.blocks[block];
  if (!scanned) return near;
  scanned.sentenceEnds ??= findBorders(scanned.text);
  const [from, to] = findSentence(
    scanned.text.length,
    scanned.sentenceEnds,
    match.start,
    match.end,
  );
  let nearestFor = Number.POSITIVE_INFINITY;
  let nearestAgainst = Number.POSITIVE_INFINITY;
  const { target } = article.view;
  const there = scanned.scan.cues;
  // A plain loop: it is done for every name that needs more than its spelling.
  for (let i = findFirst(there, from); i < there.length; i++) {
    const { entry, start, end } = there[i] as Match;
    if (start >= to) break;
    const cue = target[entry] ?? 0;
    // A cue inside the name says nothing; one that goes on after it does (다음 뉴스).
    if (start >= match.start && end <= match.end) continue;
    if (cue === fieldCue) {
      addGeneric(cue);
      continue;
    }
    const own = cues.get(cue);
    if (own === undefined) continue;
    const distance = Math.max(start - match.end, match.start - end);
    if (own >= against) nearestAgainst = Math.min(nearestAgainst, distance);
    else if (own >= generic) addGeneric(cue);
    else if (distance < nearestFor) {
      nearestFor = distance;
      near.cue = scanned.text.slice(start, end);
    }
  }
  near.against = nearestAgainst < nearestFor;
  near.isAnchored = standsBetween(article.anchored[block], from, to);
  return near;
}

/** Does an unambiguous name, or an organisation of the field, stand within a sentence or two of it? */
export function isAmongNames(
  { anchored, employers }: Article,
  block: number,
  { start, end }: Match,
): boolean {
  const [from, to] = [start - aroundUnits, end + aroundUnits];
  return standsBetween(anchored[block], from, to) || standsBetween(employers[block], from, to);
}

// UTF-16 units on either side: a sentence or two of Korean.
const aroundUnits = 120;

const standsBetween = (items: Match[] | undefined, from: number, to: number): boolean =>
  items !== undefined && (items[findFirst(items, from)]?.start ?? to) < to;

// What follows: 다음은 김 대표와의 일문일답이다. But 다음은 기사를 요약해 준다 is of the portal.
const following =
  /^은\s[^.\n]{0,90}(?:만난|(?:문일?답|질의|전문|명단|목록|내용|요약|기사)(?:을\s(?:요약|정리)한?.{0,8})?(?:들?이?다|입니다)?\s*(?:[.:\n]|$))/;

/**
 * 다음 이유, 모레 새벽: before another word an ordinary word is itself, unless that word is a cue (다음 뉴스); and where it
 * says that something follows.
 */
export function isDeterminer(
  { view: { target }, blocks }: Article,
  block: number,
  match: Match,
  cues: Cues,
): boolean {
  const scanned = blocks[block];
  if (scanned && following.test(scanned.text.slice(match.end, match.end + 100))) return true;
  // AI법 시행, 지능지수 비중: a word of every day has no capitals, and is short; and 업스테이지·다음 한 지붕 lists names.
  if (
    !scanned ||
    scanned.text[match.start - 1] === '·' ||
    !/^(?!\S{4})[^A-Z]+\s[가-힣]$/.test(scanned.text.slice(match.start, match.end + 2))
  )
    return false;
  return !cuesBetween(scanned, match.start, match.end + 2).some(
    ({ entry, start, end }) =>
      (start === match.start || start === match.end + 1) &&
      end > match.end &&
      (cues.get(target[entry] ?? 0) ?? against) < against,
  );
}

/** a Gemini with a Leo moon: of names with other meanings, one of many is no name; a Gemini model is. */
export function isOneOfMany(
  scanned: Scanned | undefined,
  { start, end }: Match,
  flags: number,
): boolean {
  if (!scanned || (flags & flag.term) !== 0) return false;
  const { text } = scanned;
  return (
    /\b[Aa]n? $/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^(?:[,.;:!?”"]|\s(?:with|who|whose|by|in|on|and|or|of|from|at|to)\b)/.test(
      text.slice(end, end + 7),
    )
  );
}

/** UTF-16 units. 다음, 모레, 믿음, 커서: words of one or two syllables are too often those of every day. */
export const longWord = 3;

/** 모티프 after 모티프테크놀로지스: a word of three letters or more that a fuller name of the same entity holds. */
export function isShortForm(
  { view, blocks, fullNames }: Article,
  block: number,
  { entry, start, end }: Match,
): boolean {
  if (end - start < longWord) return false;
  // 드뷔시의 모티프: what somebody has is the word, not the name.
  if (blocks[block]?.text.slice(Math.max(0, start - 2), start) === '의 ') return false;
  const form = readKey(view, entry);
  // 모티프 after 모티프 3 too, which is what the firm makes.
  return [view.target[entry] ?? 0, ...readKin(view, view.target[entry] ?? 0)].some((entity) =>
    [...(fullNames.get(entity) ?? [])].some((name) => readKey(view, name).includes(form)),
  );
}

/** Cues that begin in [from, to): they are in reading order, so a long text costs no more than a short one. */
export function cuesBetween({ scan }: Scanned, from: number, to: number): Scan['cues'] {
  const first = findFirst(scan.cues, from);
  let end = first;
  while ((scan.cues[end]?.start ?? to) < to) end++;
  return scan.cues.slice(first, end);
}

/** Index of the first item that begins at `from` or later. */
export function findFirst(items: { start: number }[], from: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
