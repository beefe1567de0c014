// What the background does with sites: keeps scripts, menus and the icon in line with what may be read. Wiring only.
import { showDefaultBadge } from '@/lib/badge';
import { browser } from '@/lib/browser';
import { createMenus } from '@/lib/menus';
import { isOfOrigins } from '@/lib/origins';
import { readPackGrants } from '@/lib/pack-grants';
import { readSettings, watchSettings } from '@/lib/settings';
import { createGrantedSites } from '@/lib/sites';
import type { Lang } from '@/lib/words';

export type ReadableSites = {
  refresh(): Promise<void>;
  readTab(tab: number): Promise<void>;
  startReading(tab: number): Promise<void>;
  isReadable(url: string): Promise<boolean>;
  /** To be called as the background starts: it is woken for those alone who listen by then. */
  listen(): void;
};

export function createReadableSites(lang: Lang): ReadableSites {
  const sites = createGrantedSites(readPackGrants);
  const menus = createMenus(lang);
  const showMenus = async () => {
    const [readable, { sitesOff }] = await Promise.all([sites.readOrigins(), readSettings()]);
    await menus.show({ readable, off: sitesOff });
  };
  const refresh = async () => {
    await Promise.all([sites.register(), showMenus(), showDefaultBadge(lang)]);
  };
  return {
    refresh,
    readTab: sites.readTab,
    startReading: async (tab) => {
      await sites.register();
      // Where the browser does not allow it after all, the popup finds a silent page and says what to do.
      await sites.readTab(tab).catch(reportError);
    },
    isReadable: async (url) => isOfOrigins(url, await sites.readOrigins()),
    listen: () => {
      browser.permissions.onAdded.addListener(({ origins = [] }) => {
        refresh()
          .then(() => sites.readTabs(origins))
          .catch(reportError);
      });
      browser.permissions.onRemoved.addListener(({ origins = [] }) => {
        refresh().catch(reportError);
        sites.leaveTabs(origins).catch(reportError);
      });
      watchSettings(() => void showMenus().catch(reportError), new AbortController().signal);
    },
  };
}
