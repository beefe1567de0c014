// A maker's name beside what it makes: 구글의 제미나이, Microsoft Copilot. Each speaks for the other, in any article.
import { type Article, isKin, readCues } from './evidence';
import { flag, needs, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import { readNear, toSentence } from './near';
import type { Place } from './place';
import { inSteps, stepSize } from './steps';

/**
 * Accepts both of each pair; a pair of names that needed one another says that the article is of the field. What is made
 * stands right after its maker; a model may stand anywhere in the sentence (구글이 앱에 ‘제미나이’를 넣는다).
 */
export const acceptPairs = (article: Article, places: Place[]): Generator<void> =>
  inSteps(places.length, stepSize, (i) => {
    const place = places[i] as Place;
    const name = readOnly(place);
    const flags = name ? (article.view.flags[name.entry] ?? 0) : 0;
    // Most names need nothing to be spoken for.
    if (!name || (flags & (flag.organisation | flag.takesVersion)) === 0 || !isOpen(flags)) return;
    const [, end] = toSentence(article.blocks[place.block], name);
    for (let j = i + 1; j < places.length; j++) {
      const other = places[j] as Place;
      if (other.block !== place.block || (other.matches[0]?.start ?? end) >= end) return;
      const match = readOnly(other);
      if (!match || !isPair(article, place.block, name, match)) continue;
      accept(article, place, name, match);
      accept(article, other, match, name);
      article.anchors++;
    }
  });

/** The one name that a place can be; null where others are as long (Solar Open 2). */
const readOnly = ({ matches: [longest, next] }: Place): Match | null =>
  longest && longest.end !== next?.end ? longest : null;

// Where nothing is needed there is nothing to decide; a word of every day (KT 믿음의 야구) needs more than a firm before it.
const isOpen = (flags: number) => toNeed(flags) === needs.field || toNeed(flags) === needs.kin;

function isPair(article: Article, block: number, name: Match, other: Match): boolean {
  const { view } = article;
  const flags = [name, other].map(({ entry }) => view.flags[entry] ?? 0);
  const makers = flags.filter((one) => (one & flag.organisation) !== 0).length;
  const isBeside = () =>
    between.test(article.blocks[block]?.text.slice(name.end, other.start) ?? '');
  return (
    makers === 1 &&
    flags.every((one) => isOpen(one) && (one & (flag.person | flag.term)) === 0) &&
    (flags.some((one) => (one & flag.takesVersion) !== 0) || isBeside()) &&
    isKin(view, view.target[name.entry] ?? 0, view.target[other.entry] ?? 0) &&
    [name, other].every(
      (match) => !readNear(article, block, match, readCues(article, match.entry)).against,
    )
  );
}

const between = /^(?:의|['’]s)?\s['‘“"]?$/;

function accept({ view }: Article, place: Place, match: Match, other: Match): void {
  place.chosen = match;
  place.evidence = { strength: 7, why: { by: 'kin', kin: view.target[other.entry] ?? 0 } };
}
