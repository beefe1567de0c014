// What the search looks names up in, made once of all that is known and kept beside it. Knows no questions.
import { toKeys } from './keys';
import { type Joined, joinRows } from './rows';

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
