// Finds names by what a reader types: part of one, initial consonants, the wrong keyboard, a slip. Knows no storage.
import { isInitials, toKeys, toReadings } from './keys';
import { createRows } from './rows';

export type Named = {
  id: string;
  /** Every way it is written; the first is the one that is shown. */
  names: string[];
  /** Breaks ties: how much is known of it. */
  weight: number;
};

/** Ids, the best first, `most` at most; empty for a question of nothing. */
export type SearchNames = (question: string, most: number) => string[];

// How well a name answers, the better the lower; in steps, so that weight decides only among equals.
const rank = { whole: 0, start: 1, initials: 2, inside: 3, slip: 4 } as const;

// Enough to choose from: a question that more names answer is about to be typed on.
const mostRows = 3000;

/** Building takes some microseconds a name; a question some milliseconds among hundreds of thousands. */
export function createSearchNames(all: Named[]): SearchNames {
  const owners: number[] = [];
  const keys = all.flatMap(({ names }, owner) =>
    [...new Set(names)].map((name) => {
      owners.push(owner);
      return toKeys(name);
    }),
  );
  const jamo = createRows(keys.map((key) => key.jamo));
  const initials = createRows(keys.map((key) => key.initials));
  const bareLengths = Uint16Array.from(keys, ({ bare }) => bare.length);

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
    for (const [layout, reading] of toReadings(question).entries()) {
      if (reading === '') continue;
      // What was really typed comes before what another keyboard would have made of it.
      const later = layout * 0.05;
      if (isInitials(reading)) {
        note(initials.find(reading, true, mostRows), rank.initials + later, byLength);
        continue;
      }
      const key = toKeys(reading).jamo;
      const isWhole = (row: number) => jamo.read(row) === key;
      note(jamo.find(key, true, mostRows).filter(isWhole), rank.whole + later, byLength);
      note(jamo.find(key, true, mostRows), rank.start + later, byLength);
      if (key.length > 1) note(jamo.find(key, false, mostRows), rank.inside + later, byLength);
      if (best.size < most && key.length > 3) note(findSlips(key), rank.slip + later, byLength);
    }
    return [...best]
      .sort(
        ([a, one], [b, two]) => one - two || (all[b]?.weight ?? 0) - (all[a]?.weight ?? 0) || a - b,
      )
      .slice(0, most)
      .map(([owner]) => all[owner]?.id ?? '');
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
