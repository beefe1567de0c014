// The tab that the popup stands for: what may be known of its site, and how its page is asked. Knows the browser, draws nothing.
import { browser, type Tab } from '@/lib/browser';
import { isSiteOff } from '@/lib/choices';
import { askPage, type ToPage } from '@/lib/messages';
import { toSiteOrigin } from '@/lib/origins';
import { type Site, toHost } from '@/lib/popup';
import type { Settings } from '@/lib/settings';

export type CurrentTab = {
  /** As the browser told of it last. */
  read(): Tab | undefined;
  /** Asks the browser again: a page that is still loading has another address by then, or one at all. */
  renew(): Promise<void>;
  /** Tells when it goes to another page, and when that one has loaded, until the signal aborts. */
  watch(onMove: () => void, signal: AbortSignal): void;
};

export async function openCurrentTab(): Promise<CurrentTab> {
  let tab = await findTab();
  const { onUpdated } = browser.tabs;
  return {
    read: () => tab,
    async renew() {
      if (tab?.id !== undefined) tab = await browser.tabs.get(tab.id).catch(() => tab);
    },
    watch(onMove, signal) {
      const listen: Parameters<typeof onUpdated.addListener>[0] = (id, { status }) => {
        if (id === tab?.id && status) onMove();
      };
      onUpdated.addListener(listen);
      signal.addEventListener('abort', () => onUpdated.removeListener(listen));
    },
  };
}

/** The active tab; `?tab=5` names another for drivers, who cannot press the button in Firefox and open the popup as a page. */
async function findTab(): Promise<Tab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named > 0) return browser.tabs.get(named).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

export async function readSite(tab: Tab | undefined, settings: Settings): Promise<Site> {
  // Known where the browser tells the tab's address: to a popup that was opened on it (activeTab), or of a permitted site.
  const host = toHost(tab?.url);
  if (!host) return null;
  const origin = toSiteOrigin(host);
  const listed =
    browser.runtime.getManifest().content_scripts?.[0]?.matches.includes(origin) ?? false;
  const granted = listed || (await browser.permissions.contains({ origins: [origin] }));
  // Of a listed site nothing is to be taken back: its popup does not wait for another answer.
  const { origins = [] } = !listed && granted ? await browser.permissions.getAll() : {};
  const revocable = !listed && origins.includes(origin);
  return { host, listed, granted, off: isSiteOff(settings, host), revocable };
}

/** Of its document, by the click that opened the popup (activeTab). Rejects where no script may stand in it: an error page. */
export async function readContentType(tab: Tab | undefined): Promise<string> {
  if (tab?.id === undefined) throw new Error('There is no tab to ask');
  const [found] = await browser.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => document.contentType,
    // Of a page that is still loading, too.
    injectImmediately: true,
  });
  return String(found?.result);
}

/** Rejects, too, where the popup stands for no tab. */
export async function askTab<K extends keyof ToPage>(
  tab: Tab | undefined,
  name: K,
  ...args: Parameters<ToPage[K]>
): Promise<ReturnType<ToPage[K]>> {
  if (tab?.id === undefined) throw new Error('There is no tab to ask');
  return askPage(tab.id, name, ...args);
}
