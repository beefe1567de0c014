// What an article says for or against a name that could mean something else. Knows scans, not how people are followed.

import {
  against,
  cueNumber,
  fieldCue,
  flag,
  generic,
  type LexiconView,
  needs,
  toNeed,
} from './lexicon-view';
import type { Match, Scan } from './matcher';
import { isDeterminer, isOneOfMany, isShortForm, longWord, type Near, readNear } from './near';

/** One block of the article, scanned; where its sentences end is found when first asked for. */
export type Scanned = { text: string; scan: Scan; sentenceEnds?: number[] };

/** How a name was accepted, in order of trust; `cue` holds the word, `kin` the related entity, that spoke for it. */
export type Why =
  | { by: 'spelling' }
  | { by: 'field' }
  | { by: 'kin'; kin: number }
  | { by: 'cue'; cue: string }
  | { by: 'list' }
  | { by: 'post' }
  | { by: 'quoted' };

export type Evidence = { strength: number; why: Why };

/** A name's own cues by number, each with what it says (`against`, `generic`). */
export type Cues = ReadonlyMap<number, number>;

export type Article = {
  view: LexiconView;
  blocks: Scanned[];
  /** Distinct unambiguous names of the field. */
  anchors: number;
  /** Per block, where they stand, in reading order. */
  anchored: Match[][];
  /** Distinct names that are the field's only where it is spoken of. */
  hints: number;
  /** How often words of the whole field stand in it: AI, 인공지능. */
  fieldWords: number;
  /** Accepted so far, entity → one place where. */
  accepted: Set<number>;
  /** The spellings by which each is accepted that leave no doubt. */
  fullNames: Map<number, Set<number>>;
  /** Cues anywhere in the article. */
  cues: Set<number>;
  /** What a match's own sentence says does not change while the article is weighed again and again. */
  near: Map<Match, Near>;
  /** Cues of entries asked for so far. */
  cueLists: Map<number, Cues>;
  /** Surnames asked for so far: does somebody else's full name in the article end in it? */
  shared: Map<number, boolean>;
  /** Per block, the organisations accepted so far, in reading order. */
  employers: Match[][];
};

/**
 * Is the article of the field at all? A single AI beside a name that could be the field's says so too: many texts are a
 * headline and a lead.
 */
export const isOfField = ({ anchors, fieldWords, hints }: Article): boolean =>
  anchors > 0 || fieldWords > 1 || (fieldWords > 0 && hints > 0);

export const nothing: Evidence = { strength: 0, why: { by: 'field' } };
export const bySpelling: Evidence = { strength: 9, why: { by: 'spelling' } };

/** How much speaks for this match: 0 for too little. */
export function weigh(article: Article, block: number, match: Match): Evidence {
  const { view } = article;
  const flags = view.flags[match.entry] ?? 0;
  const need = toNeed(flags);
  // 업스테이지 on a theatre's stage: what needs nothing makes its article one of the field, but for words against it.
  if (need === needs.nothing)
    return (flags & flag.guarded) === 0 || isOfField(article) ? bySpelling : nothing;
  const entity = view.target[match.entry] ?? 0;
  const cues = readCues(article, match.entry);
  if (cues.size === 0 && need === needs.field)
    return isOfField(article) ||
      hasKin(article, entity) >= 0 ||
      // ‘AI 대부’ 힌턴 “배관공 되라는 말 …”
      ((flags & flag.person) !== 0 && readNear(article, block, match, cues).generics.size > 0)
      ? { strength: 6, why: { by: 'field' } }
      : nothing;

  const near = readNear(article, block, match, cues);
  if (near.against) return nothing;
  if (need === needs.near) {
    const ordinary = isDeterminer(article, block, match, cues);
    if (ordinary || !isOfField(article)) return nothing;
    if (near.cue !== '') return { strength: 8, why: { by: 'cue', cue: near.cue } };
    // Two words of its own trade are as good as one that is its alone, for a word that is not of every day.
    if (countOwn(near) > 1 && match.end - match.start >= longWord)
      return { strength: 4, why: { by: 'field' } };
    return isShortForm(article, block, match)
      ? { strength: 7, why: { by: 'kin', kin: entity } }
      : nothing;
  }
  if (isOneOfMany(article.blocks[block], match, flags)) return nothing;
  const kin = article.accepted.has(entity) ? entity : hasKin(article, entity);
  if (kin >= 0) return { strength: 7, why: { by: 'kin', kin } };
  if (!isOfField(article)) return nothing;
  if (near.cue !== '') return { strength: 8, why: { by: 'cue', cue: near.cue } };
  if (hasOwnCue(article, cues)) return { strength: 5, why: { by: 'field' } };
  // Among many names of the field, a word of its trade in the sentence is enough.
  if (need === needs.kin && article.anchors > 2 && countOwn(near) > 0)
    return { strength: 3, why: { by: 'field' } };
  if (need !== needs.field) return nothing;
  // A word of the field means itself wherever the field is spoken of, or beside AI where that is named but once; a name
  // needs more, or to stand among names that found it (아마존 beside 퍼플렉시티, 네이버, 코멧).
  const isTerm = (flags & flag.term) !== 0;
  const others = article.anchors + (isTerm ? article.fieldWords : 0);
  const spoken = isTerm && others < 2 ? near.generics.has(fieldCue) : near.generics.size > 0;
  if (spoken || near.isAnchored || others > 1 || article.accepted.size > 2)
    return { strength: spoken ? 4 : 3, why: { by: 'field' } };
  return nothing;
}

/** Does a word against the name stand nearer to it, in its sentence, than one for it? */
export const isAgainst = (article: Article, block: number, match: Match): boolean =>
  readNear(article, block, match, readCues(article, match.entry)).against;

/** Words of a name's own trade, without those of the whole field. */
const countOwn = ({ generics }: Near): number => generics.size - (generics.has(fieldCue) ? 1 : 0);

/** A related entity that the article is known to name; -1 for none. */
export const hasKin = ({ view, accepted }: Article, entity: number): number =>
  findKin(view, entity, (kin) => accepted.has(kin));

export const isKin = (view: LexiconView, entity: number, other: number): boolean =>
  findKin(view, entity, (kin) => kin === other) >= 0;

/** Without a view of its own on the bytes: it is asked for every name of an article, again and again. */
export function findKin(
  { kinStart, lists }: LexiconView,
  entity: number,
  isWanted: (kin: number) => boolean,
): number {
  const end = kinStart[entity + 1] ?? 0;
  for (let i = kinStart[entity] ?? end; i < end; i++) {
    const kin = lists[i] ?? 0;
    if (isWanted(kin)) return kin;
  }
  return -1;
}

/** Does a word that is the name's alone stand anywhere in the article? */
export function hasOwnCue(article: Article, cues: Cues): boolean {
  for (const own of cues.values()) if (own < generic && article.cues.has(own)) return true;
  return false;
}

/** Does a word against the name stand anywhere in the article, and none for it? */
export function hasCueAgainst(article: Article, { entry }: Match): boolean {
  const cues = readCues(article, entry);
  return (
    !hasOwnCue(article, cues) &&
    [...cues].some(([cue, own]) => own >= against && article.cues.has(cue))
  );
}

// Most names have none.
const noCues: Cues = new Map();

/** The cues of a name's own. */
export function readCues({ view, cueLists }: Article, entry: number): Cues {
  const known = cueLists.get(entry);
  if (known) return known;
  const { cued, cuesStart, lists } = view;
  let low = 0;
  let high = cued.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cued[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  const cues = cued[low] === entry ? new Map<number, number>() : noCues;
  if (cues !== noCues)
    for (let i = cuesStart[low] ?? 0; i < (cuesStart[low + 1] ?? 0); i++) {
      const own = lists[i] ?? 0;
      (cues as Map<number, number>).set(own & cueNumber, own);
    }
  cueLists.set(entry, cues);
  return cues;
}
