// One article, block by block: what could be a mention is weighed against all that the article says. Knows no DOM.
import { findStrangers, followPeople, type Sighting, toSurnames } from './coreference';
import {
  type Article,
  type Evidence,
  nothing,
  type Scanned,
  type Why,
  weigh,
  weighCompany,
} from './evidence';
import { flag, type LexiconView, needs, openLexicon, readEntityId } from './lexicon-view';
import { createMatcher, type Match } from './matcher';
import { fieldCue } from './names';
import { type Normalized, normalize } from './normalize';
import { judgePerson } from './people';

export type Kind = 'certain' | 'inferred';

/** A name that counts, at [start, end) of the block's original text, UTF-16 offsets. */
export type Found = {
  block: number;
  start: number;
  end: number;
  entity: string;
  kind: Kind;
  why: Why;
};

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
    decide: (blocks) =>
      decide(view, blocks).map((found) => toOriginal(found, blocks[found.block]?.normalized)),
  };
}

function toOriginal(found: Found, normalized: Normalized | undefined): Found {
  if (!normalized) return found;
  return {
    ...found,
    start: normalized.toOriginal(found.start),
    end: normalized.toOriginalEnd(found.end),
  };
}

type Place = { block: number; matches: Match[]; chosen: Match | null; evidence: Evidence };

function decide(view: LexiconView, blocks: Scanned[]): Found[] {
  const article = readArticle(view, blocks);
  const places = blocks.flatMap(({ scan }, block) =>
    scan.places.map((matches): Place => ({ block, matches, chosen: null, evidence: nothing })),
  );
  // What is accepted speaks for its kin, so the article is weighed until nothing more is gained.
  const strangers: Place[] = [];
  for (let round = 0; round < 4; round++) {
    const before = article.accepted.size;
    strangers.length = 0;
    for (const place of places)
      if (!place.chosen && weighPlace(article, place, round > 0)) strangers.push(place);
    accept(article, places);
    if (article.accepted.size === before && round > 1) break;
  }
  weighNeighbours(article, places);
  const found = places.flatMap(({ block, chosen, evidence }): Found[] =>
    chosen
      ? [
          {
            block,
            start: chosen.start,
            end: chosen.end,
            entity: readEntityId(view, view.target[chosen.entry] ?? 0),
            kind: 'certain',
            why: evidence.why,
          },
        ]
      : [],
  );
  found.push(...follow(article, places, strangers));
  return found.sort((a, b) => a.block - b.block || a.start - b.start);
}

function readArticle(view: LexiconView, blocks: Scanned[]): Article {
  const anchors = new Set<number>();
  const cues = new Set<number>();
  let fieldWords = 0;
  for (const { scan } of blocks) {
    for (const { cue } of scan.cues) {
      if (cue === fieldCue) fieldWords++;
      cues.add(cue);
    }
    for (const [longest] of scan.places) {
      const flags = longest ? (view.flags[longest.entry] ?? 0) : flag.weak;
      if ((flags & flag.weak) === 0 && ((flags >> 2) & 7) === needs.nothing && longest)
        anchors.add(view.target[longest.entry] ?? 0);
    }
  }
  return {
    view,
    blocks,
    anchors: anchors.size,
    fieldWords,
    accepted: new Set(),
    cues,
    employers: [],
  };
}

function accept(article: Article, places: Place[]): void {
  article.employers = article.blocks.map(() => []);
  for (const { block, chosen } of places) {
    if (!chosen) continue;
    article.accepted.add(article.view.target[chosen.entry] ?? 0);
    if ((article.view.flags[chosen.entry] ?? 0) & flag.organisation)
      article.employers[block]?.push(chosen);
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
    } else if (evidence.strength === place.evidence.strength && !isSameEntity(article, match, best))
      tie = true;
  }
  // Two meanings that the article leaves open: silence.
  place.chosen = tie ? null : best;
  return stranger && !best;
}

const isSameEntity = ({ view }: Article, a: Match, b: Match): boolean =>
  view.target[a.entry] === view.target[b.entry];

/** Ordinary words used as names are known by the names that stand beside them. */
function weighNeighbours(article: Article, places: Place[]): void {
  for (let round = 0; round < 2; round++)
    places.forEach((place, i) => {
      const match = place.matches[0];
      if (
        place.chosen ||
        !match ||
        (((article.view.flags[match.entry] ?? 0) >> 2) & 7) !== needs.near
      )
        return;
      const beside = [places[i - 1], places[i + 1]].flatMap((other) => {
        const there =
          other?.block === place.block
            ? (other.chosen ?? (article.anchors > 2 ? other.matches[0] : null))
            : null;
        return there ? [there] : [];
      });
      const evidence = weighCompany(article, place.block, match, beside);
      if (evidence.strength === 0) return;
      place.chosen = match;
      place.evidence = evidence;
    });
}

function follow(article: Article, places: Place[], strangers: Place[]): Found[] {
  const { view, blocks } = article;
  const sightings: Sighting[] = [];
  const taken = blocks.map((): [number, number][] => []);
  const see = (place: Place, match: Match, person: number | null) => {
    const text = blocks[place.block]?.text.slice(match.start, match.end).replace(/\s+/g, ' ') ?? '';
    for (const surname of toSurnames([text]))
      sightings.push({ block: place.block, start: match.start, end: match.end, person, surname });
  };
  for (const place of places) {
    const { chosen } = place;
    if (!chosen) continue;
    taken[place.block]?.push([chosen.start, chosen.end]);
    if (isFullName(view, chosen)) see(place, chosen, view.target[chosen.entry] ?? 0);
  }
  const isTaken = (block: number, start: number, end: number): boolean =>
    taken[block]?.some(([from, to]) => from < end && start < to) ?? false;
  for (const place of strangers) {
    const match = place.matches[0];
    if (match && isFullName(view, match)) see(place, match, null);
  }
  sightings.push(
    ...findStrangers(blocks, new Set(sightings.map(({ surname }) => surname)), isTaken),
  );
  sightings.sort((a, b) => a.block - b.block || a.start - b.start);
  return followPeople(blocks, sightings, isTaken).map(({ block, start, end, person, after }) => ({
    block,
    start,
    end,
    entity: readEntityId(view, person),
    kind: 'inferred',
    why: { by: 'full name', block: after.block, start: after.start, end: after.end },
  }));
}

const isFullName = (view: LexiconView, match: Match): boolean => {
  const flags = view.flags[match.entry] ?? 0;
  return (flags & flag.person) !== 0 && (flags & flag.shortName) === 0;
};
