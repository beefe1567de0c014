// Every name with one slip in it is found, and no other: compared with looking at each name by itself.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRows, joinRows } from '@/lib/search/rows';
import { findSlips } from '@/lib/search/slips';
import { trials } from '../trials';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ㅏ'), minLength: 1, maxLength: 6 });

/** Is `typed` within one slip of the name's beginning? Goes through every name that one slip could have come from. */
function isOneSlip(typed: string, name: string): boolean {
  const letters = [...new Set(name)];
  const meant = new Set<string>();
  for (let at = 0; at <= typed.length; at++) {
    const [before, here, after] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
    if (here) meant.add(before + after);
    if (here) for (const letter of letters) meant.add(before + letter + after);
    if (here) for (const letter of letters) meant.add(before + letter + here + after);
    if (after) meant.add(before + after.charAt(0) + here + after.slice(1));
    const [between, across] = after;
    if (across) meant.add(before + across + between + here + after.slice(2));
  }
  return [...meant].some((one) => name.startsWith(one));
}

it('finds them all, and none besides', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, (names, typed) => {
      const sorted = [...names].sort();
      const rows = createRows(joinRows(sorted));
      const found = new Set<string>();
      for (const { from, to } of findSlips(rows, typed))
        for (let row = from; row < to; row++) found.add(rows.read(row));
      // What is right as it stands is no slip, found or not.
      const isRight = (name: string) => name.startsWith(typed);
      const wanted = sorted.filter((name) => !isRight(name) && isOneSlip(typed, name));
      expect([...found].filter((name) => !isRight(name)).sort()).toEqual([...new Set(wanted)]);
    }),
    trials(500),
  );
});

it('looks rows up by their beginning, and by any part', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, (names, part) => {
      const sorted = [...names].sort();
      const rows = createRows(joinRows(sorted));
      const { from, to } = rows.narrow(rows.all, 0, part);
      expect(sorted.slice(from, to)).toEqual(sorted.filter((name) => name.startsWith(part)));
      expect(rows.find(part, 99).map(rows.read)).toEqual(
        sorted.filter((name) => name.includes(part)),
      );
    }),
    trials(500),
  );
});
