// A maker's name and that of what it makes: 구글의 제미나이, Microsoft Copilot. Each speaks for the other, in any article.
import { type Article, findKin, readCues } from './evidence';
import { flag, needs, toNeed } from './lexicon-view';
import { readNear } from './near';
import type { Place } from './place';
import { inSteps, stepSize } from './steps';

/**
 * Accepts both of each pair, a maker and its model or product, where the article names them first: names that needed one
 * another say that the article is of the field (구글이 앱에 ‘제미나이’를 넣는다).
 */
export function* acceptPairs(article: Article, places: Place[]): Generator<void> {
  const { view } = article;
  const makers = new Map<number, Place>();
  const made = new Map<number, Place>();
  yield* inSteps(places.length, stepSize, (i) => {
    const place = places[i] as Place;
    const [name, next] = place.matches;
    const flags = name ? (view.flags[name.entry] ?? 0) : 0;
    // Most names need nothing to be spoken for; and others may be as long (Solar Open 2).
    if (!name || name.end === next?.end || !isOpen(flags)) return;
    const all = (flags & flag.organisation) !== 0 ? makers : made;
    const entity = view.target[name.entry] ?? 0;
    if (all.has(entity)) return;
    if (!readNear(article, place.block, name, readCues(article, name.entry)).against)
      all.set(entity, place);
  });
  for (const [entity, place] of made) {
    const kin = findKin(view, entity, (one) => makers.has(one));
    const maker = makers.get(kin);
    if (!maker) continue;
    accept(place, kin);
    accept(maker, entity);
    article.anchors++;
  }
}

// Where nothing is needed there is nothing to decide; a word of every day (KT 믿음의 야구) needs more than a firm.
const isOpen = (flags: number): boolean =>
  (toNeed(flags) === needs.field || toNeed(flags) === needs.kin) &&
  (flags & (flag.organisation | flag.takesVersion | flag.takesPlural)) !== 0 &&
  (flags & (flag.person | flag.term)) === 0;

function accept(place: Place, kin: number): void {
  place.chosen ??= place.matches[0] ?? null;
  place.evidence = { strength: 7, why: { by: 'kin', kin } };
}
