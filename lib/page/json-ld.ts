// The article among a page's JSON-LD: arrays, @graph, several blocks, broken ones. Knows documents, no dates.

const articleTypes =
  /^(?:News|Reportage|Analysis|Opinion|Background|Review|Tech|Satirical)?(?:News)?Article$|^BlogPosting$|^LiveBlogPosting$/;

export type Declared = { type: string; datePublished: string; headline: string; url: string };

/**
 * Every article that the page declares, at whatever depth, with a date; hostile or broken blocks are passed over, and
 * those that `isLeftBehind`.
 */
export function readDeclaredArticles(
  document: Document,
  isLeftBehind: (script: Element, text: string) => boolean,
): Declared[] {
  const found: Declared[] = [];
  for (const script of document.getElementsByTagName('script')) {
    if (script.getAttribute('type')?.toLowerCase() !== 'application/ld+json') continue;
    const text = script.textContent ?? '';
    if (!isLeftBehind(script, text)) collect(parse(text), found, 0);
  }
  return found;
}

function parse(text: string): unknown {
  const clean = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/, '')
    .trim();
  for (const candidate of [
    clean,
    clean
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Tried again with what newsrooms' templates get wrong mended: trailing commas, raw line breaks.
    }
  }
  return null;
}

function collect(value: unknown, found: Declared[], depth: number): void {
  if (depth > 6 || found.length > 50 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200)) collect(item, found, depth + 1);
    return;
  }
  const node = value as Record<string, unknown>;
  const types = [node['@type']].flat().filter((type) => typeof type === 'string');
  const type = types.find((one) => articleTypes.test(one));
  // What it says of an encyclopedia's article is the day it was begun; its text is of today.
  const isOfWiki = /\/entity\/Q\d+$/.test(toText(node.mainEntity));
  if (type && typeof node.datePublished === 'string' && !isOfWiki)
    found.push({
      type,
      datePublished: node.datePublished,
      headline: toText(node.headline),
      url: toUrl(node),
    });
  // Not into what the article mentions, or is a list of: those are other articles.
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
    collect(node[key], found, depth + 1);
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

function toUrl(node: Record<string, unknown>): string {
  const main = node.mainEntityOfPage;
  const id =
    typeof main === 'object' && main !== null ? (main as Record<string, unknown>)['@id'] : main;
  return toText(node.url) || toText(id);
}
