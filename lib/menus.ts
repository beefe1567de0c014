// The entries of the page's context menu: which there are, where they show, and what a click means. Draws no card.

import { say } from './all-words';
import { browser } from './browser';
import { toHost } from './popup';
import type { Lang } from './words';

export type Sites = {
  /** Match patterns of all that may be read: the list, and what was granted beyond it. */
  readable: string[];
  /** Hosts turned off. */
  off: string[];
};

export type MenuAct =
  | { act: 'look up'; tab: number }
  | { act: 'add'; name: string; url: string }
  | { act: 'turn'; host: string; on: boolean }
  | null;

type Entry = {
  id: 'look-up' | 'add-own' | 'turn-off' | 'turn-on';
  title: string;
  contexts: ('selection' | 'page')[];
  documentUrlPatterns?: string[];
};

const toPattern = (host: string): string => `*://${host}/*`;

/** Patterns say where an entry shows, so that nobody has to follow the reader from tab to tab. */
export function toEntries({ readable, off }: Sites, lang: Lang): Entry[] {
  const offPatterns = off.map(toPattern);
  const on = readable.filter((pattern) => !offPatterns.includes(pattern));
  const entries: Entry[] = [
    { id: 'look-up', title: say(lang, 'menu.lookUp'), contexts: ['selection'] },
    { id: 'add-own', title: say(lang, 'menu.addOwn'), contexts: ['selection'] },
    {
      id: 'turn-off',
      title: say(lang, 'menu.turnOff'),
      contexts: ['page'],
      documentUrlPatterns: on,
    },
    {
      id: 'turn-on',
      title: say(lang, 'menu.turnOn'),
      contexts: ['page'],
      documentUrlPatterns: offPatterns,
    },
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
    default:
      return null;
  }
}

/** One after the other: two that both start from nothing would make every entry twice. */
export function createMenus(lang: Lang): { show(sites: Sites): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  const replace = async (sites: Sites) => {
    await browser.contextMenus.removeAll();
    for (const entry of toEntries(sites, lang)) browser.contextMenus.create(entry);
  };
  return {
    show(sites) {
      const next = last.then(() => replace(sites));
      last = next.catch(() => {});
      return next;
    },
  };
}
