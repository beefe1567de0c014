// A place in an article where names may stand, and what was found there. Knows no rules.
import type { Evidence, Why } from './evidence';
import type { Match } from './matcher';

/** A name that counts, at [start, end) of the block's original text, UTF-16 offsets. */
export type Found = {
  block: number;
  start: number;
  end: number;
  entity: string;
  /** Inferred: by surname and title, after the full name. */
  kind: 'certain' | 'inferred';
  why: Why;
};

/** `matches` from the longest to the shortest; `chosen` once the article has spoken for one of them. */
export type Place = { block: number; matches: Match[]; chosen: Match | null; evidence: Evidence };
