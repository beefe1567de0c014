// Finds names by what a reader types: part of one, initial consonants, the wrong keyboard, a slip. Knows no storage.
import { isInitials, toKeys, toReadings } from './keys';
import { createRows } from './rows';
import type { SearchIndex } from './search-index';

/** Ids, the best first, `most` at most; empty for a question of nothing. */
export type SearchNames = (question: string, most: number) => string[];

// How well a name answers, the better the lower; in steps, so that weight decides only among equals.
const rank = { whole: 0, start: 1, initials: 2, inside: 3, slip: 4 } as const;

// Enough to choose from: a question that more names answer is about to be typed on.
const mostRows = 3000;

/** A question takes some milliseconds among hundreds of thousands of names. */
export function createSearchNames(index: SearchIndex): SearchNames {
  const { ids, weights, owners, bareLengths } = index;
  const jamo = createRows(index.jamo);
  const initials = createRows(index.initials);

  return (question, most) => {
    const best = new Map<number, number>();
    const note = (rows: number[], how: number, score: (row: number) => number) => {
      for (const row of rows) {
        const owner = owners[row] ?? 0;
        const value = how + score(row);
        if (value < (best.get(owner) ?? Number.POSITIVE_INFINITY)) best.set(owner, value);
      }
    };
    // A name that is little longer than the question is more likely meant.
    const byLength = (row: number) => Math.min(0.9, (bareLengths[row] ?? 0) / 100);
    // What was really typed comes before what another keyboard would have made of it.
    const readings = toReadings(question)
      .map((reading, layout) => ({ reading, later: layout * 0.05 }))
      .filter(({ reading }) => reading !== '');
    for (const { reading, later } of readings.filter((one) => isInitials(one.reading)))
      note(initials.find(reading, true, mostRows), rank.initials + later, byLength);
    const keys = readings
      .filter((one) => !isInitials(one.reading))
      .map(({ reading, later }) => ({ key: toKeys(reading).jamo, later }));
    for (const { key, later } of keys) {
      const begun = jamo.find(key, true, mostRows);
      const isWhole = (row: number) => jamo.read(row) === key;
      note(begun.filter(isWhole), rank.whole + later, byLength);
      note(begun, rank.start + later, byLength);
    }
    // Each of these goes through all names, for answers that come after those that are there already.
    for (const { key, later } of keys)
      if (best.size < most && key.length > 1)
        note(jamo.find(key, false, mostRows), rank.inside + later, byLength);
    for (const { key, later } of keys)
      if (best.size < most && key.length > 3) note(findSlips(key), rank.slip + later, byLength);
    return [...best]
      .sort(([a, one], [b, two]) => one - two || (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
      .slice(0, most)
      .map(([owner]) => ids[owner] ?? '');
  };

  /** Of a word with one slip in it, one half is right: names that hold it are looked at one by one. */
  function findSlips(key: string): number[] {
    const middle = key.length >> 1;
    const candidates = [
      ...jamo.find(key.slice(0, middle), true, mostRows),
      ...jamo.find(key.slice(middle), false, mostRows),
    ];
    return candidates.filter((row) => isOneSlip(key, jamo.read(row)));
  }
}

/** Is `typed` the name, or its beginning, but for one letter wrong, missing, too many, or two in the wrong order? */
export function isOneSlip(typed: string, name: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === name[at]) at++;
  const rest = typed.slice(at);
  const goesOn = (from: number, left: string) => name.startsWith(left, from);
  return (
    goesOn(at + 1, rest.slice(1)) ||
    goesOn(at + 1, rest) ||
    goesOn(at, rest.slice(1)) ||
    (rest[0] === name[at + 1] && rest[1] === name[at] && goesOn(at + 2, rest.slice(2)))
  );
}
