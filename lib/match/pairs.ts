// Two names that speak for each other: a maker's and that of what it makes (구글의 제미나이), a name and its gloss (런웨이(Runway)).
import { classOf, hangul } from './characters';
import { type Article, findKin, isAgainst, isOfField } from './evidence';
import { flag, needs, toNeed } from './lexicon-view';
import type { Place } from './place';
import { inSteps, stepSize } from './steps';

/**
 * Accepts both of each pair, a maker and its model or product, where the article first names them close together: names
 * that needed one another say that the article is of the field (구글이 앱에 ‘제미나이’를 넣는다).
 */
export function* acceptPairs(article: Article, places: Place[]): Generator<void> {
  const { view } = article;
  // Where each was named last.
  const last = new Map<number, Named>();
  // What somebody makes, once with its maker.
  const paired = new Set<number>();
  yield* inSteps(places.length, stepSize, (i) => {
    const place = places[i] as Place;
    const after = places[i + 1];
    if (after && isGlossed(article, place, after))
      for (const one of [place, after]) accept(one, view.target[place.matches[0]?.entry ?? 0] ?? 0);
    // Most names need nothing to be spoken for.
    if (place.chosen) return;
    const [name, next] = place.matches;
    const flags = name ? (view.flags[name.entry] ?? 0) : 0;
    // Others may be as long: Solar Open 2.
    if (!name || name.end === next?.end || !isOpen(flags)) return;
    if (isAgainst(article, place.block, name)) return;
    const entity = view.target[name.entry] ?? 0;
    if (paired.has(entity)) return;
    const isMaker = (flags & flag.organisation) !== 0;
    const text = article.blocks[place.block]?.text ?? '';
    const isHangul = classOf[text.charCodeAt(name.start)] === hangul;
    const named = { place, isMaker, isWord: isHangul && toNeed(flags) === needs.kin };
    const kin = findKin(view, entity, (one) => {
      const other = last.get(one);
      return other !== undefined && isPair(other, named) && isBeside(article, other.place, place);
    });
    last.set(entity, named);
    const other = last.get(kin);
    if (!other) return;
    accept(place, kin);
    accept(other.place, entity);
    paired.add(isMaker ? kin : entity);
    article.anchors++;
  });
}

type Named = { place: Place; isMaker: boolean; isWord: boolean };

/** Two words of every day speak for nothing: 소라 킴 at a 런웨이. Capitals make names of Cognition and Devin. */
const isPair = (one: Named, other: Named): boolean =>
  one.isMaker !== other.isMaker && !(one.isWord && other.isWord);

// UTF-16 units: two or three sentences, a headline and its lead. In a concert diary Siri plays in London, and Apple Honey
// is heard of far below.
const besideUnits = 240;

function isBeside({ blocks }: Article, before: Place, after: Place): boolean {
  const start = before.matches[0]?.end ?? 0;
  const end = after.matches[0]?.start ?? 0;
  if (before.block === after.block) return end - start <= besideUnits;
  if (before.block + 1 !== after.block) return false;
  return (blocks[before.block]?.text.length ?? 0) - start + end <= besideUnits;
}

// Where nothing is needed there is nothing to decide; a word of every day (KT 믿음의 야구) needs more than a firm.
const isOpen = (flags: number): boolean =>
  (toNeed(flags) === needs.field || toNeed(flags) === needs.kin) &&
  (flags & (flag.organisation | flag.takesVersion | flag.takesPlural)) !== 0 &&
  (flags & (flag.person | flag.term)) === 0;

function accept(place: Place, kin: number): void {
  if (place.chosen) return;
  place.chosen = place.matches[0] ?? null;
  place.evidence = { strength: 7, why: { by: 'kin', kin } };
}

/**
 * 런웨이(Runway), 루빈(Rubin): two spellings of one entity are each the other's gloss, though both are words. A person's
 * name and the same in English may be anybody's.
 */
function isGlossed(article: Article, place: Place, after: Place): boolean {
  const [name, gloss] = [place.matches[0], after.matches[0]];
  const { target, flags } = article.view;
  // Asked for every name: hardly any stands beside one of its own entity.
  if (!name || !gloss || target[name.entry] !== target[gloss.entry]) return false;
  if (after.block !== place.block || !isOfField(article)) return false;
  const between = article.blocks[place.block]?.text.slice(name.end, gloss.start) ?? '';
  return (
    /^\s?[(（]$/.test(between) &&
    ((flags[name.entry] ?? 0) & (flag.person | flag.term)) === 0 &&
    !isAgainst(article, place.block, name) &&
    !isAgainst(article, after.block, gloss)
  );
}
