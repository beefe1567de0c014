// Where things are in the newest card, as a pointer would find them. Knows the card's closed root, no tests.
import type { Page } from 'puppeteer-core';
import { readRoot } from './closed-root';

export type Box = { x: number; y: number; width: number; height: number };

/** By selector and the text or label it begins with, scrolled into view; null while it is not there. */
export const readBoxInCard = (page: Page, selector: string, text = ''): Promise<Box | null> =>
  readRoot(
    page,
    (root, wanted, start) => {
      const card = [...root.querySelectorAll('.card')].at(-1);
      const found = [...(card?.parentElement?.querySelectorAll(wanted) ?? [])].find((one) =>
        (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(start),
      );
      found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = found?.getBoundingClientRect();
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    },
    selector,
    text,
  );

/** Presses its middle with the pointer. It goes there in one move: on a slow way a card would close under it. */
export async function pressBox(page: Page, box: Box): Promise<void> {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}
