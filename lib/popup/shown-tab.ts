// What the popup shows of its tab: asks the background and the page, and again while they get ready. Knows no browser.
import { againMs, createAgain } from '@/lib/again';
import type { askBackground, PackState } from '@/lib/messages';
import type { Entity, EntityId } from '@/lib/pack/schema';
import type { Cast } from '@/lib/page/cast';
import {
  isUnsure,
  type PopupView,
  type Site,
  toCastEntities,
  toCastView,
  toEarlyView,
  toSureView,
} from '@/lib/popup';
import { findNews, type LastLook, type markSeen, type readSeen } from '@/lib/seen';
import type { Settings } from '@/lib/settings';
import { readToday } from '@/lib/today';

export type ShownTab = {
  settings: Settings;
  pack: PackState;
  site: Site;
  view: PopupView;
  /** The article's day; null, too, until the page has answered. */
  published: Cast['published'];
};

export type TabWork = {
  readShown(): ShownTab;
  /** Reads all of it, and draws it. */
  read(): Promise<void>;
  /** She was asked for the site's permission, and did not give it. */
  refuse(): void;
};

export type AroundTab = {
  ask: typeof askBackground;
  /** Until they are read. */
  settings: Settings;
  readSettings(): Promise<Settings>;
  readSite(settings: Settings): Promise<Site>;
  /** Is it a file on this device, as of the last `readSite`? */
  isLocal(): boolean;
  /** Is the page on its way, as of the last `readSite`? What answers there comes when all of it is there. */
  isLoading(): boolean;
  /** Null: the page is not read yet, or no more. Rejects where nothing of ours is in the tab. */
  readCast(): Promise<Cast | null>;
  /** Of the tab's document. Rejects where no script of ours may stand in it. */
  readContentType(): Promise<string>;
  readSeen: typeof readSeen;
  /** Null in a private window, of which nothing is kept. */
  markSeen: typeof markSeen | null;
  draw(): void;
  signal: AbortSignal;
};

// 5 s: a page that was turned on again has read itself by then, or never does.
const mostUnread = 5000 / againMs;

export function createShownTab(around: AroundTab): TabWork {
  const { ask, draw, signal } = around;
  // As each was before this look, asked once: the dots stay until the popup is opened again.
  const looks = new Map<EntityId, LastLook | undefined>();
  let shown: ShownTab = {
    settings: around.settings,
    pack: { state: 'preparing', done: 0, total: 0 },
    site: null,
    view: { state: 'loading' },
    published: null,
  };

  const readAll = async (): Promise<Partial<ShownTab>> => {
    const settings = await around.readSettings();
    const [pack, site] = await Promise.all([
      ask('readPackState').catch(toFailure),
      around.readSite(settings),
    ]);
    const early = around.isLocal() ? ({ state: 'local' } as const) : toEarlyView(site, pack);
    const page = await makeSure(early ? { view: early } : await readPage());
    return { settings, pack, site, ...(isAway(page) ? await readAway(page) : page) };
  };

  // No address is told, or nobody answers: as of a page that is still on its way.
  const isAway = ({ view }: Pick<ShownTab, 'view'>): boolean =>
    view.state === 'restricted' || view.state === 'silent';

  const readAway = async (page: Pick<ShownTab, 'view'>): Promise<Pick<ShownTab, 'view'>> => {
    if (around.isLoading()) return { view: { state: 'loading' } };
    if (page.view.state !== 'restricted') return page;
    // The tab went on to another site after the button was pressed: its address is not told any more, but the page may answer.
    const answered = await readPage();
    return isAway(answered) ? page : answered;
  };

  // Grows with every reading: what an older one still brings is of choices that count no more.
  let turn = 0;
  let unread = 0;
  const again = createAgain(signal);

  const read = async () => {
    const mine = ++turn;
    again(null);
    const next = await readAll().catch((error) => ({ view: toFailure(error) }));
    if (mine !== turn) return;
    shown = { ...shown, ...next };
    unread = shown.view.state === 'loading' && !around.isLoading() ? unread + 1 : 0;
    if (unread > mostUnread) shown = { ...shown, view: { state: 'silent' } };
    draw();
    const { view } = shown;
    // What an older reading found was never shown: nobody has seen it.
    if (view.state === 'cast') void around.markSeen?.(toCastEntities(view));
    const isWaiting = view.state === 'preparing' || view.state === 'loading';
    again(isWaiting ? () => void read() : null);
  };

  const makeSure = async <T extends Pick<ShownTab, 'view'>>(page: T): Promise<T> => {
    if (!isUnsure(page.view)) return page;
    const contentType = await around.readContentType().catch(() => null);
    return { ...page, view: toSureView(page.view, contentType) };
  };

  const readPage = async (): Promise<Pick<ShownTab, 'view'> & Partial<ShownTab>> => {
    const cast = await around.readCast().catch(() => undefined);
    if (cast === undefined) return { view: { state: 'silent' } };
    if (cast === null) return { view: { state: 'loading' } };
    const { members, published } = cast;
    const ids = members.map(({ entity }) => entity);
    try {
      const cards = await ask('readEntities', ids);
      await readLooks(ids);
      const today = readToday();
      const toNews = (entity: Entity) => findNews(entity, looks.get(entity.id), today);
      return { published, view: toCastView(cast, cards, toNews, today) };
    } catch (error) {
      return { published, view: toFailure(error) };
    }
  };

  const readLooks = async (ids: EntityId[]) => {
    const asked = ids.filter((id) => !looks.has(id));
    const seen = await around.readSeen(asked);
    for (const id of asked) looks.set(id, seen.get(id));
  };

  return {
    readShown: () => shown,
    read,
    refuse: () => {
      if (!shown.site) return;
      shown = { ...shown, view: { state: 'ask', host: shown.site.host, refused: true } };
      draw();
    },
  };
}

const toFailure = (error: unknown) => ({ state: 'failed', reason: String(error) }) as const;
