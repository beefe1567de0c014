// One article, block by block: what could be a mention is weighed against all that the article says. Knows no DOM.
import { choose } from './choose';
import { weighNeighbours } from './company';
import type { Article, Scanned } from './evidence';
import { follow } from './follow';
import { accept, gather } from './gather';
import { type LexiconView, openLexicon, readEntityId } from './lexicon-view';
import { createMatcher } from './matcher';
import { partNamesakes } from './namesakes';
import { type Normalized, normalize } from './normalize';
import { toOriginal } from './original';
import { acceptPairs } from './pairs';
import type { Found, Place } from './place';
import { inSteps, runAtOnce, stepSize } from './steps';

/** A block's text, scanned once; what it means is decided with the rest of the article. */
export type Read = Scanned & { normalized: Normalized };

export type Reader = {
  /** The names it looks for. */
  view: LexiconView;
  /** Linear in the text, whatever the number of names. */
  scan(text: string): Read;
  /**
   * All mentions of the article as far as it is known, in reading order; `blocks` in reading order.
   * The same blocks always give the same mentions; a block more may add some, and settle what was open.
   */
  decide(blocks: Read[]): Found[];
  /**
   * The same in steps of a few milliseconds, for a page whose reader must not wait. `inHaste` leaves out what needs its
   * neighbours or a person's full name: all that it gives stands in the end.
   */
  decideInSteps(blocks: Read[], inHaste?: boolean): Generator<void, Found[]>;
};

/** Opens a lexicon for any number of articles. Throws a RangeError if it is damaged. */
export function createReader(buffer: ArrayBuffer): Reader {
  const view = openLexicon(buffer);
  const scan = createMatcher(view);
  return {
    view,
    scan(text) {
      const normalized = normalize(text);
      return { text: normalized.text, scan: scan(normalized.text), normalized };
    },
    decide: (blocks) => runAtOnce(decideInSteps(view, blocks)),
    decideInSteps: (blocks, inHaste) => decideInSteps(view, blocks, inHaste),
  };
}

function* decideInSteps(
  view: LexiconView,
  blocks: Read[],
  inHaste = false,
): Generator<void, Found[]> {
  const { article, places } = yield* gather(view, blocks);
  yield* acceptPairs(article, places);
  yield;
  const strangers = yield* settle(article, places, inHaste ? 1 : 4);
  yield* partNamesakes(article, places, strangers, inHaste);
  if (!inHaste) yield* weighNeighbours(article, places);
  const found: Found[] = [];
  const toId = createIds(view);
  yield* inSteps(places.length, stepSize, (i) => {
    const one = toFound(places[i] as Place, view, toId);
    if (one) found.push(toOriginal(one, blocks));
  });
  const followed = inHaste ? [] : yield* follow(article, places, strangers);
  if (followed.length === 0) return found;
  for (const one of followed) found.push(toOriginal(one, blocks));
  return found.sort((a, b) => a.block - b.block || a.start - b.start);
}

/**
 * What is accepted speaks for its kin, so the article is weighed until nothing more is gained, or the `last` round is
 * done; gives the places where somebody else bears a known name.
 */
function* settle(article: Article, places: Place[], last: number): Generator<void, Place[]> {
  let open = places;
  for (let round = 0; ; round++) {
    const before = article.accepted.size;
    const [strangers, chosen, left]: [Place[], Place[], Place[]] = [[], [], []];
    yield* inSteps(open.length, stepSize, (i) => {
      const place = open[i] as Place;
      if (!place.chosen && choose(article, place, round)) strangers.push(place);
      if (place.chosen) chosen.push(place);
      else left.push(place);
    });
    yield* inSteps(chosen.length, stepSize, (i) => accept(article, chosen[i] as Place));
    open = left;
    // People are weighed from round 1 on, in round 2 by their surnames too, and may speak for others after that.
    const isSettled = chosen.length === 0 || article.accepted.size === before;
    if (round === last || (round > 1 && isSettled)) return strangers;
    yield;
  }
}

type ToId = (target: number) => string;

function createIds(view: LexiconView): ToId {
  const ids = new Map<number, string>();
  return (target) => {
    const id = ids.get(target) ?? readEntityId(view, target);
    ids.set(target, id);
    return id;
  };
}

function toFound({ block, chosen, evidence }: Place, view: LexiconView, toId: ToId): Found | null {
  if (!chosen) return null;
  const { start, end, entry } = chosen;
  const why =
    evidence.why.by === 'kin' ? { by: 'kin' as const, kin: toId(evidence.why.kin) } : evidence.why;
  return { block, start, end, entity: toId(view.target[entry] ?? 0), kind: 'certain', why };
}
