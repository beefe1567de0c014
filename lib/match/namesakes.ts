// Whose a Korean full name is where nothing beside it tells: of two who bear it, theirs who was named last. Knows places
// that are weighed, not how.
import { hasOwnPost } from './employer';
import { type Article, nothing } from './evidence';
import { flag, needs, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import type { Place } from './place';
import { inSteps, stepSize } from './steps';

/**
 * `김성훈 감독이 … 김성훈은`: takes the name back from the person we know, and adds its place to `strangers`, where another
 * was named last by a calling or an employer; before the first of them, where that is another. `inHaste` only what says
 * itself whose it is stays, as what follows is not read yet.
 */
export function* partNamesakes(
  article: Article,
  places: Place[],
  strangers: Place[],
  inHaste: boolean,
): Generator<void> {
  if (strangers.length === 0 && !inHaste) return;
  const theirs = new Set(strangers);
  // By name: was it told as another's, at first and last; and the places before it was told at all.
  const first = new Map<string, boolean>();
  const last = new Map<string, boolean>();
  const early: [Place, string][] = [];
  const takeBack = (place: Place) => {
    place.chosen = null;
    place.evidence = nothing;
    strangers.push(place);
  };
  yield* inSteps(places.length, stepSize, (i) => {
    const place = places[i] as Place;
    const match = place.chosen ?? (theirs.has(place) ? place.matches[0] : null);
    const name = match ? toShared(article, place.block, match) : '';
    if (!match || name === '') return;
    if (!place.chosen || hasOwnPost(article, place.block, match)) {
      last.set(name, !place.chosen);
      if (!first.has(name)) first.set(name, !place.chosen);
    } else if (inHaste || last.get(name)) takeBack(place);
    else if (!last.has(name)) early.push([place, name]);
  });
  for (const [place, name] of early) if (first.get(name)) takeBack(place);
}

/** The name, if it is a Korean full name that others bear too. */
function toShared({ view, blocks }: Article, block: number, { entry, start, end }: Match): string {
  const flags = view.flags[entry] ?? 0;
  const isShared =
    (flags & flag.person) !== 0 && (flags & flag.shortName) === 0 && toNeed(flags) === needs.person;
  const name = isShared ? (blocks[block]?.text.slice(start, end) ?? '') : '';
  return name >= '가' ? name : '';
}
