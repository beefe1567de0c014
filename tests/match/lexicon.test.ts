// What it costs to compile names that are alike: work that grows with them, counted and not timed.
import { describe, expect, it } from 'vitest';
import { layOut } from '@/lib/match/lay-out';
import { compileLexicon, toEntries } from '@/lib/match/lexicon';
import { openLexicon } from '@/lib/match/lexicon-view';
import { makeEntities } from '../bench/names';

/** Counts what is read of `target`. */
function watched<T extends object>(target: T, onRead: () => void): T {
  return new Proxy(target, {
    get(from, key) {
      onRead();
      return Reflect.get(from, key);
    },
  });
}

/** The same syllables in another order each time, so that no sorted list is what is sorted. */
const toNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const n = (i * 7919) % 65_536;
    return `주식회사 ${String.fromCharCode(0xac00 + (n & 255), 0xac00 + (n >> 8))}`;
  });
const toSpelling = (spelling: string) => ({ spelling, flags: 0, target: 0, cues: [] });

/** Characters that are looked at to lay out so many names that begin alike. */
function countReads(count: number): number {
  const { keys, named } = toEntries(toNames(count).map(toSpelling));
  let reads = 0;
  const folded = watched(keys.folded, () => reads++);
  layOut(['one'], { keys: { ...keys, folded }, named }, []);
  return reads;
}

/** How often the others are looked at when so many names of one entity are taken apart. */
function countLooks(count: number): number {
  let looks = 0;
  toEntries(toNames(count).map((name) => watched(toSpelling(name), () => looks++)));
  return looks;
}

describe('twice as many names', () => {
  it.each([
    ['that begin alike are little more than twice the comparisons', countReads],
    ['of one entity are twice the work', countLooks],
  ])('%s', (_what, count) => {
    expect(count(800)).toBeLessThan(count(400) * 2.5);
  });
});

it('compiles more cues than a call has room for', () => {
  const near = Array.from(
    { length: 150_000 },
    (_, i) => `${String.fromCharCode(0xac00 + (i % 11_000))}서${i}`,
  );
  const [entity] = makeEntities(['견본나루']);
  if (!entity) throw new Error('no entity');
  const ambiguous = [{ spelling: '견본나루', reason: 'sample', near, unless: [] }];
  const view = openLexicon(compileLexicon([{ ...entity, ambiguous }]));
  expect(view.lists.length).toBe(near.length);
});
