// Finds known names in one plain text: what could be a mention, before the article is asked. Knows no pages and no DOM.
import { isWordStart } from './boundaries';
import { classOf, digit, foldOf, hangul, ideograph, latin, letter, unitAt } from './characters';
import { entryKind, type LexiconView, toBucket, toFilterBit, toHash } from './lexicon-view';
import { createWalk, type Match, skipSeparator } from './walk';

export type { Match } from './walk';

export type Scan = {
  /** Per place, the matches from the longest to the shortest; places in reading order, never overlapping. */
  places: Match[][];
  /** Where cues stand, in reading order. */
  cues: { cue: number; start: number; end: number }[];
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
 * it contains.
 */
export function createMatcher(view: LexiconView): Matcher {
  const { bucketBits, filterBits, filter, flags, target } = view;
  const walk = createWalk(view);

  const mayBegin = (hash: number, third: number): boolean => {
    const bit = toFilterBit(hash, third, filterBits);
    return (((filter[bit >> 5] ?? 0) >> (bit & 31)) & 1) !== 0;
  };

  /** Sorts what was found at one start into cues, and names that no longer name of another thing covers. */
  const sort = (scan: Scan, found: Match[], start: number, free: number): number => {
    let names: Match[] | null = null;
    let blocked = 0;
    for (const match of found) {
      const kind = (flags[match.entry] ?? 0) & 3;
      if (kind === entryKind.cue)
        scan.cues.push({ cue: target[match.entry] ?? 0, start, end: match.end });
      else if (kind === entryKind.blocker) blocked = Math.max(blocked, match.end);
      else if (names) names.push(match);
      else names = [match];
    }
    if (start < free) return free;
    const open = blocked > 0 ? (names?.filter(({ end }) => end > blocked) ?? []) : names;
    if (!open || open.length === 0) return Math.max(blocked, free);
    if (open.length > 1) open.sort((a, b) => b.end - a.end);
    scan.places.push(open);
    return Math.max(blocked, open[0]?.end ?? 0, free);
  };

  return (text) => {
    const scan: Scan = { places: [], cues: [] };
    // No key is a single character, so the last unit begins none.
    const last = text.length - 2;
    let free = 0;
    for (let i = 0; i <= last; i++) {
      const unit = text.charCodeAt(i);
      const standing = standingOf[unit];
      if (standing === outside) continue;
      const second = skipSeparator(text, i + 1);
      const hash = toHash(foldOf[unit] ?? 0, foldAt(text, second));
      if (mayBegin(hash, 0) || mayBegin(hash, foldAt(text, skipSeparator(text, second + 1)))) {
        const found = isWordStart(text, i) ? walk(text, i, toBucket(hash, bucketBits)) : null;
        if (found) free = sort(scan, found, i, free);
      }
      if (standing === joined)
        while (i < last && standingOf[text.charCodeAt(i + 1)] === joined) i++;
    }
    return scan;
  };
}

const foldAt = (text: string, at: number): number => foldOf[unitAt(text, at)] ?? 0;
