// Keeps the pack fresh and answers questions about entities. Wiring only: it may be stopped between any two messages.
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '@/lib/browser';
import { compileLexicon, lexiconFormat } from '@/lib/match/lexicon';
import { answerBackground } from '@/lib/messages';
import { readBundledPack, readBundledVersion } from '@/lib/pack/bundled';
import { createKnowledge } from '@/lib/pack/knowledge';
import { openStore } from '@/lib/pack/store';
import { createGrantedSites } from '@/lib/sites';

export default defineBackground({
  type: 'module',
  main: () => {
    const sites = createGrantedSites();
    const knowledge = createKnowledge({
      readBundledPack,
      readBundledVersion,
      compileLexicon,
      lexiconFormat,
      openStore: ({ anew }) =>
        openStore({
          indexedDB: globalThis.indexedDB,
          IDBKeyRange: globalThis.IDBKeyRange,
          anew,
        }),
    });
    answerBackground({
      readLexicon: knowledge.readLexicon,
      readEntity: knowledge.readEntity,
      readEntities: knowledge.readEntities,
      readPackState: knowledge.readPackState,
      startReading: async (tab) => {
        await sites.register();
        // Where the browser does not allow it after all, the popup finds a silent page and says what to do.
        await sites.readTab(tab).catch(reportError);
      },
    });

    const refresh = () => {
      void knowledge.refresh();
      sites.register().catch(reportError);
    };
    // Every life looks once, and shares what it finds; the two listeners wake the background to have one.
    refresh();
    browser.runtime.onInstalled.addListener(refresh);
    browser.runtime.onStartup.addListener(refresh);

    browser.permissions.onAdded.addListener(({ origins = [] }) => {
      sites
        .register()
        .then(() => sites.readTabs(origins))
        .catch(reportError);
    });
    browser.permissions.onRemoved.addListener(() => {
      sites.register().catch(reportError);
    });
  },
});
