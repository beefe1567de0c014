// Finds names by what a reader types: part of one, initial consonants, the wrong keyboard, a slip. Knows no storage.
import { isInitials, toReadings, toRuns } from './keys';
import { createRows, type Range } from './rows';
import type { SearchIndex, Table } from './search-index';
import { findSlips } from './slips';

// How well a name answers, the better the lower; in steps, so that weight decides only among equals. `word`: it stands in
// the question, which asks for more than that.
const rank = { whole: 0, start: 1, initials: 2, inside: 3, slip: 4, word: 5 } as const;

export type How = keyof typeof rank;
export type Hit = { id: string; how: How };

/** A question in letters, and how much what answers it comes after what answers it as it was typed. */
type Reading = { key: string; later: number };

/** The best first, `most` at most; empty for a question of nothing. */
export type SearchNames = (question: string, most: number) => Hit[];

// Enough to choose from: a question that more names answer is about to be typed on.
const mostRows = 3000;

// Of fewer letters every other name is one slip away; of another keyboard's sooner still.
const longWord = 3;
const longGuess = 5;

/** A question takes some milliseconds among hundreds of thousands of names. */
export function createSearchNames({ ids, weights, ...index }: SearchIndex): SearchNames {
  const names = createRows(index.names.rows);
  const initials = createRows(index.initials.rows);

  return (question, most) => {
    const best = new Map<number, { how: How; value: number }>();
    const note = ({ owners, lengths }: Table, row: number, how: How, later: number) => {
      const owner = owners[row] ?? 0;
      // A name that is little longer than the question is more likely meant.
      const value = rank[how] + later + Math.min(0.9, (lengths[row] ?? 0) / 100);
      if (value < (best.get(owner)?.value ?? Number.POSITIVE_INFINITY))
        best.set(owner, { how, value });
    };
    const noteAll = (table: Table, { from, to }: Range, how: How, later: number) => {
      for (let row = from; row < Math.min(to, from + mostRows); row++) note(table, row, how, later);
    };
    const noteWhole = (begun: Range, key: string, how: How, later: number) => {
      for (let row = begun.from; row < begun.to && names.read(row) === key; row++)
        note(index.names, row, how, later);
    };
    const noteBegun = (key: string, later: number) => {
      if (isInitials(key))
        return noteAll(index.initials, initials.narrow(initials.all, 0, key), 'initials', later);
      const begun = names.narrow(names.all, 0, key);
      noteWhole(begun, key, 'whole', later);
      noteAll(index.names, begun, 'start', later);
    };
    // Another keyboard is thought of only where no name begins with what was really typed.
    const readings: Reading[] = [];
    for (const [layout, key] of toReadings(question).entries()) {
      if (key === '' || best.size > 0) continue;
      const later = layout * 0.05;
      readings.push({ key, later });
      noteBegun(key, later);
    }
    const words = readings.filter(({ key }) => !isInitials(key));
    // Each of these goes through all names, for answers that come after those that are there already.
    for (const { key, later } of words)
      if (best.size < most && key.length > 1)
        for (const row of names.find(key, mostRows)) note(index.names, row, 'inside', later);
    // A guess beside an answer would pass for one.
    const guessed = best.size === 0 ? words : [];
    for (const { key, later } of guessed)
      if (best.size < most && key.length > (later ? longGuess : longWord))
        for (const range of findSlips(names, key)) noteAll(index.names, range, 'slip', later);
    if (best.size === 0)
      for (const key of toRuns(question))
        noteWhole(names.narrow(names.all, 0, key), key, 'word', 0);
    return [...best]
      .sort(
        ([a, one], [b, two]) =>
          one.value - two.value || (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
      )
      .slice(0, most)
      .map(([owner, { how }]) => ({ id: ids[owner] ?? '', how }));
  };
}
