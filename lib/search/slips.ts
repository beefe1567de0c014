// Names with one slip in them as they were typed: a letter wrong, missing, too many, or two in each other's place.
import type { Range, Rows } from './rows';

/**
 * Rows that are `typed`, or begin with it, but for one slip. Where the slip may be is gone through letter by letter,
 * each time among those rows alone that are right so far.
 */
export function findSlips(rows: Rows, typed: string): Range[] {
  const found: Range[] = [];
  let right = rows.all;
  for (let at = 0; at < typed.length && right.from < right.to; at++) {
    const here = typed.charAt(at);
    const rest = typed.slice(at + 1);
    // One too many was typed.
    found.push(rows.narrow(right, at, rest));
    for (const { letter, rows: branch } of rows.branch(right, at)) {
      if (letter === here) continue;
      found.push(rows.narrow(branch, at + 1, rest), rows.narrow(branch, at + 1, here + rest));
      if (rest !== '' && letter === rest.charAt(0))
        found.push(rows.narrow(branch, at + 1, here + rest.slice(1)));
      // Over one between them, as consonants of two syllables do over a vowel: 엔디비아.
      if (letter === rest.charAt(1))
        found.push(rows.narrow(branch, at + 1, rest.charAt(0) + here + rest.slice(2)));
    }
    right = rows.narrow(right, at, here);
  }
  return found.filter(({ from, to }) => from < to);
}
