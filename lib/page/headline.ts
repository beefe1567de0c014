// The page's headline, and what stands between it and the body: subtitle, lead, captions. Knows documents, not names.
import { isFurniture } from './furniture';

/** The heading that says what the page's title says, outside furniture. */
export function findHeadline(document: Document): Element | null {
  const title = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const titles = `${title} ${document.title}`;
  let best: Element | null = null;
  let bestScore = 0.5;
  for (const heading of document.querySelectorAll(
    'h1, h2, h3, [class*="headline" i], [class*="title" i]',
  )) {
    const text = (heading.textContent ?? '').trim();
    if (text.length < 6 || text.length > 250) continue;
    const score = similarity(text, titles) + (heading.localName === 'h1' ? 0.4 : 0);
    if (score > bestScore && !isInFurniture(heading)) [best, bestScore] = [heading, score];
  }
  return best;
}

/** Share of the heading's words that the page's title has too, 0 to 1. */
function similarity(text: string, title: string): number {
  const words = text.split(/\s+/);
  return words.filter((word) => title.includes(word)).length / words.length;
}

export const follows = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & 4) !== 0 && (a.compareDocumentPosition(b) & 16) === 0;

const leads =
  'h2, h3, p, figcaption, [class*="caption" i], [class*="subtitle" i], [class*="sub-title" i], [class*="sub_title" i], [class*="summary" i], [class*="standfirst" i], [class*="lead" i], [class*="dek" i], [class*="description" i], [class*="excerpt" i], [class*="intro" i]';

// More of them, and it is another story that stands between.
const mostLeads = 8;

/** Subtitle, lead and captions between the headline and the body, outermost first, in document order. */
export function findLeads(document: Document, headline: Element, root: Element): Element[] {
  const found: Element[] = [];
  for (const lead of document.querySelectorAll(leads)) {
    if (lead === root || root.contains(lead)) break;
    if (!follows(headline, lead) || !follows(lead, root) || found.at(-1)?.contains(lead)) continue;
    const length = (lead.textContent ?? '').trim().length;
    if (length < 12 || length > 1500 || isInFurniture(lead)) continue;
    found.push(lead);
  }
  return found.length > mostLeads ? found.slice(0, 3) : found;
}

function isInFurniture(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (isFurniture(at)) return true;
  return false;
}
