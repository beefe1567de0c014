// Which pages a permission covers, by the browsers' match patterns. Knows no browser.

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
