// What of an article the reader sees now. Asks the page for its layout; knows no names.

import { toBlockElement } from './inline';
import { findNamedBody } from './named-body';

// Heights of the screen at which a piece of the body is looked for, as shares: below menus first, then further down and up.
const heights = [0.4, 0.7, 0.95, 0.15];

/**
 * The body that its newsroom's system names, and what of it stands on the screen, from the top; the body itself where
 * its lines are in no elements of their own. No body where none is named.
 */
export function findInView(document: Document): { body: Element | null; blocks: Element[] } {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  for (const height of heights) {
    const at = document.elementFromPoint(innerWidth / 2, innerHeight * height);
    const body = at && findNamedBody(at);
    if (body) return { body, blocks: spread(toBlockElement(at), body, innerHeight) };
  }
  return { body: null, blocks: [] };
}

/** The siblings on the screen of what was hit there: one hit is dear on a long page, and where its siblings are is not. */
function spread(hit: Element, body: Element, bottom: number): Element[] {
  if (hit.contains(body)) return [body];
  let at = hit;
  // Paragraphs may be wrapped one by one.
  for (let up = at.parentElement; up && up !== body; up = up.parentElement) {
    if (up.getBoundingClientRect().height > bottom) break;
    at = up;
  }
  const isOnScreen = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    // What takes no room breaks no run.
    return box.height === 0 || (box.bottom > 0 && box.top < bottom);
  };
  // Turned round after each side, so that they end up from the top.
  const blocks = [at];
  for (const side of ['nextElementSibling', 'previousElementSibling'] as const) {
    for (let one = at[side]; one && isOnScreen(one); one = one[side]) blocks.push(one);
    blocks.reverse();
  }
  return blocks;
}
