// Compiles entities into the lexicon: one ArrayBuffer, used by the page without parsing. Knows no texts and no storage.
import type { Entity } from '@/lib/pack/schema';
import { findAllKin } from './kin';
import { layOut } from './lay-out';
import { entryKind } from './lexicon-view';
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
  for (const one of all) {
    if (!keys.add(one.spelling)) continue;
    const twin = findTwin({ keys, named }, one);
    if (twin < 0) {
      named.push(one);
      continue;
    }
    // The same characters for the same target twice: one entry, with the joints of both (트웰브랩스, 트웰브 랩스).
    const last = keys.count - 1;
    keys.jointsLow[twin] = (keys.jointsLow[twin] ?? 0) | (keys.jointsLow[last] ?? 0);
    keys.jointsHigh[twin] = (keys.jointsHigh[twin] ?? 0) | (keys.jointsHigh[last] ?? 0);
    keys.drop();
  }
  return { keys, named };
}

/** Of the newest key, among those of its target, which stand together; negative where it has none. */
function findTwin(
  { keys, named }: { keys: Keys; named: NamedSpelling[] },
  { flags, target }: NamedSpelling,
): number {
  const { starts, plain } = keys;
  const last = keys.count - 1;
  const start = starts[last] ?? 0;
  const length = (starts[last + 1] ?? 0) - start;
  for (let i = last - 1; i >= 0; i--) {
    const other = named[i];
    const isOfKind = other && (other.flags & 3) === (flags & 3);
    // Cues stand between the names of the entity whose they are.
    if (!isOfKind && (flags & 3) === entryKind.name) continue;
    if (!isOfKind || other.target !== target) return -1;
    const from = starts[i] ?? 0;
    if ((starts[i + 1] ?? 0) - from !== length) continue;
    let at = 0;
    while (at < length && plain[from + at] === plain[start + at]) at++;
    if (at === length) return i;
  }
  return -1;
}
