// Keeps the pack fresh and answers questions about entities. Wiring only: it may be stopped between any two messages.
import { defineBackground } from 'wxt/utils/define-background';
import { answerBackground } from '@/lib/answer-background';
import { showBadge } from '@/lib/badge';
import { browser } from '@/lib/browser';
import { showDraft, showOwnTab } from '@/lib/own-tab';
import { readSettings } from '@/lib/settings';
import { createSettingsKeeper } from '@/lib/settings-keeper';
import { toLang } from '@/lib/words';
import { listenToActs } from './acts';
import { createKnownPart } from './known';
import { createReadableSites } from './sites';

export default defineBackground({
  type: 'module',
  main: () => {
    const lang = toLang(browser.i18n.getUILanguage());
    const sites = createReadableSites(lang);
    const keeper = createSettingsKeeper();
    const known = createKnownPart(sites.refresh);
    answerBackground({
      ...known.answers,
      readSettings,
      takeChanges: keeper.take,
      startReading: sites.startReading,
      openOwn: showOwnTab,
      openDraft: (name, title, { url }) => showDraft({ name, url: url ?? '', title }),
      isReadable: async ({ url }) => url !== null && (await sites.isReadable(url)),
      tellPageState: async (state, { tab }) => {
        // The tab may be gone by now, and its icon with it.
        if (tab !== null) await showBadge(tab, state, lang).catch(() => {});
      },
    });

    const refresh = () => {
      // What a life that was stopped has left: no page waits for it.
      known.refresh().finally(keeper.take).catch(reportError);
      sites.refresh().catch(reportError);
    };
    // Every life looks once, and shares what it finds; the two listeners wake the background to have one.
    refresh();
    browser.runtime.onStartup.addListener(refresh);
    browser.runtime.onInstalled.addListener(({ reason }) => {
      refresh();
      if (reason === 'install') browser.tabs.create({ url: '/welcome.html' }).catch(reportError);
    });
    sites.listen();
    keeper.listen(new AbortController().signal);
    listenToActs(sites.readTab, keeper.replaceSite);
  },
});
