// A pack served from memory, where there is no database to serve it from. Knows no browser.
import type { Bundle, PackReading } from './store';

export function createMemory({ pack, lexicon, search }: Bundle): PackReading {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(Object.entries(pack.sources));
  return {
    readEntities: async (ids) => ids.map((id) => entities.get(id)),
    readSources: async (ids) => ids.map((id) => sources.get(id)),
    readIds: async () => [...entities.keys()],
    readLexicon: async () => lexicon,
    readSearch: async () => search,
  };
}
