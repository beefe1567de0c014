// What the background's knowledge is made of and with: packs, her own, the lexicon, the search, the database. Wiring only.
import type { LocalRecord } from '@/lib/local-record';
import { createNameLookup, extendLexicon } from '@/lib/match/extend';
import { compileLexicon, lexiconFormat } from '@/lib/match/lexicon';
import { toNamesText } from '@/lib/match/names-text';
import { createKnowledge, type Knowledge } from '@/lib/pack/knowledge';
import { type Parts, readKnownPack, readKnownVersion } from '@/lib/pack/known';
import { layOwn } from '@/lib/pack/over';
import type { Own } from '@/lib/pack/own';
import { openStore } from '@/lib/pack/store';
import { indexEntities } from '@/lib/search/named';
import { extendSearchIndex } from '@/lib/search/search-index';

export const openKnowledge = (
  parts: Parts,
  own: LocalRecord<Own>,
  readOrder: () => Promise<string[]>,
): Knowledge =>
  createKnowledge({
    readBundledPack: () => readKnownPack(parts),
    readBundledVersion: () => readKnownVersion(parts),
    compileLexicon,
    lexiconFormat,
    makeSearchIndex: indexEntities,
    layOwn: (base) =>
      layOwn(base, {
        readOwn: own.read,
        readOrder,
        createNameLookup,
        extendLexicon,
        toNamesText,
        makeSearchIndex: indexEntities,
        extendSearchIndex,
      }),
    openStore: ({ anew }) =>
      openStore({ indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange, anew }),
  });
