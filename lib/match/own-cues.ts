// The cues that are a name's own, and whether the article has them. Knows the lexicon, not where a name stands.
import type { Article } from './evidence';
import { against, cueNumber, generic } from './lexicon-view';
import type { Match } from './matcher';

/** A name's own cues by number, each with what it says (`against`, `generic`). */
export type Cues = ReadonlyMap<number, number>;

/** Does a word that is the name's alone stand anywhere in the article? */
export function hasOwnCue(article: Article, cues: Cues): boolean {
  for (const own of cues.values()) if (own < generic && article.cues.has(own)) return true;
  return false;
}

/** Does a word against the name stand anywhere in the article, and none for it? */
export function hasCueAgainst(article: Article, { entry }: Match): boolean {
  const cues = readCues(article, entry);
  return (
    !hasOwnCue(article, cues) &&
    [...cues].some(([cue, own]) => own >= against && article.cues.has(cue))
  );
}

// Most names have none.
const noCues: Cues = new Map();

/** The cues of a name's own. */
export function readCues({ view, cueLists }: Article, entry: number): Cues {
  const known = cueLists.get(entry);
  if (known) return known;
  const { cued, cuesStart, lists } = view;
  let low = 0;
  let high = cued.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cued[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  const cues = cued[low] === entry ? new Map<number, number>() : noCues;
  if (cues !== noCues)
    for (let i = cuesStart[low] ?? 0; i < (cuesStart[low + 1] ?? 0); i++) {
      const own = lists[i] ?? 0;
      (cues as Map<number, number>).set(own & cueNumber, own);
    }
  cueLists.set(entry, cues);
  return cues;
}
