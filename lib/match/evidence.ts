// What an article says for or against a name that could mean something else. Knows scans, not how people are followed.

import { fieldCue, flag, type LexiconView, needs, toNeed } from './lexicon-view';
import type { Match, Scan } from './matcher';
import {
  isAmongNames,
  isDeterminer,
  isOneOfMany,
  isShortForm,
  longWord,
  type Near,
  readNear,
} from './near';
import { type Cues, hasOwnCue, readCues } from './own-cues';

/** One block of the article, scanned; where its sentences end is found when first asked for. */
export type Scanned = { text: string; scan: Scan; sentenceEnds?: number[] };

/** How a name was accepted, in order of trust; `cue` holds the word, `kin` the related entity, that spoke for it. */
type Reason =
  | { by: 'spelling' }
  | { by: 'field' }
  | { by: 'kin'; kin: number }
  | { by: 'cue'; cue: string }
  | { by: 'list' }
  | { by: 'post' }
  | { by: 'quoted' };

export type Evidence = { strength: number; why: Reason };

export type Article = {
  view: LexiconView;
  blocks: Scanned[];
  /** Distinct unambiguous names of the field. */
  anchors: number;
  /** Per block, where they stand, in reading order. */
  anchored: Match[][];
  /** Distinct names that are the field's only where it is spoken of. */
  hints: number;
  /** Distinct people among them, by full names that are hardly another's. */
  people: number;
  /** How often two words of the field make one (멀티모달 추론). */
  compounds: number;
  /** Words of the field that a word of their own trade speaks for (토큰 beside 컨텍스트), as far as they have been weighed. */
  spokenFor: Set<number>;
  /** How often words of the whole field stand in it: AI, 인공지능. */
  fieldWords: number;
  /** Accepted so far. */
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
  /** Words before people's names asked for so far: do they act in the article, as a firm does? */
  acting: Map<string, boolean>;
  /** Per block, the organisations accepted so far, in reading order. */
  employers: Match[][];
};

/**
 * Is the article of the field at all? A single AI beside a name that could be the field's says so too: many texts are a
 * headline and a lead. So do three of its people together, two of its words that make one, and two that words of their
 * own trade speak for: no text on other things among 57,000 has such.
 */
export const isOfField = ({
  anchors,
  fieldWords,
  hints,
  people,
  compounds,
  spokenFor,
}: Article): boolean =>
  anchors > 0 ||
  fieldWords > 1 ||
  (fieldWords > 0 && hints > 0) ||
  people > 2 ||
  compounds > 0 ||
  spokenFor.size > 1;

const byField = (strength: number): Evidence => ({ strength, why: { by: 'field' } });

export const nothing = byField(0);
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
      ? byField(6)
      : nothing;

  const near = readNear(article, block, match, cues);
  if (near.against) return nothing;
  // Cognition, the AI startup behind Devin: beside AI a name's own words speak for it in an article of other things too.
  const isOfFieldHere = isOfField(article) || near.generics.has(fieldCue);
  const byCue: Evidence = { strength: 8, why: { by: 'cue', cue: near.cue } };
  if (need === needs.near) {
    const ordinary = isDeterminer(article, block, match, cues);
    if (ordinary) return nothing;
    if (!isOfFieldHere) return keepSpokenFor(article, entity, flags, near);
    if (near.cue !== '') return byCue;
    // Two words of its own trade are as good as one that is its alone, for a word that is not of every day.
    if (countOwn(near) > 1 && match.end - match.start >= longWord) return byField(4);
    return isShortForm(article, block, match)
      ? { strength: 7, why: { by: 'kin', kin: entity } }
      : nothing;
  }
  if (isOneOfMany(article.blocks[block], match, flags)) return nothing;
  const kin = article.accepted.has(entity) ? entity : hasKin(article, entity);
  if (kin >= 0) return { strength: 7, why: { by: 'kin', kin } };
  if (!isOfFieldHere) return keepSpokenFor(article, entity, flags, near);
  if (near.cue !== '') return byCue;
  if (!isOfField(article)) return countOwn(near) > 1 ? byField(4) : nothing;
  if (hasOwnCue(article, cues)) return byField(5);
  // Among many names of the field, a word of its trade in the sentence is enough.
  if (need === needs.kin && article.anchors > 2 && countOwn(near) > 0) return byField(3);
  if (need !== needs.field) return nothing;
  // A word of the field means itself wherever the field is spoken of, or beside AI where that is named but once; a name
  // needs more, or to stand among names that found it (아마존 beside 퍼플렉시티, 네이버, 코멧).
  const isTerm = (flags & flag.term) !== 0;
  const others = article.anchors + (isTerm ? article.fieldWords : 0);
  // Where its words make compounds, none of them is said in passing.
  const isTechnical = isTerm && article.compounds > 0;
  const spoken =
    isTerm && !isTechnical && others <= inPassing
      ? near.generics.has(fieldCue)
      : near.generics.size > 0;
  if (
    spoken ||
    isTechnical ||
    near.isAnchored ||
    others > (isTerm && !isAmongNames(article, block, match) ? inPassing : 1) ||
    article.accepted.size > 2
  )
    return byField(spoken ? 4 : 3);
  return nothing;
}

/** For now it is nothing; what is kept makes the article one of the field, in which it is weighed again. */
function keepSpokenFor(article: Article, entity: number, flags: number, near: Near): Evidence {
  if (near.cue !== '' && (flags & flag.term) !== 0) article.spokenFor.add(entity);
  return nothing;
}

/** So often AI is named, and unambiguous names stand, in an article of other things. */
export const inPassing = 3;

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
