// Keeps the pack fresh and answers questions about entities. Wiring only: it may be stopped between any two messages.
import { defineBackground } from 'wxt/utils/define-background';
import { createAddedPacks } from '@/lib/added-packs';
import { answerBackground } from '@/lib/answer-background';
import { showBadge, showDefaultBadge } from '@/lib/badge';
import { browser } from '@/lib/browser';
import { toCommandAct } from '@/lib/commands';
import { tellLexicon } from '@/lib/lexicon-news';
import { createNameLookup, extendLexicon } from '@/lib/match/extend';
import { compileLexicon, lexiconFormat } from '@/lib/match/lexicon';
import { createMenus, toMenuAct } from '@/lib/menus';
import { createOwn } from '@/lib/own';
import { putDraft } from '@/lib/own-draft';
import { findBearers } from '@/lib/pack/bearers';
import { readBundledPack, readBundledVersion } from '@/lib/pack/bundled';
import { findConflicts } from '@/lib/pack/conflicts';
import { createKnowledge } from '@/lib/pack/knowledge';
import { readKnownPack, readKnownVersion, readLayers } from '@/lib/pack/known';
import { layOwn } from '@/lib/pack/over';
import { noOwn, withEntry, withNote, withOwn, withoutEntry } from '@/lib/pack/own';
import { openStore } from '@/lib/pack/store';
import { readPackGrants } from '@/lib/pack-grants';
import { indexEntities } from '@/lib/search/named';
import { createSearch } from '@/lib/search/search';
import { extendSearchIndex } from '@/lib/search/search-index';
import { readSettings, replaceSite, watchSettings } from '@/lib/settings';
import { createGrantedSites } from '@/lib/sites';
import { createTabActs } from '@/lib/tab-acts';
import { toLang } from '@/lib/words';

// A list longer than this is read by nobody; how many there are is told.
const mostConflicts = 50;

export default defineBackground({
  type: 'module',
  main: () => {
    const lang = toLang(browser.i18n.getUILanguage());
    const added = createAddedPacks({
      rebuild: async (onProgress) => {
        await renew(onProgress);
        await refreshSites();
      },
      readAdds: async () => {
        const state = await knowledge.readPackState();
        return 'adds' in state ? state.adds : undefined;
      },
    });
    const sites = createGrantedSites(readPackGrants);
    const menus = createMenus(lang);
    const acts = createTabActs(sites.readTab);
    const own = createOwn();
    const parts = {
      readBundledPack,
      readBundledVersion,
      readOwn: () => own.read().catch(() => noOwn),
      ...added.parts,
    };
    const knowledge = createKnowledge({
      readBundledPack: () => readKnownPack(parts),
      readBundledVersion: () => readKnownVersion(parts),
      compileLexicon,
      lexiconFormat,
      makeSearchIndex: indexEntities,
      layOwn: (base) =>
        layOwn(base, {
          readOwn: own.read,
          readOwnVersion: own.readVersion,
          readOrder: added.readOrder,
          createNameLookup,
          extendLexicon,
          makeSearchIndex: indexEntities,
          extendSearchIndex,
        }),
      openStore: ({ anew }) =>
        openStore({
          indexedDB: globalThis.indexedDB,
          IDBKeyRange: globalThis.IDBKeyRange,
          anew,
        }),
    });
    const search = createSearch(knowledge.readSearch);
    const tellPages = async () => {
      const state = await knowledge.readPackState();
      if ('version' in state) await tellLexicon(state.version);
    };
    const renew = async (onProgress?: Parameters<typeof knowledge.renew>[0]) => {
      await knowledge.renew(onProgress);
      await tellPages();
    };
    const changeOwn = async (to: Parameters<typeof own.change>[0]) => {
      await own.change(to);
      await renew();
    };
    const openOwn = async (hash: string) => {
      await browser.tabs.create({ url: `/own.html#${hash}` });
    };
    answerBackground({
      readLexicon: knowledge.readLexicon,
      readEntity: knowledge.readEntity,
      readEntities: knowledge.readEntities,
      readPackState: knowledge.readPackState,
      readSettings,
      searchEntities: async (question) =>
        (await knowledge.findEntities(await search(question))).map(
          ({ id, type, name, summary }) => ({ id, type, name, summary }),
        ),
      startReading: async (tab) => {
        await sites.register();
        // Where the browser does not allow it after all, the popup finds a silent page and says what to do.
        await sites.readTab(tab).catch(reportError);
      },
      readOwn: own.read,
      replaceOwn: (entry) => changeOwn((all) => withEntry(all, entry)),
      removeOwn: (id) => changeOwn((all) => withoutEntry(all, id)),
      replaceNote: (entity, text) => changeOwn((all) => withNote(all, entity, text)),
      importOwn: (more) => changeOwn((all) => withOwn(all, more)),
      restartOwn: async (fresh) => {
        await own.mend(fresh);
        await renew();
      },
      // Asked at every letter: whose name it wholly is comes first in the search, which is made once.
      findBearers: async (name) =>
        findBearers(await knowledge.findEntities(await search(name)), name),
      openOwn,
      ...added.answers,
      readConflicts: async () => findConflicts(await readLayers(parts), mostConflicts),
      tellPageState: async (state, { tab }) => {
        // The tab may be gone by now, and its icon with it.
        if (tab !== null) await showBadge(tab, state, lang).catch(() => {});
      },
    });

    const showMenus = async () => {
      const [readable, { sitesOff }] = await Promise.all([sites.readOrigins(), readSettings()]);
      await menus.show({ readable, off: sitesOff });
    };
    const refreshSites = async () => {
      await Promise.all([sites.register(), showMenus(), showDefaultBadge(lang)]);
    };
    const refresh = () => {
      void knowledge.refresh().then(tellPages).then(added.tidy).catch(reportError);
      refreshSites().catch(reportError);
    };
    // Every life looks once, and shares what it finds; the two listeners wake the background to have one.
    refresh();
    browser.runtime.onStartup.addListener(refresh);
    browser.runtime.onInstalled.addListener(({ reason }) => {
      refresh();
      if (reason === 'install') browser.tabs.create({ url: '/welcome.html' }).catch(reportError);
    });

    browser.permissions.onAdded.addListener(({ origins = [] }) => {
      refreshSites()
        .then(() => sites.readTabs(origins))
        .catch(reportError);
    });
    browser.permissions.onRemoved.addListener(({ origins = [] }) => {
      refreshSites().catch(reportError);
      sites.leaveTabs(origins).catch(reportError);
    });
    watchSettings(() => void showMenus().catch(reportError), new AbortController().signal);

    browser.contextMenus.onClicked.addListener((click, tab) => {
      const asked = toMenuAct(click, tab?.id);
      if (asked?.act === 'look up') acts.lookUp(asked.tab).catch(reportError);
      else if (asked?.act === 'add')
        putDraft({ name: asked.name, url: asked.url, title: tab?.title ?? '' })
          .then(() => openOwn('new'))
          .catch(reportError);
      else if (asked?.act === 'turn') replaceSite(asked.host, asked.on).catch(reportError);
      else if (asked && tab) acts.toggle(tab).catch(reportError);
    });
    browser.commands.onCommand.addListener((command, tab) => {
      const asked = toCommandAct(command);
      if (!asked || tab?.id === undefined) return;
      const done = asked.act === 'walk' ? acts.walk(tab.id, asked.step) : acts.toggle(tab);
      done.catch(reportError);
    });
  },
});
