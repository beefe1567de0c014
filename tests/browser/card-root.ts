// Looks into the card's closed root as only a debugger may, and presses what is in it with real events.
import type { Page } from 'puppeteer-core';
import { readRoot } from '@/lib/cli/closed-root';
import { until } from './open';

export type Box = { x: number; y: number; width: number; height: number };

/** Where a thing in the newest card is, once it is there; found by selector and the text or label it begins with. */
export const findInCard = (page: Page, selector: string, text = ''): Promise<Box | null> =>
  until(
    () =>
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
      ),
    (box) => box !== null,
  );

/** Presses it with the pointer, moving there as a hand would. */
export async function pressInCard(page: Page, text: string, selector = 'button'): Promise<void> {
  const box = await findInCard(page, selector, text);
  if (!box) return;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.click(x, y);
}

/** Every card's text, the first opened first. */
export const readCards = async (page: Page): Promise<string[]> =>
  (await readRoot(page, (root) =>
    [...root.querySelectorAll<HTMLElement>('.card')].map((card) =>
      card.innerText.replace(/\s+/g, ' '),
    ),
  )) ?? [];
