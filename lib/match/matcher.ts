// Finds known names in one plain text: what could be a mention, before the article is asked. Knows no pages and no DOM.
import { isWordStart } from './boundaries';
import {
  atWordStart,
  classOf,
  foldOf,
  hangul,
  ideograph,
  inWord,
  latin,
  other,
  separator,
} from './characters';
import {
  anyThird,
  entryKind,
  fieldCue,
  type LexiconView,
  mayBegin,
  needs,
  noThird,
  toBucket,
  toHash,
  toNeed,
} from './lexicon-view';
import { findBehindLineEnd, hasLostEnds, isBehindLineEnd } from './line-ends';
import { createKeyWalk, type Match } from './walk';

export type { Match } from './walk';

export type Scan = {
  /** Per place, the matches from the longest to the shortest; places in reading order, never overlapping. */
  places: Match[][];
  /** Where cues stand, in reading order: their entries' targets are their numbers. */
  cues: Match[];
  /** Where longer names of other things stand, in reading order: 킴벌 머스크. */
  others: Match[];
};

export type Matcher = (text: string) => Scan;

/**
 * The scan starts only where a word starts, and first looks whether any key begins with the word's first two
 * characters, and then three: its cost does not grow with the number of names. A longer name of another thing
 * (KT 위즈) blocks what it contains.
 */
export function createMatcher(view: LexiconView): Matcher {
  const { bucketBits, filter, filterBits, flags } = view;
  const walk = createKeyWalk(view);

  /** Sorts what was found at one start into cues, and names that no longer name of another thing covers. */
  const sort = (scan: Scan, found: Match[], start: number, free: number): number => {
    let names: Match[] | null = null;
    let blocked = 0;
    // From the longest: AI in a footer's ‘AI 학습 이용 금지’, and as birds have it (고병원성 AI), says nothing of the article.
    for (let i = found.length - 1; i >= 0; i--) {
      const match = found[i] as Match;
      const kind = (flags[match.entry] as number) & 3;
      if (kind === entryKind.cue) {
        const isOther = match.end <= (scan.others.at(-1)?.end ?? 0);
        if (!isOther || view.target[match.entry] !== fieldCue) scan.cues.push(match);
      } else if (kind === entryKind.blocker) {
        scan.others.push(match);
        blocked = Math.max(blocked, match.end);
      } else if (names) names.push(match);
      else names = [match];
    }
    if (start < free || (!names && blocked === 0)) return free;
    const open = blocked > 0 ? (names?.filter(({ end }) => end > blocked) ?? []) : names;
    if (!open || open.length === 0) return Math.max(blocked, free);
    if (open.length > 1) open.sort((a, b) => b.end - a.end);
    scan.places.push(open);
    return Math.max(blocked, open[0]?.end ?? 0, free);
  };

  // Of the text at hand; kept, as there is a text a paragraph.
  const starts: number[] = [];
  const buckets: number[] = [];

  /** Where a word begins as some key does, and that key's bucket. Each character is read once: reading is what costs. */
  const findStarts = (text: string): number => {
    let count = 0;
    const { length } = text;
    let behind = hasLostEnds(text) ? findBehindLineEnd(text, 0) : -1;
    let kind: number = other;
    // The two characters before this one, separators left out, and where a word begins with them: -1 for nowhere.
    let first = 0;
    let second = 0;
    let firstAt = -1;
    let secondAt = -1;
    // Past the end stands nothing, so that a key of two characters may be the text's last.
    for (let i = 0; i <= length; i++) {
      const unit = i < length ? text.charCodeAt(i) : 0;
      const left = kind;
      kind = classOf[unit] as number;
      let at = -1;
      if (i === behind) {
        behind = findBehindLineEnd(text, i + 1);
        at = i;
      } else if (kind === separator) continue;
      else if (kind === left) {
        if (kind === ideograph) at = i;
        else if (firstAt < 0 && secondAt < 0) continue;
      } else if (
        ((atWordStart >> kind) & 1) !== 0 &&
        (((inWord >> left) & 1) === 0 ||
          kind === ideograph ||
          // A capital where a line's end was lost (…공개NC AI가).
          (left === hangul && kind === latin && unit >= 0x42 && unit <= 0x5a))
      )
        at = i;
      if (firstAt >= 0) {
        const hash = toHash(foldOf[first] as number, foldOf[second] as number);
        if (
          mayBegin(filter, hash, anyThird, filterBits) &&
          (mayBegin(filter, hash, foldOf[unit] as number, filterBits) ||
            mayBegin(filter, hash, noThird, filterBits))
        ) {
          starts[count] = firstAt;
          buckets[count++] = toBucket(hash, bucketBits);
        }
      }
      first = second;
      firstAt = secondAt;
      second = unit;
      secondAt = at;
    }
    return count;
  };

  /** Long enough, and nothing else's name: what may stand where a line's end was lost. */
  const toSure = (found: Match[], text: string, start: number): Match[] => {
    const least = isBehindLineEnd(text, start) ? 3 : 4;
    return found.filter(({ end, entry }) => {
      const known = flags[entry] as number;
      return end - start >= least && (known & 3) === entryKind.name && toNeed(known) <= needs.field;
    });
  };

  return function scanText(text) {
    const scan: Scan = { places: [], cues: [], others: [] };
    const count = findStarts(text);
    let free = 0;
    for (let i = 0; i < count; i++) {
      const start = starts[i] as number;
      // Most words stand after a space.
      const isGlued = start > 0 && text.charCodeAt(start - 1) !== 0x20 && !isWordStart(text, start);
      if (isGlued && classOf[text.charCodeAt(start - 1)] !== hangul) continue;
      const found = walk(text, start, buckets[i] as number);
      if (found) free = sort(scan, isGlued ? toSure(found, text, start) : found, start, free);
    }
    return scan;
  };
}
