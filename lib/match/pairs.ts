// A maker's name right before what it makes: 구글의 제미나이, Microsoft Copilot. Each speaks for the other, in any article.
import { type Article, isKin, readCues } from './evidence';
import { flag, needs, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import { readNear } from './near';
import type { Place } from './place';

/** Accepts both of each pair; a pair of names that needed one another says that the article is of the field. */
export function acceptPairs(article: Article, places: Place[]): void {
  const { flags } = article.view;
  for (let i = 0; i + 1 < places.length; i++) {
    const maker = places[i] as Place;
    const made = places[i + 1] as Place;
    const name = maker.matches[0];
    const other = made.matches[0];
    // Most names are no organisation's that needs anything to be spoken for.
    if (!name || !other || !isOpenMaker(flags[name.entry] ?? 0) || maker.block !== made.block)
      continue;
    if (!isPair(article, maker.block, name, other)) continue;
    accept(article, maker, name, other);
    accept(article, made, other, name);
    article.anchors++;
  }
}

// Where nothing is needed there is nothing to decide; a word of every day (KT 믿음의 야구) needs more than a firm before it.
const isOpen = (flags: number) => toNeed(flags) === needs.field || toNeed(flags) === needs.kin;
const isOpenMaker = (flags: number) => (flags & flag.organisation) !== 0 && isOpen(flags);

function isPair(article: Article, block: number, maker: Match, made: Match): boolean {
  const { view, blocks } = article;
  const flags = view.flags[made.entry] ?? 0;
  if ((flags & notMade) !== 0 || !isOpen(flags)) return false;
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
