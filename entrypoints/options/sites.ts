// What the options page does with sites: reads what is permitted beyond the list, and asks for more or less. Wiring only.
import type { SitesProps } from '@/components/options/SitesSection';
import { browser } from '@/lib/browser';
import { replaceSite } from '@/lib/choose';
import type { Keeping } from '@/lib/keeping';
import { newsHosts } from '@/lib/news-hosts';
import { everyOrigin } from '@/lib/origins';
import { readPackGrants } from '@/lib/pack-grants';
import { createGrantedSites } from '@/lib/sites';

export type SitesPart = {
  read(): Promise<void>;
  watch(): void;
  toProps(off: string[]): Omit<SitesProps, 'lang'>;
};

const listed = [...new Set(newsHosts.map(({ name }) => name))];

export function createSitesPart(keep: Keeping['keep'], draw: () => void): SitesPart {
  const sites = createGrantedSites(readPackGrants);
  let granted: string[] = [];
  let isRefused = false;
  const read = async () => {
    const origins = await sites.readOrigins();
    const manifest = browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
    granted = origins.filter((origin) => !manifest.includes(origin)).sort();
  };
  const allow = async () => {
    // In the click itself: browsers grant permissions only in answer to the reader's own act.
    const given = browser.permissions.request({ origins: [everyOrigin] });
    isRefused = !(await given.catch(() => false));
    draw();
  };
  return {
    read,
    watch: () => {
      browser.permissions.onAdded.addListener(() => void read().then(draw));
      browser.permissions.onRemoved.addListener(() => void read().then(draw));
    },
    toProps: (off) => ({
      listed,
      off,
      granted,
      everywhere: granted.includes(everyOrigin),
      onSwitch: (host, on) => void keep(replaceSite(host, on)),
      isRefused,
      onAllow: () => void allow(),
      onRevoke: (origin) => void browser.permissions.remove({ origins: [origin] }),
    }),
  };
}
