// The page's headline, and what stands between it and the body: subtitle, lead, captions. Knows documents, not names.
import { isFurniture } from './furniture';
import { skip } from './inline';

/** The heading that says what the page's title says, outside furniture. */
export function findHeadline(document: Document, trees: ParentNode[] = [document]): Element | null {
  // Class names are looked through only where no heading will do: most pages have one.
  return (
    choose(document, trees, ['h1', 'h2', 'h3']) ??
    choose(document, trees, ['[class*="headline" i], [class*="title" i]'])
  );
}

/** Each selector by itself: browsers look for one tag name many times faster than for one of several. */
function choose(document: Document, trees: ParentNode[], selectors: string[]): Element | null {
  // In the head alone: without one a long page would be gone through twice.
  const meta = document.head?.querySelector('meta[property="og:title"]');
  const title = meta?.getAttribute('content') ?? '';
  const titles = `${title} ${document.title}`;
  let best: Element | null = null;
  let bestScore = 0.5;
  const headings = trees.flatMap((tree) =>
    selectors.flatMap((selector) => [...tree.querySelectorAll(selector)]),
  );
  for (const heading of headings) {
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

/** After it in the document, and not within it. */
export const follows = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & 20) === 4;

const leadTags = new Set(['h2', 'h3', 'h4', 'p', 'figcaption']);
const leadWords =
  /caption|sub[-_]?(?:title|head|subject)|summary|standfirst|lead|dek|description|excerpt|intro/i;

// More of them, and it is another story that stands between.
const mostLeads = 8;

/** Subtitle, lead and captions between the headline and the body, outermost first, in document order. */
export function findLeads(document: Document, headline: Element, root: Element): Element[] {
  const found: Element[] = [];
  const walker = document.createTreeWalker(document.body, 1);
  walker.currentNode = headline;
  // What is walked into is no furniture, and the headline stands in none: nothing above has to be asked again.
  let at = skip(walker) as Element | null;
  while (at && at !== root) {
    if (isFurniture(at)) {
      at = skip(walker) as Element | null;
      continue;
    }
    const isLead = leadTags.has(at.localName) || leadWords.test(at.getAttribute('class') ?? '');
    const length = isLead && !at.contains(root) ? (at.textContent ?? '').trim().length : 0;
    if (length >= 12 && length <= 1500) {
      found.push(at);
      at = skip(walker) as Element | null;
    } else at = walker.nextNode() as Element | null;
  }
  return found.length > mostLeads ? found.slice(0, 3) : found;
}

export function isInFurniture(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (isFurniture(at)) return true;
  return false;
}
