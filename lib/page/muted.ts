// Which mentions the reader does not want marked: one place, a name on a site, a name everywhere. Knows no storage.
import type { EntityId } from '@/lib/pack/schema';
import type { Muted } from '@/lib/settings';

type Place = { entity: EntityId; block: { text: string } };

/** What "not this" writes down for a mention at this address. */
export function toMuted(mention: Place, scope: Muted['scope'], address: URL): Muted {
  const { entity } = mention;
  switch (scope) {
    case 'mention':
      return { scope, entity, page: toPage(address), place: toPlace(mention) };
    case 'site':
      return { scope, entity, host: address.hostname };
    case 'everywhere':
      return { scope, entity };
  }
}

/** How far "not this" may reach. The address of a page read in a private window is never written down. */
export const toScopes = (isPrivate: boolean): Muted['scope'][] =>
  isPrivate ? ['site', 'everywhere'] : ['mention', 'site', 'everywhere'];

/** Says of any mention on the page whether it is to be left alone; the address may change while the page lives. */
export function createMuteTest(
  muted: Muted[],
  readAddress: () => URL,
): (mention: Place) => boolean {
  return (mention) =>
    muted.some(
      (one) =>
        one.entity === mention.entity &&
        (one.scope === 'everywhere' ||
          (one.scope === 'site' && one.host === readAddress().hostname) ||
          (one.scope === 'mention' &&
            one.page === toPage(readAddress()) &&
            one.place === toPlace(mention))),
    );
}

export const isSameMuted = (one: Muted, other: Muted): boolean => toKey(one) === toKey(other);

const toKey = (one: Muted): string => JSON.stringify(Object.entries(one).sort());

/** The place on the page that its address names; what only says how the reader came there does not count. */
function toPage(address: URL): string {
  const search = new URLSearchParams(address.search);
  const names: string[] = [];
  // Firefox gives content scripts no iterators of what is the page's.
  search.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (/^(?:utm_|fbclid|gclid|ref$)/.test(name)) search.delete(name);
  const query = search.toString();
  return `${address.hostname}${address.pathname}${query && `?${query}`}`;
}

/**
 * A fingerprint of the paragraph: the same after a reload, and no way back to the page's words. The whole paragraph, as
 * a name is marked there once: else the mark would only move on to the next time it is named.
 */
function toPlace({ block }: Place): string {
  const text = block.text.replace(/\s+/g, ' ').trim();
  let print = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    print = Math.imul(print ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${print.toString(36)}-${text.length.toString(36)}`;
}
