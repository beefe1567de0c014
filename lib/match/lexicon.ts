// Compiles entities into the lexicon: one ArrayBuffer, used by the page without parsing. Knows no texts and no storage.
import type { Entity } from '@/lib/pack/schema';
import { findAllKin } from './kin';
import { layOut } from './lay-out';
import { entryKind, readKey } from './lexicon-view';
import { type NamedSpelling, toSpellings } from './names';
import { createKeys, type Keys } from './spelling';

export { lexiconFormat } from './lexicon-view';

/** The same entities always give the same bytes. */
export function compileLexicon(entities: Entity[]): ArrayBuffer {
  const isSorted = entities.every(({ id }, i) => i === 0 || (entities[i - 1]?.id ?? '') < id);
  const sorted = isSorted ? entities : entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const named = toSpellings(sorted);
  const kin = findAllKin(sorted, named);
  return layOut(
    sorted.map(({ id }) => id),
    toEntries(named),
    kin,
  );
}

/** Spellings taken apart; two of the same characters for the same target are one. */
export function toEntries(all: NamedSpelling[]) {
  const units = all.reduce((sum, { spelling }) => sum + spelling.length, 0);
  const keys = createKeys(all.length, units);
  const named: NamedSpelling[] = [];
  const findTwin = createTwins(keys);
  for (const one of all) {
    if (!keys.add(one.spelling)) continue;
    const last = keys.count - 1;
    const twin = findTwin(one, last);
    if (twin === last) {
      named.push(one);
      continue;
    }
    // The same characters for the same target twice: one entry, with the joints of both (트웰브랩스, 트웰브 랩스).
    keys.jointsLow[twin] = (keys.jointsLow[twin] ?? 0) | (keys.jointsLow[last] ?? 0);
    keys.jointsHigh[twin] = (keys.jointsHigh[twin] ?? 0) | (keys.jointsHigh[last] ?? 0);
    keys.drop();
  }
  return { keys, named };
}

/** The first key of the same characters among those of its kind and target, which come one after the other; or itself. */
function createTwins({ starts, plain }: Keys) {
  const runs = Object.values(entryKind).map(() => ({
    target: -1,
    keys: new Map<string, number>(),
  }));
  return ({ flags, target }: NamedSpelling, key: number): number => {
    const run = runs[flags & 3];
    if (!run) return key;
    if (run.target !== target) {
      run.target = target;
      run.keys = new Map();
    }
    const text = readKey({ plain, keyStart: starts }, key);
    const twin = run.keys.get(text);
    if (twin === undefined) run.keys.set(text, key);
    return twin ?? key;
  };
}
