// Finds known names in one plain text: what could be a mention, before the article is asked. Knows no pages and no DOM.
import { isNameEnd, isWordStart } from './boundaries';
import { classOf, foldOf, hangul, isHyphen, latin, plainOf, separator } from './characters';
import { entryKind, flag, type LexiconView, toBucket } from './lexicon-view';
import { findVersionEnd } from './version-tail';

/** One spelling found at [start, end), UTF-16 offsets. Several entities may share it. */
export type Match = { start: number; end: number; entry: number };

export type Scan = {
  /** Per place, the matches from the longest to the shortest; places in reading order, never overlapping. */
  places: Match[][];
  /** Where cues stand, in reading order. */
  cues: { cue: number; start: number; end: number }[];
};

export type Matcher = (text: string) => Scan;

/**
 * The scan starts only where a word starts, so that its cost does not grow with the number of names.
 * A longer name of another thing (KT 위즈) blocks what it contains.
 */
export function createMatcher(view: LexiconView): Matcher {
  const found: Match[] = [];
  const walk = createWalk(view, found);
  const { buckets, bucketBits, flags, target } = view;

  /** Sorts what was found at one start into cues, and names that no longer name of another thing covers. */
  const sort = (scan: Scan, start: number, free: number): number => {
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
    const { length } = text;
    let free = 0;
    let inWord = false;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      const isWord = inWords[classOf[unit] ?? 0] === 1;
      if (!isWord || inWord) {
        inWord = isWord && joinsWords[classOf[unit] ?? 0] === 1;
        continue;
      }
      inWord = joinsWords[classOf[unit] ?? 0] === 1;
      const second = skipSeparator(text, i + 1);
      const bucket = toBucket(foldOf[unit] ?? 0, foldOf[text.charCodeAt(second)] ?? 0, bucketBits);
      if (buckets[bucket] === buckets[bucket + 1] || !isWordStart(text, i)) continue;
      found.length = 0;
      walk(text, i, bucket);
      if (found.length > 0) free = sort(scan, i, free);
    }
    return scan;
  };
}

// By class: may a name begin with it; does a name's first character right after it stand inside a word?
const inWords = Uint8Array.of(0, 1, 1, 1, 0, 1, 1, 0);
const joinsWords = Uint8Array.of(0, 1, 1, 1, 0, 0, 1, 0);

/** Walks the sorted spellings as if they were a trie, narrowing [low, high) by one character at a time. */
function createWalk(
  view: LexiconView,
  found: Match[],
): (text: string, start: number, bucket: number) => void {
  const { buckets, keyStart, plain } = view;
  const narrow = (
    low: number,
    high: number,
    depth: number,
    unit: number,
    upper: boolean,
  ): number => {
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = foldOf[plain[(keyStart[middle] ?? 0) + depth] ?? 0] ?? 0;
      if (there < unit || (upper && there === unit)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return (text, start, bucket) => {
    let low = buckets[bucket] ?? 0;
    let high = buckets[bucket + 1] ?? 0;
    let at = start;
    let skippedLow = 0;
    let skippedHigh = 0;
    for (let depth = 0; low < high; depth++) {
      if (depth > 0) {
        while (low < high && (keyStart[low + 1] ?? 0) - (keyStart[low] ?? 0) === depth) {
          report(text, start, at, low, skippedLow, skippedHigh);
          low++;
        }
        const next = skipSeparator(text, at);
        if (next !== at) {
          if (depth < 32) skippedLow |= 1 << depth;
          else skippedHigh |= 1 << (depth & 31);
          at = next;
        }
      }
      if (low >= high || at >= text.length) return;
      const unit = foldOf[text.charCodeAt(at)] ?? 0;
      low = narrow(low, high, depth, unit, false);
      high = narrow(low, high, depth, unit, true);
      at++;
    }
  };

  function report(
    text: string,
    start: number,
    at: number,
    entry: number,
    skippedLow: number,
    skippedHigh: number,
  ) {
    const flags = view.flags[entry] ?? 0;
    const joints = view.joints[entry] ?? 0;
    if (
      skippedLow & ~(view.jointsLow[joints] ?? 0) ||
      skippedHigh & ~(view.jointsHigh[joints] ?? 0)
    )
      return;
    if ((flags & flag.anyCase) === 0 && !isWrittenAs(text, start, at, entry)) return;
    const kind = flags & 3;
    if (kind !== entryKind.name) {
      if (isLooseEnd(text, at)) found.push({ start, end: at, entry });
      return;
    }
    let end = flags & flag.takesVersion ? findVersionEnd(text, at) : at;
    if (!isNameEnd(text, end)) {
      end = at;
      if (!isNameEnd(text, end)) return;
    }
    if (classOf[text.charCodeAt(end)] === latin && classOf[text.charCodeAt(end - 1)] === latin) {
      // A plural's s belongs to the mention.
      if ((flags & flag.takesPlural) === 0) return;
      end++;
    }
    found.push({ start, end, entry });
  }

  /** Latin names count as they are written, or wholly in capitals: upstage and rebellions stay words. */
  function isWrittenAs(text: string, start: number, at: number, entry: number): boolean {
    let same = true;
    let capitals = true;
    let position = keyStart[entry] ?? 0;
    for (let i = start; i < at && (same || capitals); i++) {
      const unit = text.charCodeAt(i);
      if (classOf[unit] === separator) continue;
      const plain = plainOf[unit] ?? 0;
      if (plain !== view.plain[position]) same = false;
      if (plain !== (view.plain[position] ?? 0) && plain !== toCapital(view.plain[position] ?? 0))
        capitals = false;
      position++;
    }
    return same || capitals;
  }
}

const toCapital = (unit: number): number => (unit >= 0x61 && unit <= 0x7a ? unit - 32 : unit);

/** Past one run of white space, or one hyphen; `at` itself where neither stands there. */
function skipSeparator(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (classOf[unit] !== separator) return at;
  if (isHyphen(unit)) return at + 1;
  let end = at + 1;
  while (
    end < text.length &&
    classOf[text.charCodeAt(end)] === separator &&
    !isHyphen(text.charCodeAt(end))
  )
    end++;
  return end;
}

/** Cues and longer names of other things may go on in Hangul (네이버 지도앱), and in Latin by an s. */
function isLooseEnd(text: string, at: number): boolean {
  const next = classOf[text.charCodeAt(at)];
  if (next !== latin || classOf[text.charCodeAt(at - 1)] === hangul) return true;
  return text.charCodeAt(at) === 0x73 && classOf[text.charCodeAt(at + 1)] !== latin;
}
