// References of Wikidata's statements as a pack's sources. A reference without an address is none to a reader.
import type { Source, SourceId } from '@/lib/pack/schema';
import { toSourceId } from './ids';
import type { Item, Snak, Statement } from './wikidata-dump';
import { communities, languages } from './wikidata-terms';
import { type Labels, readDate, readItemId, readString, readText } from './wikidata-values';

export type Sourced = {
  id: SourceId;
  source: Source;
  /** The latest day on which the source is known to say so. */
  day: string | null;
};

type Reference = Statement['references'][number];

/** What it lacks where it has no address, or nothing says its language and there is no `lang` to fall back on. */
export function toSource(
  { snaks }: Reference,
  item: Item,
  labels: Labels,
  lang: string | undefined,
): Sourced | 'no-address' | 'no-language' {
  const first = (property: string): Snak | undefined => snaks[property]?.[0];
  const url = readString(first('P854'));
  if (!url || !/^https?:\/\//.test(url) || !URL.canParse(url)) return 'no-address';
  const title = readText(first('P1476'));
  const language =
    [title?.language, languages[readItemId(first('P407')) ?? ''], lang].find((one) =>
      /^[a-z]{2}$/.test(one ?? ''),
    ) ?? null;
  if (!language) return 'no-language';
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const publisher = ['P123', 'P248'].map((one) => labels.get(readItemId(first(one)) ?? ''));
  const published = readDate(first('P577'));
  return {
    id: toSourceId(url, published),
    day: published ?? readDate(first('P813')),
    source: {
      title: (title?.text ?? `${host}${pathname}`).slice(0, 2000),
      publisher: publisher.find(Boolean)?.[language === 'ko' ? 'ko' : 'en'] ?? host,
      url,
      published,
      lang: language,
      grade: communities.test(host) ? 'community' : isOwn(host, item) ? 'official' : 'press',
    },
  };
}

/** On the item's own site. */
const isOwn = (host: string, { claims }: Item): boolean =>
  (claims.P856 ?? []).some(({ mainsnak }) => {
    const address = readString(mainsnak) ?? '';
    const site = URL.canParse(address) && new URL(address).hostname.replace(/^www\./, '');
    return site && (host === site || host.endsWith(`.${site}`));
  });
