// The extension API as a browser gives it, as far as messages, sites and added packs use it. Import it before anything of ours.
import { vi } from 'vitest';

type Sender = { id?: string; url?: string; tab?: { id: number } };
type Listener = (
  message: unknown,
  sender: Sender,
  sendResponse: (answer: unknown) => void,
) => unknown;
type Changes = Record<string, { newValue?: unknown }>;
type Watcher = (changes: Changes) => void;
type ContentScript = { id: string; matches: string[]; [key: string]: unknown };

export const ourId = 'gakju-under-test';
const ownAddress = `chrome-extension://${ourId}/`;
/** One of our own pages, which may ask everything. */
export const ourPage: Sender = { id: ourId, url: `${ownAddress}options.html` };

/** What a test sets and looks at. `reset` gives it back as it was at the start. */
export const api = {
  listeners: [] as Listener[],
  origins: [] as string[],
  registered: [] as ContentScript[],
  tabs: [] as { id?: number; url: string }[],
  injected: [] as string[],
  calls: [] as string[],
  /** So many answers are cut off: the question was heard, and the background stopped before it could say so. */
  cuts: 0,
  stored: { local: {}, session: {} } as Record<'local' | 'session', Record<string, unknown>>,
  /** Of `storage.local`. */
  watching: [] as Watcher[],
  /** Before each writing to storage, as the browser is asked for it; what this rejects with is not written. */
  onWriting: async (_keys: string[]): Promise<void> => {},
  reset(): void {
    Object.assign(api, {
      listeners: [],
      origins: [],
      registered: [],
      tabs: [],
      injected: [],
      calls: [],
      cuts: 0,
      stored: { local: {}, session: {} },
      watching: [],
      onWriting: async () => {},
    });
  },
};

/**
 * Delivers as browsers do: a structured clone, to every listener; the first to answer is heard, and one that
 * returns anything but true (a promise of another make, too) has not taken the question on.
 */
export function deliver(message: unknown, sender: Sender = ourPage): Promise<unknown> {
  return new Promise((resolve) => {
    const answer = (value: unknown) => resolve(structuredClone(value));
    const taken = api.listeners.map((listen) => listen(structuredClone(message), sender, answer));
    if (!taken.includes(true)) resolve('nobody');
  });
}

const inject = async (
  how: string,
  { target, files }: { target: { tabId: number }; files: string[] },
) => {
  if (!api.tabs.some(({ id }) => id === target.tabId)) throw new Error('Cannot access this page');
  api.injected.push(`${how} ${files.join()} → ${target.tabId}`);
};

const toArea = (area: 'local' | 'session') => {
  const tell = (changes: Changes) => {
    if (area === 'local') for (const watch of api.watching) watch(structuredClone(changes));
  };
  return {
    get: async (asked: string | string[] | null) => {
      const all = api.stored[area];
      const keys = asked === null ? Object.keys(all) : [asked].flat();
      return structuredClone(
        Object.fromEntries(keys.flatMap((key) => (key in all ? [[key, all[key]]] : []))),
      );
    },
    getKeys: async () => Object.keys(api.stored[area]),
    set: async (more: object) => {
      const given = structuredClone(more);
      await api.onWriting(Object.keys(given));
      Object.assign(api.stored[area], given);
      tell(Object.fromEntries(Object.entries(given).map(([key, newValue]) => [key, { newValue }])));
    },
    remove: async (asked: string | string[]) => {
      const keys = [asked].flat();
      await api.onWriting(keys);
      for (const key of keys) delete api.stored[area][key];
      tell(Object.fromEntries(keys.map((key) => [key, {}])));
    },
  };
};

vi.stubGlobal('chrome', { runtime: { id: ourId } });
vi.stubGlobal('browser', {
  runtime: {
    getURL: (path: string) => `${ownAddress}${path}`,
    id: ourId,
    getPlatformInfo: async () => {
      api.calls.push('awake');
      return {};
    },
    getManifest: () => ({
      content_scripts: [
        {
          matches: ['*://n.news.naver.com/*', '*://v.daum.net/*'],
          js: ['content-scripts/reader.js'],
          css: ['content-scripts/reader.css'],
          run_at: 'document_end',
        },
        {
          matches: ['*://n.news.naver.com/*', '*://v.daum.net/*'],
          js: ['content-scripts/card.js'],
          css: null,
          run_at: 'document_idle',
        },
      ],
    }),
    sendMessage: async (message: unknown) => {
      const answer = await deliver(message);
      if (api.cuts === 0) return answer;
      api.cuts--;
      throw new Error('The message port closed before a response was received.');
    },
    onMessage: {
      addListener: (listen: Listener) => api.listeners.push(listen),
      removeListener: (listen: Listener) => {
        api.listeners = api.listeners.filter((other) => other !== listen);
      },
    },
  },
  tabs: {
    sendMessage: (tab: number, message: unknown, { frameId }: { frameId: number }) => {
      api.calls.push(`tab ${tab} frame ${frameId}`);
      return deliver(message);
    },
    query: async ({ url }: { url?: string[] }) =>
      api.tabs.filter(
        (tab) => !url || url.some((match) => match === `*://${new URL(tab.url).host}/*`),
      ),
  },
  // As Safari's, which has no colour for the badge's text.
  action: {
    setBadgeBackgroundColor: async () => {},
    setBadgeText: async () => {},
    setIcon: async () => {},
    setTitle: async ({ title }: { title: string }) => void api.calls.push(`title ${title}`),
  },
  storage: {
    local: {
      ...toArea('local'),
      onChanged: {
        addListener: (watch: Watcher) => api.watching.push(watch),
        removeListener: (watch: Watcher) => {
          api.watching = api.watching.filter((other) => other !== watch);
        },
      },
    },
    session: toArea('session'),
  },
  permissions: {
    getAll: async () => ({ origins: [...api.origins] }),
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => api.origins.includes(origin)),
    remove: async ({ origins }: { origins: string[] }) => {
      api.origins = api.origins.filter((origin) => !origins.includes(origin));
      return true;
    },
  },
  scripting: {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      api.registered.filter(({ id }) => ids.includes(id)),
    registerContentScripts: async ([script]: [ContentScript]) => {
      api.calls.push('register');
      if (api.registered.some(({ id }) => id === script.id))
        throw new Error(`Duplicate script ID '${script.id}'`);
      api.registered.push(script);
    },
    updateContentScripts: async ([script]: [ContentScript]) => {
      api.calls.push('update');
      api.registered = api.registered.map((old) => (old.id === script.id ? script : old));
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      api.calls.push('unregister');
      api.registered = api.registered.filter(({ id }) => !ids.includes(id));
    },
    insertCSS: (where: Parameters<typeof inject>[1]) => inject('css', where),
    executeScript: (where: Parameters<typeof inject>[1]) => inject('js', where),
  },
});
