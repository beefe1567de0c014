// A maker's name right before what it makes: 구글의 제미나이, Microsoft Copilot. Each speaks for the other, in any article.
import { type Article, isKin, readCues } from './evidence';
import { flag, needs, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import { readNear } from './near';
import type { Place } from './place';

/** Accepts both of each pair; a pair of names that needed one another says that the article is of the field. */
export function acceptPairs(article: Article, places: Place[]): void {
  for (const [i, place] of places.entries()) {
    const next = places[i + 1];
    const [maker, made] = [place.matches[0], next?.matches[0]];
    if (!next || next.block !== place.block || !maker || !made) continue;
    if (!isPair(article, place.block, maker, made)) continue;
    accept(article, place, maker, made);
    accept(article, next, made, maker);
    article.anchors++;
  }
}

function isPair(article: Article, block: number, maker: Match, made: Match): boolean {
  const { view, blocks } = article;
  const [a, b] = [view.flags[maker.entry] ?? 0, view.flags[made.entry] ?? 0];
  if ((a & flag.organisation) === 0 || (b & notMade) !== 0) return false;
  // Otherwise there is nothing to decide; and a word of every day (KT 믿음의 야구) needs more than a firm before it.
  const isOpen = (flags: number) => toNeed(flags) === needs.field || toNeed(flags) === needs.kin;
  if (!isOpen(a) || !isOpen(b)) return false;
  if (!between.test(blocks[block]?.text.slice(maker.end, made.start) ?? '')) return false;
  if (!isKin(view, view.target[maker.entry] ?? 0, view.target[made.entry] ?? 0)) return false;
  return [maker, made].every(
    (match) => !readNear(article, block, match, readCues(article, match.entry)).against,
  );
}

const notMade = flag.organisation | flag.person | flag.term;
const between = /^(?:의|['’]s)?\s['‘“"]?$/;

function accept({ view }: Article, place: Place, match: Match, other: Match): void {
  place.chosen = match;
  place.evidence = { strength: 7, why: { by: 'kin', kin: view.target[other.entry] ?? 0 } };
}
