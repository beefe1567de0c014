// Lays a few entities over a compiled lexicon, without those it was made of: names of theirs are theirs alone. Pure.
import { withoutLegalForm } from '@/lib/pack/forms';
import type { Entity } from '@/lib/pack/schema';
import { foldOf } from './characters';
import { findEntries } from './find-entries';
import { toPeopleWords } from './kin';
import { type Entries, layOut } from './lay-out';
import { toEntries } from './lexicon';
import {
  entryKind,
  flag,
  type LexiconView,
  needs,
  openLexicon,
  readEntityId,
  readKin,
  toNeed,
} from './lexicon-view';
import { toSpellings } from './names';
import { createKeys, longestKey } from './spelling';

/** Who has this name in the lexicon, however it is spaced: their ids. */
export function createNameLookup(buffer: ArrayBuffer): (name: string) => string[] {
  const view = openLexicon(buffer);
  return (name) =>
    findNames(view, withoutLegalForm(name, { type: 'company' })).map((entry) =>
      readEntityId(view, view.target[entry] ?? 0),
    );
}

/**
 * As if they had been compiled with the rest, as the first: who had a name of theirs has it no more, and whoever was
 * related to it is related to them. They have no cues of their own.
 */
export function extendLexicon(buffer: ArrayBuffer, entities: Entity[]): ArrayBuffer {
  const view = openLexicon(buffer);
  const count = view.idStart.length - 1;
  const ids = Array.from({ length: count }, (_, i) => readEntityId(view, i));
  const named = toSpellings(entities).filter(({ flags }) => (flags & 3) === entryKind.name);
  const added = toEntries(named.map((one) => ({ ...one, target: one.target + count })));
  const kin = createKin(view, count + entities.length);
  const gone = new Set<number>();
  added.named.forEach(({ target, flags }, key) => {
    const units = added.keys.plain.subarray(added.keys.starts[key], added.keys.starts[key + 1]);
    for (const entry of findEntries(view, units, flags)) {
      const kind = kindOf(view, entry);
      if (kind === entryKind.cue) continue;
      gone.add(entry);
      if (kind === entryKind.name) kin.inherit(view.target[entry] ?? 0, target);
    }
  });
  const employers = new Map(
    named
      .filter(({ flags }) => isEmployer(flags))
      .map(({ spelling, target }) => [spelling, target + count]),
  );
  entities.forEach((entity, i) => {
    if (entity.type !== 'person') return;
    for (const word of toPeopleWords(entity)) {
      const employer = findEmployer(view, employers, word);
      if (employer !== null) kin.add(count + i, employer);
    }
  });
  const all = [...ids, ...entities.map(({ id }) => id)];
  return layOut(all, join(view, gone, added), kin.toLists());
}

/** Whose people one is said to be, by the longest unambiguous name of an organisation that the word begins with. */
function findEmployer(view: LexiconView, added: Map<string, number>, word: string): number | null {
  for (let length = Math.min(word.length, longestKey); length >= 2; length--) {
    const name = word.slice(0, length);
    const known = findNames(view, name).find((entry) => isEmployer(view.flags[entry]));
    const employer = added.get(name) ?? (known === undefined ? undefined : view.target[known]);
    if (employer !== undefined) return employer;
  }
  return null;
}

const isEmployer = (flags = 0): boolean =>
  (flags & flag.organisation) !== 0 && toNeed(flags) <= needs.field;

function findNames(view: LexiconView, name: string): number[] {
  const keys = createKeys(1, name.length);
  if (!keys.add(name)) return [];
  return findEntries(view, keys.plain.subarray(0, keys.starts[1])).filter(
    (entry) => kindOf(view, entry) === entryKind.name,
  );
}

const kindOf = ({ flags }: LexiconView, entry: number): number => (flags[entry] ?? 0) & 3;

/** The entries of a lexicon but for those that are gone, taken apart again, and the added ones. */
function join(view: LexiconView, gone: Set<number>, added: ReturnType<typeof toEntries>): Entries {
  const { keyStart, plain, cued, cuesStart, lists } = view;
  const extra = added.keys.count;
  const units = added.keys.starts[extra] ?? 0;
  const keys = {
    count: 0,
    starts: new Uint32Array(view.entries + extra + 1),
    folded: new Uint16Array(plain.length + units),
    plain: new Uint16Array(plain.length + units),
    jointsLow: new Uint32Array(view.entries + extra),
    jointsHigh: new Uint32Array(view.entries + extra),
  };
  /** Characters [from, to) of `units`: one by one, as small views would cost more than what they copy. */
  const push = (units: Uint16Array, from: number, to: number, low = 0, high = 0) => {
    let at = keys.starts[keys.count] ?? 0;
    for (let i = from; i < to; i++) {
      keys.plain[at] = units[i] ?? 0;
      keys.folded[at++] = foldOf[units[i] ?? 0] ?? 0;
    }
    keys.jointsLow[keys.count] = low;
    keys.jointsHigh[keys.count] = high;
    keys.starts[++keys.count] = at;
  };
  const cuesOf = new Map<number, number[]>();
  cued.forEach((entry, i) => {
    cuesOf.set(entry, [...lists.subarray(cuesStart[i], cuesStart[i + 1])]);
  });
  const named: Entries['named'] = [];
  for (let entry = 0; entry < view.entries; entry++) {
    if (gone.has(entry)) continue;
    const joints = view.joints[entry] ?? 0;
    push(
      plain,
      keyStart[entry] ?? 0,
      keyStart[entry + 1] ?? 0,
      view.jointsLow[joints],
      view.jointsHigh[joints],
    );
    named.push({
      flags: view.flags[entry] ?? 0,
      target: view.target[entry] ?? 0,
      cues: cuesOf.get(entry) ?? none,
    });
  }
  for (let key = 0; key < extra; key++) {
    const { plain: units, starts, jointsLow, jointsHigh } = added.keys;
    push(units, starts[key] ?? 0, starts[key + 1] ?? 0, jointsLow[key], jointsHigh[key]);
  }
  for (const one of added.named) named.push(one);
  return { keys, named };
}

const none: number[] = [];

function createKin(view: LexiconView, count: number) {
  const changed = new Map<number, Set<number>>();
  // The added ones have none yet.
  const kinOf = (entity: number) =>
    entity < view.idStart.length - 1 ? readKin(view, entity) : none;
  const setOf = (entity: number): Set<number> => {
    const set = changed.get(entity) ?? new Set(kinOf(entity));
    changed.set(entity, set);
    return set;
  };
  const add = (one: number, other: number) => setOf(one).add(other);
  return {
    add,
    inherit(from: number, to: number) {
      for (const other of readKin(view, from)) {
        add(to, other);
        add(other, to);
      }
    },
    toLists: (): ArrayLike<number>[] =>
      Array.from({ length: count }, (_, entity) => {
        const set = changed.get(entity);
        if (set) return [...set].sort((a, b) => a - b);
        return kinOf(entity);
      }),
  };
}
