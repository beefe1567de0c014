// All places and cues of an article, before anything is weighed; and what each accepted name adds. Knows no rules.
import { type Article, bySpelling, isOfField, nothing, type Scanned } from './evidence';
import { fieldCue, flag, type LexiconView, needs, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import { findFirst } from './near';
import { hasCueAgainst } from './own-cues';
import type { Place } from './place';
import { inSteps, stepSize } from './steps';

const guardedTerm = flag.term | flag.guarded;

export type Gathered = { article: Article; places: Place[] };

/** Loops are plain here: it is done for every page, mostly before the browser has compiled it. */
export function* gather(view: LexiconView, blocks: Scanned[]): Generator<void, Gathered> {
  const places: Place[] = [];
  const cues = new Set<number>();
  const anchors = new Set<number>();
  const anchored: Match[][] = [];
  // Anchors where the article is of the field without them, or says nothing against them.
  const open: [number, Match][] = [];
  const hints = new Set<number>();
  const people = new Set<number>();
  let compounds = 0;
  // The word of the field before the one at hand, in the same block.
  let wordBefore: Match | null = null;
  let fieldWords = 0;
  const addAnchor = (block: number, match: Match) => {
    anchors.add(view.target[match.entry] ?? 0);
    addInOrder(anchored, block, match);
  };
  const readPlace = (block: number, matches: Match[]) => {
    const longest = matches[0] as Match;
    const { entry } = longest;
    const flags = view.flags[entry] ?? 0;
    const need = toNeed(flags);
    const isGuarded = (flags & flag.guarded) !== 0;
    // The one name that may stand here, and needs nothing more: most places are so.
    const isPlain = matches.length === 1 && need === needs.nothing && !isGuarded;
    const [chosen, evidence] = isPlain ? [longest, bySpelling] : [null, nothing];
    places.push({ index: places.length, block, matches, chosen, evidence });
    if ((flags & flag.weak) === 0 && need === needs.nothing) {
      if (isGuarded) open.push([block, longest]);
      else addAnchor(block, longest);
    } else if (need <= needs.field) {
      const isPerson = (flags & flag.person) !== 0;
      // 배경훈 may be anybody, where 일론 머스크 is hardly another; and 파라미터 is a word of every trade, where RAG and
      // 제미나이 are hardly another's.
      const isHint = isPerson
        ? (flags & flag.shortName) === 0 && longest.end - longest.start > 3
        : (flags & guardedTerm) !== guardedTerm;
      if (isHint) hints.add(view.target[entry] ?? 0);
      if (isHint && isPerson) people.add(view.target[entry] ?? 0);
      if ((flags & flag.term) !== 0 && need === needs.field) {
        if (wordBefore && isCompound(view, blocks[block], wordBefore, longest)) compounds++;
        wordBefore = longest;
      }
    }
  };
  yield* inSteps(blocks.length, stepSize, (block) => {
    const scan = blocks[block]?.scan;
    if (!scan) return;
    for (let i = 0; i < scan.cues.length; i++) {
      const cue = view.target[(scan.cues[i] as Match).entry] as number;
      if (cue === fieldCue) fieldWords++;
      cues.add(cue);
    }
    wordBefore = null;
    for (let i = 0; i < scan.places.length; i++) readPlace(block, scan.places[i] as Match[]);
  });
  const article: Article = {
    view,
    blocks,
    anchors: 0,
    anchored,
    hints: hints.size,
    people: people.size,
    compounds,
    spokenFor: new Set(),
    fieldWords,
    accepted: new Set(),
    fullNames: new Map(),
    cues,
    near: new Map(),
    cueLists: new Map(),
    shared: new Map(),
    acting: new Map(),
    employers: [],
  };
  article.anchors = anchors.size;
  yield* inSteps(open.length, stepSize, (i) => {
    const [block, match] = open[i] as [number, Match];
    if (!isOfField(article) && hasCueAgainst(article, match)) return;
    addAnchor(block, match);
    article.anchors = anchors.size;
  });
  return { article, places };
}

/** 멀티모달 추론, LLM의 토큰, LLM inference: two different words of the field that make one. A list of two is none. */
function isCompound(
  { target }: LexiconView,
  block: Scanned | undefined,
  first: Match,
  second: Match,
): boolean {
  if (second.start - first.end > longestJoint || target[first.entry] === target[second.entry])
    return false;
  return joint.test(block?.text.slice(first.end, second.start) ?? '');
}

const joint = /^(?:의|용)?\s?(?:기반\s)?$/;
const longestJoint = 5;

/** What is chosen at a place speaks for others from now on. */
export function accept({ view, accepted, fullNames, employers }: Article, place: Place): void {
  const { block, chosen } = place;
  if (!chosen) return;
  const entity = view.target[chosen.entry] ?? 0;
  const flags = view.flags[chosen.entry] ?? 0;
  accepted.add(entity);
  if (toNeed(flags) !== needs.near) {
    const names = fullNames.get(entity);
    if (names) names.add(chosen.entry);
    else fullNames.set(entity, new Set([chosen.entry]));
  }
  if ((flags & flag.organisation) === 0) return;
  // Places are weighed in reading order, but not all in the same round.
  addInOrder(employers, block, chosen);
}

function addInOrder(lists: Match[][], block: number, match: Match): void {
  const list = lists[block];
  if (list) list.splice(findFirst(list, match.start), 0, match);
  else lists[block] = [match];
}
