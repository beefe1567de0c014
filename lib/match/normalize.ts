// Text as it is compared: Hangul composed, invisible marks left out, one space where there are several, with the way back to
// the original offsets.
import { classOf, invisible } from './characters';

export type Normalized = {
  text: string;
  /** Original UTF-16 offset of a place in `text`; `text.length` gives the original's end. */
  toOriginal(offset: number): number;
  /** Original offset just after the unit before `offset`: an end that takes no trailing mark along. */
  toOriginalEnd(offset: number): number;
};

const isJamo = (code: number): boolean => code >= 0x1100 && code <= 0x11ff;

// Conjoining jamo, all that characters.ts calls invisible, and words that an indented source holds apart: one native search
// is cheaper than a look at each unit.
const unusual = /[\u1100-\u11ff\u00ad\u180e\u200b-\u200d\u2060\ufeff]|\u034f|(?<=\S) {2,}(?=\S)/;

/** Ordinary text comes back as it is. */
export function normalize(text: string): Normalized {
  const first = text.search(unusual);
  if (first < 0) return { text, toOriginal: same, toOriginalEnd: same };

  let out = text.slice(0, first);
  const starts: number[] = Array.from({ length: first }, (_, i) => i);
  const ends: number[] = Array.from({ length: first }, (_, i) => i + 1);
  for (let i = first; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (classOf[code] === invisible || (code === 0x20 && out.endsWith(' '))) {
      i++;
      continue;
    }
    let end = i + 1;
    if (isJamo(code)) while (end < text.length && isJamo(text.charCodeAt(end))) end++;
    const from = i;
    for (const [length, syllable] of syllables(text.slice(i, end))) {
      out += syllable;
      starts.push(i);
      i += length;
      ends.push(i);
    }
    if (i === from) i = end;
  }
  return {
    text: out,
    toOriginal: (offset) => starts[offset] ?? text.length,
    toOriginalEnd: (offset) => (offset > 0 ? (ends[offset - 1] ?? text.length) : 0),
  };
}

const same = (offset: number): number => offset;

/** A run of conjoining jamo as [units taken, one composed unit]; other text passes through unit by unit. */
function* syllables(run: string): Generator<[number, string]> {
  for (let i = 0; i < run.length; ) {
    let length = 1;
    for (const take of [3, 2]) {
      const part = run.slice(i, i + take);
      if (part.length === take && part.normalize('NFC').length === 1) {
        length = take;
        break;
      }
    }
    yield [length, run.slice(i, i + length).normalize('NFC')];
    i += length;
  }
}
