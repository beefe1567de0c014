// What a name and a question are compared by: bare letters, jamo, initial consonants, the other keyboard. Knows no index.
import {
  convertHangulToQwerty,
  convertQwertyToAlphabet,
  disassemble,
  getChoseong,
} from 'es-hangul';

export type NameKeys = {
  /** Lower case, without spaces, hyphens and dots: `lgai연구원`. */
  bare: string;
  /** The same with every syllable taken apart, so that half a syllable finds its name. */
  jamo: string;
  /** Initial consonants: ㅇㅅㅌㅇㅈ; empty for a name without Hangul. */
  initials: string;
};

export function toKeys(name: string): NameKeys {
  const bare = toBare(name);
  const hangul = bare.replace(/[^가-힣]/g, '');
  return {
    bare,
    jamo: disassemble(bare),
    initials: hangul === '' ? '' : getChoseong(hangul).replace(/\s/g, ''),
  };
}

/**
 * The question as it was typed, then as the other keyboard layout would have given it (djqtmxpdlwl → 업스테이지), both as
 * jamo: letters that make no syllable stay what they are.
 */
export function toReadings(question: string): string[] {
  const typed = toBare(question);
  const jamo = disassemble(typed);
  if (/^[a-z]+$/.test(typed)) return [jamo, convertQwertyToAlphabet(typed)];
  if (/^[가-힣ㄱ-ㅎㅏ-ㅣ]+$/.test(typed) && !isInitials(typed))
    return [jamo, convertHangulToQwerty(typed).toLowerCase()];
  return [jamo];
}

// Names of more words are written together, or asked for by less.
const longestRun = 5;

/** Of a question of several words: each, and some that stand together, as jamo. Not all of it, nor what has no letters. */
export function toRuns(question: string): string[] {
  const words = question.trim().split(/\s+/);
  const runs = words.flatMap((_word, from) =>
    words.slice(from, from + longestRun).map((_last, more) => words.slice(from, from + more + 1)),
  );
  return runs
    .filter(({ length }) => length < words.length)
    .map((run) => disassemble(toBare(run.join(' '))))
    .filter((key) => key !== '');
}

export const isInitials = (reading: string): boolean => /^[ㄱ-ㅎ]+$/.test(reading);

const toBare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\-.·‘’'"“”()]/gu, '');
