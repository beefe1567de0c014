// What the background does with all that is known: answers of it, makes it again, and tells open pages. Wiring only.
import { createAddedPacks } from '@/lib/added-packs';
import type { Answers } from '@/lib/answers';
import { tellLexicon } from '@/lib/lexicon-news';
import type { FoundEntity, ToBackground } from '@/lib/messages';
import { createOwn } from '@/lib/own';
import { createOwnAnswers } from '@/lib/own-answers';
import { findBearers } from '@/lib/pack/bearers';
import { readBundledPack, readBundledVersion } from '@/lib/pack/bundled';
import { findConflicts } from '@/lib/pack/conflicts';
import { readLayers } from '@/lib/pack/known';
import { noOwn } from '@/lib/pack/own';
import type { Entity } from '@/lib/pack/schema';
import { findSpelling } from '@/lib/search/find-spelling';
import { createSearch } from '@/lib/search/search';
import type { How } from '@/lib/search/search-names';
import { forgetOthers } from '@/lib/seen';
import { openKnowledge } from './knowledge';

export type KnownPart = {
  answers: Omit<
    Answers<ToBackground>,
    | 'readSettings'
    | 'takeChanges'
    | 'startReading'
    | 'openOwn'
    | 'openDraft'
    | 'isReadable'
    | 'tellPageState'
  >;
  refresh(): Promise<void>;
};

type Found = { entity: Entity; how: How };

// A list longer than this is read by nobody; how many there are is told.
const mostConflicts = 50;

/** `refreshSites`: with another list of packs, other permissions are theirs. */
export function createKnownPart(refreshSites: () => Promise<void>): KnownPart {
  const own = createOwn();
  const added = createAddedPacks({
    rebuild: async (onProgress) => {
      await renew(onProgress);
      await refreshSites();
    },
    readAdds: async () => {
      const state = await knowledge.readPackState();
      return 'adds' in state ? state.adds : undefined;
    },
    forgetUnknown: async () => {
      // What cannot be read now may be known again.
      if ('version' in (await knowledge.readPackState()))
        await forgetOthers(knowledge.findEntities);
    },
  });
  const readOwn = () => own.read().catch(() => noOwn);
  const parts = { readBundledPack, readBundledVersion, readOwn, ...added.parts };
  const knowledge = openKnowledge(parts, own, added.readOrder);
  const search = createSearch(knowledge.readSearch);
  const find = async (question: string) => {
    const hits = await search(question);
    const entities = await knowledge.findEntities(hits.map(({ id }) => id));
    const hows = new Map(hits.map(({ id, how }) => [id, how]));
    return entities.flatMap((entity): Found[] => {
      const how = hows.get(entity.id);
      return how ? [{ entity, how }] : [];
    });
  };
  const tellPages = async () => {
    const state = await knowledge.readPackState();
    if ('version' in state) await tellLexicon(state.version);
  };
  const renew = async (onProgress?: Parameters<typeof knowledge.renew>[0]) => {
    await knowledge.renew(onProgress);
    await tellPages();
  };
  return {
    answers: {
      readLexicon: knowledge.readLexicon,
      readEntity: knowledge.readEntity,
      readEntities: knowledge.readEntities,
      readPackState: knowledge.readPackState,
      searchEntities: async (question) => {
        const toFound = async ({ entity, how }: Found): Promise<FoundEntity> => {
          const { id, type, name, summary } = entity;
          return { id, type, name, summary, how, by: await findSpelling(entity, question) };
        };
        return Promise.all((await find(question)).map(toFound));
      },
      // Asked at every letter: whose name it wholly is comes first in the search, which is made once.
      findBearers: async (name) => {
        const found = await find(name);
        return findBearers(
          found.map(({ entity }) => entity),
          name,
        );
      },
      ...createOwnAnswers(own, renew),
      ...added.answers,
      readConflicts: async () => findConflicts(await readLayers(parts), mostConflicts),
    },
    refresh: () => knowledge.refresh().then(tellPages).then(added.tidy),
  };
}
