// Which of the names that may stand at one place it is. Knows the evidence of an article, not how it is gathered.
import { type Article, weigh } from './evidence';
import { flag, type LexiconView } from './lexicon-view';
import type { Match } from './matcher';
import { judgePerson } from './people';
import type { Place } from './place';

/**
 * Chooses among the matches of a place; true if a stranger bears the name here. People come after the rest, from round 1
 * on, and their surnames after their full names.
 */
export function choose(article: Article, place: Place, round: number): boolean {
  const { view } = article;
  let stranger = false;
  let best: Match | null = null;
  let tie = false;
  for (let i = 0; i < place.matches.length; i++) {
    const match = place.matches[i] as Match;
    if (best && match.end < best.end) break;
    const flags = view.flags[match.entry] ?? 0;
    const isPerson = (flags & flag.person) !== 0;
    if (isPerson && round < ((flags & flag.shortName) === 0 ? 1 : 2)) continue;
    const judgement = isPerson ? judgePerson(article, place.block, match) : null;
    const evidence = judgement?.evidence ?? weigh(article, place.block, match);
    if (judgement?.namesake) stranger = true;
    if (evidence.strength === 0) continue;
    if (!best || evidence.strength > place.evidence.strength) {
      tie = false;
      best = match;
      place.evidence = evidence;
    } else if (evidence.strength === place.evidence.strength && !isSameEntity(view, match, best)) {
      // K-엑사원 2.0 as a name of its own, rather than K-엑사원 with a version.
      const longer = lengthOf(view, match) - lengthOf(view, best);
      if (longer > 0) best = match;
      if (longer === 0) tie = true;
    }
  }
  // Two meanings that the article leaves open: silence.
  place.chosen = tie ? null : best;
  return stranger && !best;
}

const lengthOf = ({ keyStart }: LexiconView, { entry }: Match): number =>
  (keyStart[entry + 1] ?? 0) - (keyStart[entry] ?? 0);

const isSameEntity = ({ target }: LexiconView, a: Match, b: Match): boolean =>
  target[a.entry] === target[b.entry];
