// The browsers' match patterns: which one a site's or an address's permission is, and which pages it covers. Knows no browser.

/** What every site's permission is asked for, and listed, as. */
export const everyOrigin = '*://*/*';

/** `n.news.naver.com` to `*://n.news.naver.com/*`: both schemes, this host alone. */
export const toSiteOrigin = (host: string): string => `*://${host}/*`;

/** `https://news.example/a` to `https://news.example/*`, which covers every port; null where it is no web address. */
export function toAddressOrigin(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}/*` : null;
}

const pattern = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/:*]+)(?::[^/]*)?\/\*$/;

/**
 * Whether the page at `address` is of one of these origins, as browsers list what they permit: `*://*` and any path,
 * `https://news.example/*`, `*://*.example/*`, `<all_urls>`. Others cover nothing.
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function isOfOrigins(address: string, origins: string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return false;
  return origins.some((origin) => {
    if (origin === '<all_urls>') return true;
    const [, scheme, host = ''] = pattern.exec(origin) ?? [];
    if (!scheme) return false;
    if (scheme !== '*' && `${scheme}:` !== protocol) return false;
    if (host === '*' || host === hostname) return true;
    return host.startsWith('*.') && `.${hostname}`.endsWith(host.slice(1));
  });
}
