// What menus and keys ask of a tab. Where its page cannot do it, the popup opens and says why. Knows tabs, not their text.
import { browser, type Tab } from './browser';
import { isSiteOff } from './choices';
import { askPage, type WalkStep } from './messages';
import { toSiteOrigin } from './origins';
import { toHost } from './popup';
import { readSettings } from './settings';

export type TabActs = {
  lookUp(tab: number): Promise<void>;
  walk(tab: number, step: WalkStep): Promise<void>;
  toggle(tab: Tab): Promise<void>;
};

/** `readTab` lets a page be read that is not: the click on the entry allows it, for this page and this once. */
export function createTabActs(
  readTab: (tab: number) => Promise<void>,
  replaceSite: (host: string, isOn: boolean) => Promise<void>,
): TabActs {
  const openPopup = () => browser.action.openPopup();
  return {
    async lookUp(tab) {
      const isToldAtOnce = await askPage(tab, 'lookUpSelection').catch(() => null);
      const isTold =
        isToldAtOnce ??
        (await readTab(tab)
          .then(() => askPage(tab, 'lookUpSelection'))
          .catch(() => false));
      if (!isTold) await openPopup();
    },
    async walk(tab, step) {
      if (!(await askPage(tab, 'walk', step).catch(() => false))) await openPopup();
    },
    async toggle(tab) {
      const host = toHost(tab.url);
      const isRead =
        host !== null && (await browser.permissions.contains({ origins: [toSiteOrigin(host)] }));
      if (!isRead) return openPopup();
      await replaceSite(host, isSiteOff(await readSettings(), host));
    },
  };
}
