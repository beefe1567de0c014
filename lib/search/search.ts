// The search over everything that is known, made when it is first asked for. Knows no storage and no messages.
import type { Entity } from '@/lib/pack/schema';
import { toNamed } from './named';
import { createSearchNames, type SearchNames } from './search-names';

export type ReadAll = (
  known: string | null,
) => Promise<{ version: string; entities: Entity[] | null }>;

/** Ids, the best first. What has been made serves until another version is known. */
export function createSearch(readAll: ReadAll): (question: string) => Promise<string[]> {
  let made: { version: string; search: SearchNames } | null = null;
  return async (question) => {
    const { version, entities } = await readAll(made?.version ?? null);
    if (!made || entities)
      made = { version, search: createSearchNames((entities ?? []).map(toNamed)) };
    return made.search(question, mostResults);
  };
}

// As many as a popup shows without much scrolling.
const mostResults = 12;
