// The permission to read the popup's site, given and taken back by the reader's own click. Knows permissions, no pages.
import type { browser } from '@/lib/browser';
import type { askBackground } from '@/lib/messages';
import { toSiteOrigin } from '@/lib/origins';
import type { TabWork } from './shown-tab';

export type SiteAccess = { allow(): Promise<void>; revoke(): Promise<void> };

type Around = {
  /** Undefined where the popup stands for no tab. */
  tab: number | undefined;
  permissions: Pick<typeof browser.permissions, 'request' | 'remove'>;
  ask: typeof askBackground;
  shown: TabWork;
};

export function createSiteAccess({ tab, permissions, ask, shown }: Around): SiteAccess {
  const toOrigins = (host: string) => ({ origins: [toSiteOrigin(host)] });
  return {
    /** Asked for in the click itself: browsers grant permissions only in answer to the reader's own act. */
    allow: async () => {
      const { site } = shown.readShown();
      if (!site || tab === undefined) return;
      const granted = await permissions.request(toOrigins(site.host)).catch(() => false);
      if (!granted) return shown.refuse();
      // Where that fails, the popup finds a page that does not answer, and has the button that reloads it.
      await ask('startReading', tab).catch(() => {});
      await shown.read();
    },
    /** The page stops by itself: the background tells it. */
    revoke: async () => {
      const { site } = shown.readShown();
      if (!site) return;
      await permissions.remove(toOrigins(site.host));
      await shown.read();
    },
  };
}
