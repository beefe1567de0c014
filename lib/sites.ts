// Sites beyond the list: read once the reader has given the permission, and no longer than that. Knows the scripting API.
import { browser } from './browser';

export type GrantedSites = {
  /** Brings the registered content script in line with the permissions given. Any time, any number of times. */
  register(): Promise<void>;
  /** Reads a page that was open before its site was permitted. Rejects where the browser does not allow it. */
  readTab(tab: number): Promise<void>;
  /** The same for every open tab of these origins; those that cannot be read are left alone. */
  readTabs(origins: string[]): Promise<void>;
};

const id = 'granted-sites';

export function createGrantedSites(): GrantedSites {
  // One after the other: two that both find nothing registered would register the same script twice.
  let last: Promise<void> = Promise.resolve();

  const readTab = async (tabId: number) => {
    const { js, css } = readListed();
    const target = { tabId };
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  };

  return {
    register: () => {
      const next = last.then(replaceRegistered);
      last = next.catch(() => {});
      return next;
    },
    readTab,
    readTabs: async (origins) => {
      if (origins.length === 0) return;
      const tabs = await browser.tabs.query({ url: origins });
      await Promise.allSettled(
        tabs.map(async ({ id: tab }) => {
          if (tab !== undefined) await readTab(tab);
        }),
      );
    },
  };
}

async function replaceRegistered(): Promise<void> {
  const listed = readListed();
  const [{ origins = [] }, [registered]] = await Promise.all([
    browser.permissions.getAll(),
    browser.scripting.getRegisteredContentScripts({ ids: [id] }),
  ]);
  const matches = origins.filter((origin) => !listed.matches.includes(origin)).sort();
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    matches,
    // A permission for everything covers the listed sites too, and those have their script already.
    excludeMatches: listed.matches,
    js: listed.js,
    css: listed.css,
    runAt: 'document_end' as const,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** The built files' names are the build's: the manifest has them. */
function readListed(): { matches: string[]; js: string[]; css: string[] } {
  const listed = browser.runtime.getManifest().content_scripts?.[0];
  return { matches: listed?.matches ?? [], js: listed?.js ?? [], css: listed?.css ?? [] };
}
