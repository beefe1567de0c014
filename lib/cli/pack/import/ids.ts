// Ids for what comes from elsewhere, the same in every run: of a name, and of a source's address.
import { createHash } from 'node:crypto';

/** `SK Telecom` → `sk-telecom`; empty where the name has no Latin letter or digit. */
export const toId = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Publisher's host, day, and enough of a hash that two of a million articles without a day stay two. */
export function toSourceId(url: string, published: string | null): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : 'source';
  const hash = createHash('sha256').update(url).digest('hex').slice(0, 16);
  // A host's name may be longer than an id.
  return [toId(host.slice(0, 60)), published?.replaceAll('-', ''), hash].filter(Boolean).join('-');
}
