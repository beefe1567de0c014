// What the popup shows of its tab, and the acts that concern it: its permission, a reload, a report of it. Wiring only.
import type { PopupProps } from '@/components/Popup';
import { browser } from '@/lib/browser';
import { askBackground } from '@/lib/messages';
import { isLocal } from '@/lib/popup';
import { createShownTab, type TabWork } from '@/lib/popup/shown-tab';
import { createSiteAccess } from '@/lib/popup/site-access';
import { markSeen, readSeen } from '@/lib/seen';
import { parseSettings, readSettings } from '@/lib/settings';
import { toSuccess } from '@/lib/to-success';
import { askTab, type CurrentTab, readContentType, readSite } from './tab';

type TabProps = 'view' | 'site' | 'pack' | 'copied';
type TabActs = 'onAllow' | 'onRevoke' | 'onReload' | 'onCopyDiagnostics';

export type TabPart = Pick<TabWork, 'readShown' | 'read'> & {
  toProps(): Pick<PopupProps, TabProps | TabActs>;
};

export function createTabPart(tab: CurrentTab, draw: () => void, signal: AbortSignal): TabPart {
  const ask = askBackground;
  const { permissions } = browser;
  let copied: boolean | null = null;
  const shown = createShownTab({
    ask,
    settings: parseSettings(undefined),
    readSettings,
    async readSite(settings) {
      await tab.renew();
      return readSite(tab.read(), settings);
    },
    isLocal: () => isLocal(tab.read()?.url),
    isLoading: () => tab.read()?.status === 'loading',
    readCast: () => askTab(tab.read(), 'readCast'),
    readContentType: () => readContentType(tab.read()),
    readSeen,
    markSeen: tab.read()?.incognito ? null : markSeen,
    draw,
    signal,
  });
  tab.watch(() => void shown.read(), signal);
  const { id } = tab.read() ?? {};
  const access = createSiteAccess({ tab: id, permissions, ask, shown });
  const reload = async () => {
    if (id !== undefined) await browser.tabs.reload(id);
    window.close();
  };
  const copyDiagnostics = async () => {
    const { version } = browser.runtime.getManifest();
    const told = { version, pack: shown.readShown().pack, browser: navigator.userAgent };
    copied = await toSuccess(navigator.clipboard.writeText(JSON.stringify(told)));
    draw();
  };
  return {
    readShown: shown.readShown,
    read: shown.read,
    toProps: () => {
      const { view, site, pack } = shown.readShown();
      return {
        ...{ view, site, pack, copied },
        onAllow: () => void access.allow(),
        onRevoke: () => void access.revoke(),
        onReload: () => void reload(),
        onCopyDiagnostics: () => void copyDiagnostics(),
      };
    },
  };
}
