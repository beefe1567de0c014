// What is painted on a page, as the page itself may read it. Knows the highlights' names, no browser.
import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for';

export type Painted = 'gakju' | 'gakju-inferred' | 'gakju-active' | 'gakju-flash';

/** Every painted mention as text, read at one moment, as the page itself may read it. */
export const readPainted = (page: Page, ...names: Painted[]): Promise<string[]> =>
  page.evaluate((keys) => {
    const ranges = keys.flatMap((key) => [...(CSS.highlights.get(key) ?? [])]);
    return ranges.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }, names);

/** The same of the whole article, once nothing more comes for half a second: what is on the screen is marked first. */
export function waitForPainted(page: Page): Promise<string[] | null> {
  let last = '';
  let since = 0;
  return waitFor(async () => {
    const names = await readPainted(page, 'gakju', 'gakju-inferred');
    const now = names.join();
    if (now === '' || now !== last) since = Date.now();
    last = now;
    return Date.now() - since > 500 ? names : null;
  });
}

/** The middle of the first place where this text is painted, in CSS px of the viewport, scrolled into view. */
export const findPainted = (page: Page, text: string, name: 'gakju' | 'gakju-inferred' = 'gakju') =>
  page.evaluate(
    (wanted, key) => {
      for (const range of CSS.highlights.get(key) ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString() !== wanted) continue;
        live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const box = live.getClientRects()[0];
        if (box)
          return {
            x: box.x + box.width / 2,
            y: box.y + box.height / 2,
            top: box.top,
            bottom: box.bottom,
          };
      }
      return null;
    },
    text,
    name,
  );
