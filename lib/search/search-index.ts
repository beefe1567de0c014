// What the search looks names up in, made once of all that is known and kept beside it. Knows no questions.
import { toKeys } from './keys';
import { appendRows, type Joined, joinRows } from './rows';

export type Named = {
  id: string;
  /** Every way it is written; the first is the one that is shown. */
  names: string[];
  /** Breaks ties: how much is known of it. */
  weight: number;
};

/** One row a name, by row: whose it is and how it is compared; by owner: its id and weight. Plain data. */
export type SearchIndex = {
  ids: string[];
  weights: Uint16Array;
  owners: Uint32Array;
  jamo: Joined;
  initials: Joined;
  bareLengths: Uint16Array;
};

// Some 20 ms of work: others are answered between two of them.
const slice = 2000;

export async function makeSearchIndex(all: Named[]): Promise<SearchIndex> {
  const owners: number[] = [];
  const jamo: string[] = [];
  const initials: string[] = [];
  const bareLengths: number[] = [];
  for (const [owner, { names }] of all.entries()) {
    for (const name of new Set(names)) {
      const key = toKeys(name);
      owners.push(owner);
      jamo.push(key.jamo);
      initials.push(key.initials);
      bareLengths.push(key.bare.length);
    }
    if (owner % slice === slice - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  return {
    ids: all.map(({ id }) => id),
    weights: Uint16Array.from(all, ({ weight }) => weight),
    owners: Uint32Array.from(owners),
    jamo: joinRows(jamo),
    initials: joinRows(initials),
    bareLengths: Uint16Array.from(bareLengths),
  };
}

/** The one and the other, as if they had been made together. */
export function extendSearchIndex(index: SearchIndex, more: SearchIndex): SearchIndex {
  const owners = more.owners.map((owner) => owner + index.ids.length);
  const { length: rows } = index.owners;
  return {
    ids: index.ids.concat(more.ids),
    weights: append(
      new Uint16Array(index.ids.length + more.ids.length),
      index.weights,
      more.weights,
    ),
    owners: append(new Uint32Array(rows + owners.length), index.owners, owners),
    jamo: appendRows(index.jamo, more.jamo),
    initials: appendRows(index.initials, more.initials),
    bareLengths: append(new Uint16Array(rows + owners.length), index.bareLengths, more.bareLengths),
  };
}

function append<T extends Uint16Array | Uint32Array>(room: T, first: T, then: T): T {
  room.set(first);
  room.set(then, first.length);
  return room;
}
