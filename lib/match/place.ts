// A place in an article where names may stand, and what was found there. Knows no rules.
import type { Evidence } from './evidence';
import type { Match } from './matcher';

/**
 * How a name was accepted: a related entity, a cue's words, or the full name before it spoke for it; or nothing did, and
 * the reader asked.
 */
export type Why =
  | { by: 'spelling' | 'field' | 'list' | 'post' | 'quoted' }
  | { by: 'kin'; kin: string }
  | { by: 'cue'; cue: string }
  | { by: 'full name'; block: number; start: number; end: number }
  | { by: 'asked' };

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

/**
 * `matches` from the longest to the shortest; `chosen` once the article has spoken for one of them; `index` in all of
 * the article's places, in reading order.
 */
export type Place = {
  index: number;
  block: number;
  matches: Match[];
  chosen: Match | null;
  evidence: Evidence;
};
