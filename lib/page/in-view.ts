// What of an article the reader sees now. Asks the page for its layout; knows no names.
import { findNamedBody } from './article';
import { toBlockElement } from './inline';

// Heights of the screen at which the text is looked for, as shares: enough that no paragraph slips through.
const heights = Array.from({ length: 12 }, (_, i) => (i + 0.5) / 12);

/**
 * The body that its newsroom's system names, and its blocks on the screen from the top; the body itself where its lines
 * are in no blocks of their own. No body where none is named.
 */
export function findInView(document: Document): { body: Element | null; blocks: Element[] } {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  let body: Element | null = null;
  const blocks = new Set<Element>();
  for (const height of heights) {
    const at = document.elementFromPoint(innerWidth / 2, innerHeight * height);
    if (!at) continue;
    body ??= findNamedBody(at);
    if (body?.contains(at)) blocks.add(toBlockElement(at));
  }
  return { body, blocks: body && blocks.has(body) ? [body] : [...blocks] };
}
