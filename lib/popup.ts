// What the popup shows, from the tab and the answers it got: pure. Knows no browser and draws nothing.
import type { EntityCard, PackState, StorageLoss } from '@/lib/messages';
import type { Entity, EntityType } from '@/lib/pack/schema';
import type { Cast } from '@/lib/page/cast';
import type { News } from '@/lib/seen';
import { findTurns, isAfter, toSplit } from '@/lib/since';
import { type Turn, toTurns } from '@/lib/turns';

export type CastRow = {
  card: EntityCard;
  count: number;
  inferred: number;
  turns: number;
  /** What is new since the reader last looked; null for nothing. */
  news: News | null;
};
export type CastGroup = {
  /** As its heading says: a county is neither policy nor term. */
  group: 'people' | 'organisations' | 'models' | 'terms' | 'termsAndPlaces';
  rows: CastRow[];
};

export type PopupView =
  | { state: 'loading' }
  | { state: 'preparing'; done: number; total: number }
  | { state: 'restricted' }
  /** A file on this device. */
  | { state: 'local' }
  /** It did not open, or the browser shows it to no extension. */
  | { state: 'unread' }
  /** A PDF, a picture. */
  | { state: 'file' }
  | { state: 'ask'; host: string; refused: boolean }
  | { state: 'off' }
  | { state: 'silent' }
  | { state: 'empty' }
  | { state: 'failed'; reason: string }
  | {
      state: 'cast';
      groups: CastGroup[];
      names: number;
      /** What the article is written in. */
      articleLang: Cast['lang'];
      isArticle: boolean;
      published: string | null;
      /** When the data was checked, and how many facts of the cast are of a later day than the article. */
      checkedAt: string;
      laterFacts: number;
      turns: Turn[];
      changed: number;
    };

/** What is known of the tab before any page is asked. */
export type Site = {
  host: string;
  listed: boolean;
  granted: boolean;
  off: boolean;
  /** Permitted by the reader, for this site by itself: she can take it back here. */
  revocable: boolean;
} | null;

/** Null where the page itself has to be asked. */
export function toEarlyView(site: Site, pack: PackState): PopupView | null {
  if (!site) return { state: 'restricted' };
  if (pack.state === 'failed') return { state: 'failed', reason: pack.reason };
  if (!site.listed && !site.granted) return { state: 'ask', host: site.host, refused: false };
  if (site.off) return { state: 'off' };
  if (pack.state === 'preparing') return { state: 'preparing', done: pack.done, total: pack.total };
  return null;
}

/** Where these are shown, the reason may be the page itself: it never opened, or is no text. */
export const isUnsure = ({ state }: PopupView): boolean =>
  state === 'ask' || state === 'silent' || state === 'empty';

/** `contentType`: null where no script of ours may stand in the page. */
export function toSureView(view: PopupView, contentType: string | null): PopupView {
  if (contentType === null) return { state: 'unread' };
  return /^(?:text\/|application\/xhtml)/.test(contentType) ? view : { state: 'file' };
}

/** `cards` in any order; members without a card are left out. `findNews` says what the reader has not seen yet. */
export function toCastView(
  cast: Cast,
  cards: EntityCard[],
  findNews: (entity: Entity) => News | null,
  today: string,
): PopupView {
  const byId = new Map(cards.map((card) => [card.entity.id, card]));
  const rows = cast.members.flatMap(({ entity, count, inferred }): CastRow[] => {
    const card = byId.get(entity);
    if (!card) return [];
    const turns = findTurns(card.entity, cast.published, today).length;
    return [{ card, count, inferred, turns, news: findNews(card.entity) }];
  });
  const [first] = rows;
  if (!first) return { state: 'empty' };
  const groups = (['people', 'organisations', 'models', 'terms'] as const)
    .map((group): CastGroup => {
      const some = rows.filter(({ card }) => toGroup(card.entity.type) === group);
      const hasPlace = some.some(({ card }) => card.entity.type === 'place');
      return { group: hasPlace ? 'termsAndPlaces' : group, rows: some };
    })
    .filter((group) => group.rows.length > 0)
    // What an article is about is met before whom it quotes.
    .sort((a, b) => toMost(b) - toMost(a));
  return {
    state: 'cast',
    groups,
    names: rows.length,
    articleLang: cast.lang,
    isArticle: cast.kind === 'article',
    published: cast.published,
    checkedAt: first.card.checkedAt,
    laterFacts: rows.reduce((sum, { card }) => sum + countLater(card.entity, cast.published), 0),
    turns: toTurns(
      rows.map(({ card }) => card.entity),
      cast.published,
      today,
    ),
    changed: rows.filter(({ turns }) => turns > 0).length,
  };
}

const toMost = ({ rows }: CastGroup): number => Math.max(...rows.map(({ count }) => count));

/** All of the cast that is on show, in the order in which it is shown. */
export const toCastEntities = (view: PopupView): Entity[] =>
  view.state === 'cast'
    ? view.groups.flatMap(({ rows }) => rows.map(({ card }) => card.entity))
    : [];

function countLater(entity: Entity, published: string | null): number {
  const split = toSplit(entity, published);
  return split ? entity.facts.filter(({ asOf }) => isAfter(asOf, split)).length : 0;
}

function toGroup(type: EntityType): CastGroup['group'] {
  switch (type) {
    case 'person':
      return 'people';
    case 'company':
    case 'organization':
      return 'organisations';
    case 'model':
    case 'product':
      return 'models';
    case 'concept':
    case 'event':
    case 'law':
    case 'place':
    case 'project':
      return 'terms';
  }
}

/** Of a file on this device, which is no site. */
export const isLocal = (url: string | undefined): boolean => url?.startsWith('file:') ?? false;

/** The site of a page that extensions may read; null for the browser's own pages, stores and files. */
export function toHost(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return stores.has(hostname) ? null : hostname;
}

// https://developer.chrome.com/docs/webstore and its kin: no browser lets extensions read its store.
const stores = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

export const toLossKey = (loss: StorageLoss) =>
  ({
    missing: 'popup.lossMissing',
    full: 'popup.lossFull',
    blocked: 'popup.lossBlocked',
    damaged: 'popup.lossDamaged',
  })[loss] as 'popup.lossMissing' | 'popup.lossFull' | 'popup.lossBlocked' | 'popup.lossDamaged';
