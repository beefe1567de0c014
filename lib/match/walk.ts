// All spellings of the lexicon that stand at one place of a text. Knows one text at a time, not what a word's start is.
import { isNameEnd, isTermEnd } from './boundaries';
import { classOf, foldOf, hangul, isHyphen, latin, plainOf, separator, unitAt } from './characters';
import { entryKind, flag, type LexiconView } from './lexicon-view';
import { findVersionEnd } from './version-tail';

/** One spelling found at [start, end), UTF-16 offsets. Several entities may share it. */
export type Match = { start: number; end: number; entry: number };

/**
 * What begins at `start`, the shortest first; null for nothing. `bucket` is that of the text's first two characters
 * there.
 */
export type Walk = (text: string, start: number, bucket: number) => Match[] | null;

/** Walks the sorted spellings as if they were a trie, narrowing [low, high) by one character at a time. */
export function createKeyWalk(view: LexiconView): Walk {
  const { buckets, keyStart, plain } = view;
  const unitOf = (entry: number, depth: number): number =>
    foldOf[plain[(keyStart[entry] as number) + depth] as number] as number;
  const narrow = (low: number, high: number, depth: number, unit: number): number => {
    while (low < high) {
      const middle = (low + high) >> 1;
      if (unitOf(middle, depth) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return (text, start, bucket) => {
    let low = buckets[bucket] as number;
    let high = buckets[bucket + 1] as number;
    if (low >= high) return null;
    const { length } = text;
    // Where the key of `low` begins; it changes with it.
    let key = keyStart[low] as number;
    let at = start;
    let skippedLow = 0;
    let skippedHigh = 0;
    let found: Match[] | null = null;
    for (let depth = 0; ; depth++) {
      // No key is a single character.
      while (depth > 1 && (keyStart[low + 1] as number) - key === depth) {
        const hasGaps = (skippedLow | skippedHigh) !== 0;
        const end =
          hasGaps && !allowsGaps(low, skippedLow, skippedHigh) ? -1 : findEnd(text, start, at, low);
        if (end >= 0) {
          const match = { start, end, entry: low };
          if (found) found.push(match);
          else found = [match];
        }
        if (++low >= high) return found;
        key = keyStart[low] as number;
      }
      if (at >= length) return found;
      let next = text.charCodeAt(at);
      if (depth > 0 && classOf[next] === separator) {
        if (depth < 32) skippedLow |= 1 << depth;
        else if (depth < 64) skippedHigh |= 1 << (depth & 31);
        at = skipSeparator(text, at);
        if (at >= length) return found;
        next = text.charCodeAt(at);
      }
      const unit = foldOf[next] as number;
      // Mostly all that is left goes on alike, or not at all: searching is for what parts here.
      const first = foldOf[plain[key + depth] as number] as number;
      if (first > unit) return found;
      if (first < unit) {
        low = narrow(low + 1, high, depth, unit);
        if (low >= high || unitOf(low, depth) !== unit) return found;
        key = keyStart[low] as number;
      }
      if (high - low > 1 && unitOf(high - 1, depth) !== unit)
        high = narrow(low + 1, high, depth, unit + 1);
      at++;
    }
  };

  function allowsGaps(entry: number, skippedLow: number, skippedHigh: number): boolean {
    const joints = view.joints[entry] ?? 0;
    return (
      (skippedLow & ~(view.jointsLow[joints] ?? 0)) === 0 &&
      (skippedHigh & ~(view.jointsHigh[joints] ?? 0)) === 0
    );
  }

  /** Where the name ends that is spelt in [start, at): with its version, its plural; -1 where it is no name here. */
  function findEnd(text: string, start: number, at: number, entry: number): number {
    const flags = view.flags[entry] ?? 0;
    if ((flags & flag.anyCase) === 0 && !isWrittenAs(text, start, at, entry)) return -1;
    if ((flags & 3) !== entryKind.name) return isLooseEnd(text, at) ? at : -1;
    let end = flags & flag.takesVersion ? findVersionEnd(text, at) : at;
    if (!isNameEnd(text, end)) {
      end = at;
      if (!isNameEnd(text, end)) return flags & flag.term && isTermEnd(text, end) ? end : -1;
    }
    if (classOf[unitAt(text, end)] === latin && classOf[unitAt(text, end - 1)] !== hangul)
      // A plural's s belongs to the mention: GPUs, H200s.
      return flags & flag.takesPlural ? end + 1 : -1;
    return end;
  }

  /**
   * Latin names count as they are written, wholly in capitals, or, the longer ones, as newsrooms tame them (Exaone,
   * Postech, Deepseek): upstage and rebellions stay words.
   */
  function isWrittenAs(text: string, start: number, at: number, entry: number): boolean {
    let position = keyStart[entry] ?? 0;
    let same = true;
    // XAI is explainable AI, and no xAI.
    let capitals = toCapital(plain[position] ?? 0) === plain[position];
    let tamed = (keyStart[entry + 1] ?? 0) - position >= tamedLength;
    let isFirst = true;
    for (let i = start; i < at; i++) {
      const unit = unitAt(text, i);
      if (classOf[unit] === separator) {
        isFirst = true;
        continue;
      }
      const written = plainOf[unit] ?? 0;
      const known = plain[position] ?? 0;
      if (written !== known) same = false;
      if (written !== known && written !== toCapital(known)) capitals = false;
      if (written !== (isFirst ? known : toSmall(known))) tamed = false;
      isFirst = false;
      position++;
    }
    return same || capitals || tamed;
  }
}

// Shorter, and what is left of an abbreviation is a word or a person's name: Rag, Nia, Caio.
const tamedLength = 6;
const toCapital = (unit: number): number => (unit >= 0x61 && unit <= 0x7a ? unit - 32 : unit);
const toSmall = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit);

/** Past one run of white space, or one hyphen; `at` itself where neither stands there. */
export function skipSeparator(text: string, at: number): number {
  const unit = unitAt(text, at);
  if (classOf[unit] !== separator) return at;
  if (isHyphen(unit)) return at + 1;
  let end = at + 1;
  while (
    end < text.length &&
    classOf[unitAt(text, end)] === separator &&
    !isHyphen(unitAt(text, end))
  )
    end++;
  return end;
}

/** Cues and longer names of other things may go on in Hangul (네이버 지도앱), and in Latin by an s. */
function isLooseEnd(text: string, at: number): boolean {
  const next = classOf[unitAt(text, at)];
  if (next !== latin || classOf[unitAt(text, at - 1)] === hangul) return true;
  return unitAt(text, at) === 0x73 && classOf[unitAt(text, at + 1)] !== latin;
}
