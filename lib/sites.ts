// Sites beyond the list: read once the reader has given the permission, and no longer than that. Knows the scripting API.
import { browser } from './browser';
import { createInTurn } from './in-turn';
import { askPage } from './messages';

export type GrantedSites = {
  /** What may be read, as match patterns: the list, and what was granted beyond it but for something else. */
  readOrigins(): Promise<string[]>;
  /**
   * Brings the registered content script in line with the permissions given, but for those given for something else.
   * Any time, any number of times.
   */
  register(): Promise<void>;
  /** Reads a page that was open before its site was permitted. Rejects where the browser does not allow it. */
  readTab(tab: number): Promise<void>;
  /** The same for every open tab of these origins, but for those given for something else; what cannot be read is left alone. */
  readTabs(origins: string[]): Promise<void>;
  /** These were taken back: open pages that nothing else permits are no longer read. */
  leaveTabs(origins: string[]): Promise<void>;
};

const id = 'granted-sites';
// Marks first, cards once the page is at rest: the manifest's own order of the two scripts is the browser's.
const runs = ['document_end', 'document_idle'] as const;
type Run = (typeof runs)[number];
const toId = (run: Run): string => `${id}-${run}`;

export function createGrantedSites(readExcept: () => Promise<string[]>): GrantedSites {
  // One after the other: two that both find nothing registered would register the same script twice.
  const inTurn = createInTurn();

  const readTab = async (tabId: number) => {
    const target = { tabId };
    for (const { js, css } of readListed()) {
      if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
      await browser.scripting.executeScript({ target, files: js });
    }
  };

  const readOrigins = async () => {
    const [except, { origins = [] }] = [await readExcept(), await browser.permissions.getAll()];
    return origins.filter((origin) => !except.includes(origin));
  };

  return {
    readOrigins,
    register: () => inTurn(async () => replaceRegistered(await readOrigins())),
    readTab,
    readTabs: async (given) => {
      const except = given.length > 0 ? await readExcept() : [];
      const origins = given.filter((origin) => !except.includes(origin));
      if (origins.length === 0) return;
      const tabs = await browser.tabs.query({ url: origins });
      await Promise.allSettled(
        tabs.map(async ({ id: tab }) => {
          if (tab !== undefined) await readTab(tab);
        }),
      );
    },
    leaveTabs: async (gone) => {
      const left = await readOrigins();
      // Addresses are hidden without permission: every tab is told, and a page of ours knows its own.
      const tabs = await browser.tabs.query({});
      await Promise.allSettled(
        tabs.map(async ({ id: tab }) => {
          if (tab !== undefined) await askPage(tab, 'leave', gone, left);
        }),
      );
    },
  };
}

async function replaceRegistered(origins: string[]): Promise<void> {
  const ids = [id, ...runs.map(toId)];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  // As earlier versions of this extension had it: one script, which had everything in it.
  if (registered.some((script) => script.id === id))
    await browser.scripting.unregisterContentScripts({ ids: [id] });
  for (const { run, matches: listed, js, css } of readListed()) {
    const isRegistered = registered.some((script) => script.id === toId(run));
    const matches = origins.filter((origin) => !listed.includes(origin)).sort();
    if (matches.length === 0) {
      if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [toId(run)] });
      continue;
    }
    // A permission for everything covers the listed sites too, and those have their script already.
    const script = { id: toId(run), matches, excludeMatches: listed, js, css, runAt: run };
    if (isRegistered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  }
}

type Listed = { run: Run; matches: string[]; js: string[]; css: string[] };

/** The built files' names are the build's: the manifest has them, which Firefox gives back with whole addresses. */
function readListed(): Listed[] {
  const root = browser.runtime.getURL('');
  // What a script has none of is missing in Chromium, and null in Firefox.
  const toPaths = (files?: string[] | null) => (files ?? []).map((file) => file.replace(root, ''));
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return runs.flatMap((run) =>
    scripts
      .filter(({ run_at }) => run_at === run)
      .map(({ matches, js, css }) => ({ run, matches, js: toPaths(js), css: toPaths(css) })),
  );
}
