// The search over everything that is known, opened when it is first asked. Knows no storage and no messages.
import type { SearchIndex } from './search-index';
import { createSearchNames, type Hit, type SearchNames } from './search-names';

/** The index, or null where `known` is its version still. */
export type ReadIndex = (
  known: string | null,
) => Promise<{ version: string; index: SearchIndex | null } | null>;

/** The best first. What has been opened serves until another version is known. */
export function createSearch(readIndex: ReadIndex): (question: string) => Promise<Hit[]> {
  let open: { version: string; search: SearchNames } | null = null;
  return async (question) => {
    const read = await readIndex(open?.version ?? null);
    if (read?.index) open = { version: read.version, search: createSearchNames(read.index) };
    return read && open ? open.search(question, mostResults) : [];
  };
}

// As many as a popup shows without much scrolling.
const mostResults = 12;
