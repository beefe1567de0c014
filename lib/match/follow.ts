// Follows the people of an article whose names were accepted. Knows places; the rules are in coreference.ts.
import { findStrangers, followPeople, type Sighting, toSurnames } from './coreference';
import type { Article } from './evidence';
import { flag, type LexiconView, readEntityId, readSpelling } from './lexicon-view';
import type { Match } from './matcher';
import { findFirst } from './near';
import type { Found, Place } from './place';
import { joinBlocks } from './search-blocks';
import { inSteps, stepSize } from './steps';

/** `strangers` are places where somebody else bears a known name. */
export function* follow(
  article: Article,
  places: Place[],
  strangers: Place[],
): Generator<void, Found[]> {
  const { view, blocks } = article;
  const sightings: Sighting[] = [];
  // Most blocks have none.
  const taken: Match[][] = [];
  const see = (place: Place, match: Match, person: number | null) => {
    const text = blocks[place.block]?.text.slice(match.start, match.end).replace(/\s+/g, ' ') ?? '';
    // 젠슨황: where the surname begins, the name's own spelling tells.
    for (const surname of toSurnames([text.includes(' ') ? text : readSpelling(view, match.entry)]))
      sightings.push({ block: place.block, start: match.start, end: match.end, person, surname });
  };
  yield* inSteps(places.length, stepSize, (i) => {
    const place = places[i] as Place;
    const { chosen } = place;
    if (!chosen) return;
    const list = taken[place.block];
    if (list) list.push(chosen);
    else taken[place.block] = [chosen];
    if (isFullName(view, chosen)) see(place, chosen, view.target[chosen.entry] ?? 0);
  });
  const isTaken = (block: number, start: number, end: number): boolean =>
    touches(taken[block], start, end) || touches(blocks[block]?.scan.others, start, end);
  for (const place of strangers) {
    const match = place.matches[0];
    if (match && isFullName(view, match)) see(place, match, null);
  }
  // Nobody to follow: most pages name no one in full.
  if (sightings.length === 0) return [];
  const searched = { blocks, chunks: yield* joinBlocks(blocks) };
  const surnames = new Set(sightings.map(({ surname }) => surname));
  sightings.push(...(yield* findStrangers(searched, surnames, isTaken)));
  sightings.sort((a, b) => a.block - b.block || a.start - b.start);
  const follows = yield* followPeople(searched, sightings, isTaken);
  return follows.map(({ block, start, end, person, after }) => ({
    block,
    start,
    end,
    entity: readEntityId(view, person),
    kind: 'inferred',
    why: { by: 'full name', block: after.block, start: after.start, end: after.end },
  }));
}

/** Places are in reading order and hardly overlap: only the two around the start can touch it. */
function touches(places: Match[] = [], start: number, end: number): boolean {
  const next = findFirst(places, start);
  return (places[next]?.start ?? end) < end || (places[next - 1]?.end ?? start) > start;
}

const isFullName = (view: LexiconView, match: Match): boolean => {
  const flags = view.flags[match.entry] ?? 0;
  return (flags & flag.person) !== 0 && (flags & flag.shortName) === 0;
};
