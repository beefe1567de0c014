// One article, block by block: what could be a mention is weighed against all that the article says. Knows no DOM.
import { weighNeighbours } from './company';
import { type Article, nothing, type Scanned, weigh } from './evidence';
import { follow } from './follow';
import { flag, type LexiconView, needs, openLexicon, readEntityId, toNeed } from './lexicon-view';
import { createMatcher, type Match } from './matcher';
import { fieldCue } from './names';
import { type Normalized, normalize } from './normalize';
import { toOriginal } from './original';
import { acceptPairs } from './pairs';
import { judgePerson } from './people';
import type { Found, Place } from './place';

/** A block's text, scanned once; what it means is decided with the rest of the article. */
export type Read = Scanned & { normalized: Normalized };

export type Reader = {
  /** Linear in the text, whatever the number of names. */
  scan(text: string): Read;
  /**
   * All mentions of the article as far as it is known, in reading order; `blocks` in reading order.
   * The same blocks always give the same mentions; a block more may add some, and settle what was open.
   */
  decide(blocks: Read[]): Found[];
  /** The same in steps of a few milliseconds, for a page whose reader must not wait. */
  decideInSteps(blocks: Read[]): Generator<void, Found[]>;
};

/** Opens a lexicon for any number of articles. Throws a RangeError if it is damaged. */
export function createReader(buffer: ArrayBuffer): Reader {
  const view = openLexicon(buffer);
  const scan = createMatcher(view);
  return {
    scan(text) {
      const normalized = normalize(text);
      return { text: normalized.text, scan: scan(normalized.text), normalized };
    },
    decide(blocks) {
      const steps = decideInSteps(view, blocks);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
    decideInSteps: (blocks) => decideInSteps(view, blocks),
  };
}

// Places weighed in one go: some two milliseconds' worth.
const stepPlaces = 500;
const stepBlocks = 500;

function* decideInSteps(view: LexiconView, blocks: Read[]): Generator<void, Found[]> {
  const article = yield* readArticle(view, blocks);
  const places: Place[] = [];
  for (const [block, { scan }] of blocks.entries()) {
    for (const matches of scan.places)
      places.push({ block, matches, chosen: null, evidence: nothing });
    if (block % stepBlocks === stepBlocks - 1) yield;
  }
  acceptPairs(article, places);
  yield;
  // What is accepted speaks for its kin, so the article is weighed until nothing more is gained.
  const strangers: Place[] = [];
  for (let round = 0; round < 4; round++) {
    const before = article.accepted.size;
    strangers.length = 0;
    for (const [i, place] of places.entries()) {
      if (!place.chosen && weighPlace(article, place, round > 0)) strangers.push(place);
      if (i % stepPlaces === stepPlaces - 1) yield;
    }
    yield;
    yield* accept(article, places);
    yield;
    if (article.accepted.size === before && round > 1) break;
  }
  yield* weighNeighbours(article, places);
  const ids = new Map<number, string>();
  const toId = (target: number): string => {
    const id = ids.get(target) ?? readEntityId(view, target);
    ids.set(target, id);
    return id;
  };
  const found = places.flatMap(({ block, chosen, evidence }): Found[] => {
    if (!chosen) return [];
    const entity = toId(view.target[chosen.entry] ?? 0);
    const why =
      evidence.why.by === 'kin'
        ? { by: 'kin' as const, kin: toId(evidence.why.kin) }
        : evidence.why;
    return [{ block, start: chosen.start, end: chosen.end, entity, kind: 'certain', why }];
  });
  yield;
  found.push(...(yield* follow(article, places, strangers)));
  found.sort((a, b) => a.block - b.block || a.start - b.start);
  yield;
  return found.map((one) => toOriginal(one, blocks));
}

function* readArticle(view: LexiconView, blocks: Scanned[]): Generator<void, Article> {
  const anchors = new Set<number>();
  const hints = new Set<number>();
  const cues = new Set<number>();
  let fieldWords = 0;
  for (const [block, { scan }] of blocks.entries()) {
    if (block % stepBlocks === stepBlocks - 1) yield;
    for (const { cue } of scan.cues) {
      if (cue === fieldCue) fieldWords++;
      cues.add(cue);
    }
    for (const [longest] of scan.places) {
      if (!longest) continue;
      const flags = view.flags[longest.entry] ?? 0;
      const target = view.target[longest.entry] ?? 0;
      if ((flags & flag.weak) === 0 && toNeed(flags) === needs.nothing) anchors.add(target);
      else if (toNeed(flags) <= needs.field && (flags & flag.person) === 0) hints.add(target);
    }
  }
  return {
    view,
    blocks,
    anchors: anchors.size,
    hints: hints.size,
    fieldWords,
    accepted: new Set(),
    fullNames: new Map(),
    cues,
    near: new Map(),
    cueLists: new Map(),
    employers: [],
  };
}

function* accept(article: Article, places: Place[]): Generator<void> {
  // Most blocks have none.
  const employers: Match[][] = [];
  article.employers = employers;
  for (const [i, { block, chosen }] of places.entries()) {
    if (i % (stepPlaces * 4) === stepPlaces * 4 - 1) yield;
    if (!chosen) continue;
    const entity = article.view.target[chosen.entry] ?? 0;
    article.accepted.add(entity);
    if (toNeed(article.view.flags[chosen.entry] ?? 0) !== needs.near) {
      const names = article.fullNames.get(entity);
      if (names) names.add(chosen.entry);
      else article.fullNames.set(entity, new Set([chosen.entry]));
    }
    if ((article.view.flags[chosen.entry] ?? 0) & flag.organisation) {
      const list = employers[block];
      if (list) list.push(chosen);
      else employers[block] = [chosen];
    }
  }
}

/** Chooses among the matches of a place; true if a stranger bears the name here. People come after the rest. */
function weighPlace(article: Article, place: Place, withPeople: boolean): boolean {
  let stranger = false;
  let best: Match | null = null;
  let tie = false;
  for (const match of place.matches) {
    if (best && match.end < best.end) break;
    const isPerson = ((article.view.flags[match.entry] ?? 0) & flag.person) !== 0;
    if (isPerson && !withPeople) continue;
    const judgement = isPerson ? judgePerson(article, place.block, match) : null;
    const evidence = judgement?.evidence ?? weigh(article, place.block, match);
    if (judgement?.namesake) stranger = true;
    if (evidence.strength === 0) continue;
    if (!best || evidence.strength > place.evidence.strength) {
      tie = false;
      best = match;
      place.evidence = evidence;
    } else if (
      evidence.strength === place.evidence.strength &&
      !isSameEntity(article, match, best)
    ) {
      // K-엑사원 2.0 as a name of its own, rather than K-엑사원 with a version.
      const longer = lengthOf(article, match) - lengthOf(article, best);
      if (longer > 0) best = match;
      if (longer === 0) tie = true;
    }
  }
  // Two meanings that the article leaves open: silence.
  place.chosen = tie ? null : best;
  return stranger && !best;
}

const lengthOf = ({ view }: Article, { entry }: Match): number =>
  (view.keyStart[entry + 1] ?? 0) - (view.keyStart[entry] ?? 0);

const isSameEntity = ({ view }: Article, a: Match, b: Match): boolean =>
  view.target[a.entry] === view.target[b.entry];
