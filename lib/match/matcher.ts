// Finds known names in one plain text: what could be a mention, before the article is asked. Knows no pages and no DOM.
import { isWordStart } from './boundaries';
import {
  classOf,
  digit,
  foldOf,
  hangul,
  ideograph,
  latin,
  letter,
  separator,
  unitAt,
} from './characters';
import { entryKind, type LexiconView, mayBegin, toBucket, toHash } from './lexicon-view';
import { createWalk, type Match, skipSeparator } from './walk';

export type { Match } from './walk';

export type Scan = {
  /** Per place, the matches from the longest to the shortest; places in reading order, never overlapping. */
  places: Match[][];
  /** Where cues stand, in reading order: their entries' targets are their numbers. */
  cues: Match[];
};

export type Matcher = (text: string) => Scan;

// What a unit is to the word it stands in: none of it, one that stands alone (美오픈AI), or one that others join.
const outside = 0;
const alone = 1;
const joined = 2;
const standingOf = Uint8Array.from(classOf, (kind) =>
  kind === ideograph
    ? alone
    : kind === hangul || kind === latin || kind === digit || kind === letter
      ? joined
      : outside,
);

/**
 * The scan starts only where a word starts, and first looks whether any key begins with the word's first three
 * characters: its cost does not grow with the number of names. A longer name of another thing (KT 위즈) blocks what
 * it contains. The loop is plain and in one piece: mostly it runs before the browser has compiled it.
 */
export function createMatcher(view: LexiconView): Matcher {
  const { bucketBits, filter, flags } = view;
  const shift = 32 - view.filterBits;
  const walk = createWalk(view);

  /** Sorts what was found at one start into cues, and names that no longer name of another thing covers. */
  const sort = (scan: Scan, found: Match[], start: number, free: number): number => {
    let names: Match[] | null = null;
    let blocked = 0;
    for (let i = 0; i < found.length; i++) {
      const match = found[i] as Match;
      const kind = (flags[match.entry] as number) & 3;
      if (kind === entryKind.cue) scan.cues.push(match);
      else if (kind === entryKind.blocker) blocked = Math.max(blocked, match.end);
      else if (names) names.push(match);
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

  /** Where a word begins as some key does, and that key's bucket; apart, so that the one hot loop is cheap to compile. */
  const findStarts = (text: string): number => {
    let count = 0;
    const { length } = text;
    // No key is a single character, so the last unit begins none.
    const last = length - 2;
    for (let i = 0; i <= last; i++) {
      const unit = text.charCodeAt(i);
      const standing = standingOf[unit];
      if (standing === outside) continue;
      let at = i + 1;
      let next = text.charCodeAt(at);
      // Nearly always one space, if anything.
      if (next === 0x20) next = text.charCodeAt(++at);
      if (classOf[next] === separator) {
        at = skipSeparator(text, at);
        next = unitAt(text, at);
      }
      const hash = toHash(foldOf[unit] as number, foldOf[next] as number);
      next = unitAt(text, ++at);
      if (next === 0x20) next = unitAt(text, ++at);
      if (classOf[next] === separator) next = unitAt(text, skipSeparator(text, at));
      if (mayBegin(filter, shift, hash, foldOf[next] as number)) {
        starts[count] = i;
        buckets[count++] = toBucket(hash, bucketBits);
      }
      if (standing === joined)
        while (i < last && standingOf[text.charCodeAt(i + 1)] === joined) i++;
    }
    return count;
  };

  return function scanText(text) {
    const scan: Scan = { places: [], cues: [] };
    const count = findStarts(text);
    let free = 0;
    for (let i = 0; i < count; i++) {
      const start = starts[i] as number;
      // Most words stand after a space.
      if (start > 0 && text.charCodeAt(start - 1) !== 0x20 && !isWordStart(text, start)) continue;
      const found = walk(text, start, buckets[i] as number);
      if (found) free = sort(scan, found, start, free);
    }
    return scan;
  };
}
