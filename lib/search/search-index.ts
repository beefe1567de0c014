// What the search looks names up in, made once of all that is known and kept beside it. Knows no questions.
import { toKeys } from './keys';
import { type Joined, joinRows, mergeRows } from './rows';

export type Named = {
  id: string;
  /** Every way it is written; the first is the one that is shown. */
  names: string[];
  /** Breaks ties: how much is known of it. */
  weight: number;
};

/** By row: what names are compared by, whose each is, and how long it is without spaces. */
export type Table = { rows: Joined; owners: Uint32Array; lengths: Uint16Array };

/** By owner: its id and weight; and its names, as jamo and as initial consonants. Plain data. */
export type SearchIndex = {
  ids: string[];
  weights: Uint16Array;
  names: Table;
  initials: Table;
};

/** A table before it is in order. */
type Draft = { keys: string[]; owners: number[]; lengths: number[] };

// Some 20 ms of work: others are answered between two of them.
const slice = 2000;

export async function makeSearchIndex(all: Named[]): Promise<SearchIndex> {
  const names: Draft = { keys: [], owners: [], lengths: [] };
  const initials: Draft = { keys: [], owners: [], lengths: [] };
  const add = ({ keys, owners, lengths }: Draft, key: string, owner: number, length: number) => {
    keys.push(key);
    owners.push(owner);
    lengths.push(length);
  };
  for (const [owner, one] of all.entries()) {
    for (const name of new Set(one.names)) {
      const { jamo, initials: first, bare } = toKeys(name);
      add(names, jamo, owner, bare.length);
      if (first !== '') add(initials, first, owner, bare.length);
    }
    if (owner % slice === slice - 1) await rest();
  }
  return {
    ids: all.map(({ id }) => id),
    weights: Uint16Array.from(all, ({ weight }) => weight),
    names: await toTable(names),
    initials: await toTable(initials),
  };
}

async function toTable({ keys, owners, lengths }: Draft): Promise<Table> {
  const order = new Uint32Array(keys.length);
  let done = 0;
  for (const part of toParts(keys)) {
    order.set(
      part.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b),
      done,
    );
    const before = done;
    done += part.length;
    if (Math.floor(before / slice) !== Math.floor(done / slice)) await rest();
  }
  return {
    rows: joinRows(Array.from(order, (row) => keys[row] ?? '')),
    owners: order.map((row) => owners[row] ?? 0),
    lengths: Uint16Array.from(order, (row) => lengths[row] ?? 0),
  };
}

/** By their beginnings, in order, so that to sort one part is little work. */
function toParts(keys: string[]): number[][] {
  const parts = new Map<string, number[]>();
  keys.forEach((key, row) => {
    const head = key.slice(0, 3);
    const part = parts.get(head);
    if (part) part.push(row);
    else parts.set(head, [row]);
  });
  return [...parts.keys()].sort().map((head) => parts.get(head) ?? []);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The one and the few others, as if they had been made together. */
export const extendSearchIndex = (index: SearchIndex, more: SearchIndex): SearchIndex => ({
  ids: index.ids.concat(more.ids),
  weights: concat(index.weights, more.weights),
  names: mergeTables(index.names, more.names, index.ids.length),
  initials: mergeTables(index.initials, more.initials, index.ids.length),
});

/** `before`: how many owners the first table's index has. */
function mergeTables(first: Table, few: Table, before: number): Table {
  const { rows, order } = mergeRows(first.rows, few.rows);
  const count = first.owners.length;
  return {
    rows,
    owners: order.map((row) =>
      row < count ? (first.owners[row] ?? 0) : (few.owners[row - count] ?? 0) + before,
    ),
    lengths: Uint16Array.from(order, (row) =>
      row < count ? (first.lengths[row] ?? 0) : (few.lengths[row - count] ?? 0),
    ),
  };
}

function concat(first: Uint16Array, then: Uint16Array): Uint16Array {
  const both = new Uint16Array(first.length + then.length);
  both.set(first);
  both.set(then, first.length);
  return both;
}
