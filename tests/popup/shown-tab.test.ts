// What the popup shows of its tab: read until it is ready, and what a look at it leaves behind.
import '../extension-api';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PackState } from '@/lib/messages';
import type { Cast } from '@/lib/page/cast';
import type { AroundTab } from '@/lib/popup/shown-tab';
import type { Settings } from '@/lib/settings';
import { createAsk } from '../ask';
import { smallCard } from './small-card';

const { createShownTab } = await import('@/lib/popup/shown-tab');
const { parseSettings } = await import('@/lib/settings');
const { toLook } = await import('@/lib/seen');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ready: PackState = { state: 'ready', version: 'v', checkedAt: '2026-11-05', entities: 1 };
const site = { host: 'n.example', listed: true, granted: true, off: false, revocable: false };
const cast: Cast = {
  members: [{ entity: 'a', count: 1, inferred: 0 }],
  lang: 'ko',
  kind: 'article',
  published: '2026-11-01',
};

function openTab(more: Partial<AroundTab> = {}, states: PackState[] = [ready]) {
  const drawn: string[] = [];
  const life = new AbortController();
  const { ask } = createAsk({
    readPackState: () => states.shift() ?? ready,
    readEntities: (ids) => ids.map((id) => smallCard(id, { days: ['2026-11-03'] })),
  });
  const shown = createShownTab({
    ask,
    settings: parseSettings(undefined),
    readSettings: async () => parseSettings(undefined),
    readSite: async () => site,
    isLocal: () => false,
    isLoading: () => false,
    readCast: async () => cast,
    readContentType: async () => 'text/html',
    readSeen: async () => new Map(),
    markSeen: async () => {},
    draw: () => drawn.push(shown.readShown().view.state),
    signal: life.signal,
    ...more,
  });
  return { shown, drawn, life };
}

/** A popup over what was seen of one of its names before something happened to it; all of this is kept in `stored`. */
function openSeen(stored = new Map([['a', { newest: '2026-10-01', known: 0 }]])) {
  const page = { ids: ['a'] };
  const { shown } = openTab({
    readCast: async () => ({
      ...cast,
      members: page.ids.map((entity) => ({ entity, count: 1, inferred: 0 })),
    }),
    readSeen: async (ids) => new Map([...stored].filter(([id]) => ids.includes(id))),
    markSeen: async (entities) => {
      for (const entity of entities) stored.set(entity.id, toLook(entity));
    },
  });
  const readNews = () => {
    const { view } = shown.readShown();
    const rows = view.state === 'cast' ? view.groups.flatMap((group) => group.rows) : [];
    return rows.map(({ news }) => (news?.of === 'event' ? news.date : undefined));
  };
  return { shown, readNews, page, stored };
}

it('shows the cast, and of which day its article is', async () => {
  const { shown, drawn } = openTab();
  await shown.read();
  expect(drawn).toEqual(['cast']);
  expect(shown.readShown().published).toBe('2026-11-01');
  expect(vi.getTimerCount()).toBe(0);
});

it('asks again while the knowledge is prepared, and while the page is not read yet', async () => {
  const casts = [cast, null];
  const { shown, drawn } = openTab({ readCast: async () => casts.pop() ?? null }, [
    { state: 'preparing', done: 1, total: 2 },
  ]);
  await shown.read();
  await vi.advanceTimersByTimeAsync(5000);
  expect(drawn).toEqual(['preparing', 'loading', 'cast']);
});

it('says that the page is silent, and asks no more, where it is not read in five seconds', async () => {
  let casts: (Cast | null)[] = [];
  const { shown, drawn } = openTab({ readCast: async () => casts.pop() ?? null });
  await shown.read();
  await vi.advanceTimersByTimeAsync(4900);
  expect(drawn.at(-1)).toBe('loading');
  await vi.advanceTimersByTimeAsync(200);
  expect(drawn.at(-1)).toBe('silent');
  expect(vi.getTimerCount()).toBe(0);
  // A change of her settings asks once more.
  casts = [cast];
  await shown.read();
  expect(drawn.at(-1)).toBe('cast');
});

it('waits for a page that is still on its way, however long that takes', async () => {
  const page = { isLoading: true, isThere: false };
  const { shown, drawn } = openTab({
    isLoading: () => page.isLoading,
    readCast: async () => {
      if (page.isThere) return cast;
      throw new Error('nobody is there');
    },
  });
  await shown.read();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(new Set(drawn)).toEqual(new Set(['loading']));
  page.isLoading = false;
  page.isThere = true;
  await vi.advanceTimersByTimeAsync(300);
  expect(drawn.at(-1)).toBe('cast');
});

it('shows what a page answers whose address is not told', async () => {
  const { drawn, shown } = openTab({ readSite: async () => null });
  await shown.read();
  expect(drawn).toEqual(['cast']);
  const { drawn: other, shown: browsers } = openTab({
    readSite: async () => null,
    readCast: () => Promise.reject(new Error('nobody may stand there')),
  });
  await browsers.read();
  expect(other).toEqual(['restricted']);
});

it('asks no more once the popup is gone', async () => {
  const { shown, drawn, life } = openTab({ readCast: async () => null });
  await shown.read();
  life.abort();
  await vi.advanceTimersByTimeAsync(5000);
  expect(drawn).toEqual(['loading']);
});

it('shows nothing of an older reading that ends after a newer one', async () => {
  const waiting: ((cast: Cast | null) => void)[] = [];
  const readCast = () => new Promise<Cast | null>((resolve) => waiting.push(resolve));
  const { shown, drawn } = openTab({ readCast });
  const older = shown.read();
  await vi.advanceTimersByTimeAsync(0);
  const newer = shown.read();
  await vi.advanceTimersByTimeAsync(0);
  waiting[1]?.({ ...cast, published: '2026-11-02' });
  await newer;
  waiting[0]?.(null);
  await older;
  expect(drawn).toEqual(['cast']);
  expect(shown.readShown().published).toBe('2026-11-02');
  expect(vi.getTimerCount()).toBe(0);
});

it.each([
  ['silent', { readCast: () => Promise.reject(new Error('nobody there')) }],
  ['failed', { ask: createAsk({ readPackState: () => ready }).ask }],
  ['failed', { ask: createAsk({}).ask }],
  ['failed', { readSettings: () => Promise.reject(new Error('no storage')) }],
  ['failed', { readSite: () => Promise.reject(new Error('no permissions')) }],
])('says that it is %s where an answer is missing', async (state, more) => {
  const { shown, drawn } = openTab(more);
  await shown.read();
  expect(drawn).toEqual([state]);
});

const nobodyThere = () => Promise.reject(new Error('nobody there'));

it.each([
  ['unread', 'a page that did not open', { readCast: nobodyThere, readContentType: nobodyThere }],
  [
    'unread',
    'a page of an unlisted site that did not open',
    {
      readSite: async () => ({ ...site, listed: false, granted: false }),
      readContentType: nobodyThere,
    },
  ],
  [
    'file',
    'a PDF',
    {
      readCast: async () => ({ ...cast, members: [] }),
      readContentType: async () => 'application/pdf',
    },
  ],
  [
    'local',
    'a file on this device',
    { readSite: async () => null, isLocal: () => true, readCast: nobodyThere },
  ],
  ['empty', 'a page without names', { readCast: async () => ({ ...cast, members: [] }) }],
  ['cast', 'a page that has names, whatever it is', { readContentType: nobodyThere }],
] satisfies [string, string, Partial<AroundTab>][])('says %s of %s', async (state, _what, more) => {
  const { shown, drawn } = openTab(more);
  await shown.read();
  expect(drawn).toEqual([state]);
});

it('keeps the dots of what is new until it is opened again', async () => {
  const { shown, readNews, stored } = openSeen();
  for (let look = 0; look < 2; look++) {
    await shown.read();
    expect(readNews()).toEqual(['2026-11-03']);
  }
  const next = openSeen(stored);
  await next.shown.read();
  expect(next.readNews()).toEqual([undefined]);
});

it('takes nothing for seen that an older reading found and nobody saw', async () => {
  const { shown, readNews } = openSeen();
  await Promise.all([shown.read(), shown.read()]);
  expect(readNews()).toEqual(['2026-11-03']);
});

it('has dots for names, too, that the page only comes to later', async () => {
  const { shown, readNews, page } = openSeen();
  page.ids = ['b'];
  await shown.read();
  page.ids = ['b', 'a'];
  await shown.read();
  expect(readNews()).toEqual([undefined, '2026-11-03']);
});

it('reads the site by the settings it has just read', async () => {
  const settings: Settings = { ...parseSettings(undefined), sitesOff: ['n.example'] };
  const { shown, drawn } = openTab({
    readSettings: async () => settings,
    readSite: async ({ sitesOff }) => ({ ...site, off: sitesOff.includes('n.example') }),
  });
  await shown.read();
  expect(drawn).toEqual(['off']);
  expect(shown.readShown().settings).toBe(settings);
});

it('says so where the permission for its site was refused', async () => {
  const { shown, drawn } = openTab({
    readSite: async () => ({ ...site, listed: false, granted: false }),
  });
  await shown.read();
  shown.refuse();
  expect(drawn).toEqual(['ask', 'ask']);
  expect(shown.readShown().view).toEqual({ state: 'ask', host: 'n.example', refused: true });
});
