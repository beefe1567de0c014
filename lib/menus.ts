// The entries of the page's context menu: which there are, where they show, and what a click means. Draws no card.

import { type AnyWordKey, say } from './all-words';
import { browser } from './browser';
import { createInTurn } from './in-turn';
import { isOfOrigins, toSiteOrigin } from './origins';
import { toHost } from './popup';
import type { Lang } from './words';

export type Sites = {
  /** Match patterns of all that may be read. */
  readable: string[];
  /** Hosts turned off. */
  off: string[];
};

export type MenuAct =
  | { act: 'look up'; tab: number }
  | { act: 'add'; name: string; url: string }
  | { act: 'turn'; host: string; on: boolean }
  | { act: 'toggle' }
  | null;

type Entry = {
  id: 'look-up' | 'add-own' | 'turn-off' | 'turn-on' | 'toggle';
  title: string;
  contexts: ('selection' | 'page')[];
  documentUrlPatterns?: string[];
};

const isOver = (pattern: string, host: string): boolean =>
  ['http', 'https'].some((scheme) => isOfOrigins(`${scheme}://${host}/`, [pattern]));
const isAlone = (pattern: string, host: string): boolean => pattern.endsWith(`://${host}/*`);

/** Patterns say where an entry shows, so that nobody has to follow the reader from tab to tab. */
export function toMenuEntries({ readable, off }: Sites, lang: Lang): Entry[] {
  const isPartly = (pattern: string) =>
    off.some((host) => isOver(pattern, host) && !isAlone(pattern, host));
  const on = readable.filter((pattern) => !off.some((host) => isOver(pattern, host)));
  const offHere = off.filter((host) => readable.some((pattern) => isOver(pattern, host)));
  const turns: [Entry['id'], AnyWordKey, string[]][] = readable.some(isPartly)
    ? // No pattern says "all but this one": where one permission is for both, one entry is too.
      [['toggle', 'menu.toggle', readable]]
    : [
        ['turn-off', 'menu.turnOff', on],
        ['turn-on', 'menu.turnOn', offHere.map(toSiteOrigin)],
      ];
  const entries: Entry[] = [
    { id: 'look-up', title: say(lang, 'menu.lookUp'), contexts: ['selection'] },
    { id: 'add-own', title: say(lang, 'menu.addOwn'), contexts: ['selection'] },
    ...turns.map(
      ([id, key, documentUrlPatterns]): Entry => ({
        id,
        title: say(lang, key),
        contexts: ['page'],
        documentUrlPatterns,
      }),
    ),
  ];
  // No pattern at all would mean everywhere.
  return entries.filter(({ documentUrlPatterns }) => documentUrlPatterns?.length !== 0);
}

export function toMenuAct(
  click: {
    menuItemId: string | number;
    pageUrl?: string | undefined;
    selectionText?: string | undefined;
  },
  tab: number | undefined,
): MenuAct {
  const host = toHost(click.pageUrl);
  switch (click.menuItemId) {
    case 'look-up':
      return tab === undefined ? null : { act: 'look up', tab };
    case 'add-own':
      // The words that she selected and asked to add, and nothing around them.
      return {
        act: 'add',
        name: (click.selectionText ?? '').trim().slice(0, 120),
        url: click.pageUrl ?? '',
      };
    case 'turn-off':
    case 'turn-on':
      return host ? { act: 'turn', host, on: click.menuItemId === 'turn-on' } : null;
    case 'toggle':
      return { act: 'toggle' };
    default:
      return null;
  }
}

/** One after the other: two that both start from nothing would make every entry twice. */
export function createMenus(lang: Lang): { show(sites: Sites): Promise<void> } {
  const inTurn = createInTurn();
  const replace = async (sites: Sites) => {
    await browser.contextMenus.removeAll();
    for (const entry of toMenuEntries(sites, lang)) browser.contextMenus.create(entry);
  };
  return { show: (sites) => inTurn(() => replace(sites)) };
}
