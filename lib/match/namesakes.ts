// Whose a full name is where nothing beside it tells: of two who bear it, theirs who was named last. Knows places that are
// weighed, not how.
import { classOf, latin } from './characters';
import { hasOwnPost } from './employer';
import { type Article, nothing } from './evidence';
import { flag, needs, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import { readNear } from './near';
import { readCues } from './own-cues';
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
  const toName = ({ block }: Place, { start, end }: Match) =>
    article.blocks[block]?.text.slice(start, end) ?? '';
  const theirs = new Set(strangers);
  const names = new Set(
    strangers.flatMap((one) => one.matches[0] && [toName(one, one.matches[0])]),
  );
  // By name: is it another's, as it was told last; and the places that wait to be told.
  const isTheirs = new Map<string, boolean>();
  const waiting = new Map<string, Place[]>();
  const takeBack = (place: Place) => {
    place.chosen = null;
    place.evidence = nothing;
    strangers.push(place);
  };
  const tell = (name: string, answer: boolean) => {
    isTheirs.set(name, answer);
    if (answer) for (const place of waiting.get(name) ?? []) takeBack(place);
    waiting.delete(name);
  };
  yield* inSteps(places.length, stepSize, (i) => {
    const place = places[i] as Place;
    const match = place.chosen ?? (theirs.has(place) ? place.matches[0] : undefined);
    if (!match || !isShared(article, match)) return;
    const name = toName(place, match);
    if (!place.chosen) return tell(name, true);
    if (!names.has(name) && !inHaste) return;
    if (isTold(article, place.block, match)) return tell(name, false);
    const answer = inHaste || isTheirs.get(name);
    if (answer) takeBack(place);
    else if (answer === undefined) waiting.set(name, [...(waiting.get(name) ?? []), place]);
  });
}

/** A full name that others bear too. */
function isShared({ view }: Article, { entry }: Match): boolean {
  const flags = view.flags[entry] ?? 0;
  return (
    (flags & flag.person) !== 0 && (flags & flag.shortName) === 0 && toNeed(flags) === needs.person
  );
}

/** Says the name itself whose it is: by a post, in English by a word of her own in its sentence. */
const isTold = (article: Article, block: number, match: Match): boolean =>
  hasOwnPost(article, block, match, article.view.target[match.entry] ?? 0) ||
  (classOf[article.blocks[block]?.text.charCodeAt(match.start) ?? 0] === latin &&
    readNear(article, block, match, readCues(article, match.entry)).cue !== '');
