// The article's cast: who is in it, how often, and where first. Knows mentions, not how they are shown.
import type { EntityId } from '@/lib/pack/schema';

export type CastMember = {
  entity: EntityId;
  /** All mentions, marked or not. */
  count: number;
  /** Of them, how many by surname and title only. */
  inferred: number;
};

/** What a page answers the popup: the cast in order of weight, and what is found out about the article; none of its words. */
export type Cast = {
  members: CastMember[];
  lang: 'ko' | 'en';
  /** A list of headlines is no article: it has no day of its own. */
  kind: 'article' | 'list' | 'none';
  /** The article's own date, YYYY-MM-DD, or null: no claim. */
  published: string | null;
};
