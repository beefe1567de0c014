// Who bears a name that the reader asks about: without the article's evidence, for she has chosen the word herself. And
// what of that evidence there is, as she is to know where there is none.
import type { Reader } from './article';
import { flag, readEntityId } from './lexicon-view';
import type { Match } from './matcher';
import type { Found, Why } from './place';

/** Ids of all whose name the text is, a particle after it or not; none where it is more than a name. */
export function findAsked({ view, scan }: Reader, asked: string): string[] {
  const { text, scan: found } = scan(asked.trim());
  const [place = []] = found.places;
  const [longest] = place;
  if (longest?.start !== 0 || /\s/.test(text.slice(longest.end))) return [];
  // A surname alone is nobody's name before the full one stands in the article.
  const named = place.filter(
    ({ end, entry }) => end === longest.end && ((view.flags[entry] ?? 0) & flag.shortName) === 0,
  );
  // "Solar Open 2" is itself before it is a version of Solar Open.
  const keyLength = ({ entry }: Match) =>
    (view.keyStart[entry + 1] ?? 0) - (view.keyStart[entry] ?? 0);
  const most = Math.max(...named.map(keyLength));
  const bearers = named.filter((match) => keyLength(match) === most);
  return [...new Set(bearers.map(({ entry }) => readEntityId(view, view.target[entry] ?? 0)))];
}

/**
 * Why its surroundings would mark the name at [start, end) of the last of the texts, UTF-16 offsets; null where they say
 * nothing for it.
 */
export function findReason(
  { scan, decide }: Reader,
  texts: string[],
  { entity, start, end }: Pick<Found, 'entity' | 'start' | 'end'>,
): Why | null {
  const marked = decide(texts.map(scan)).find(
    (one) =>
      one.block === texts.length - 1 &&
      one.entity === entity &&
      one.kind === 'certain' &&
      one.start < end &&
      start < one.end,
  );
  return marked?.why ?? null;
}
