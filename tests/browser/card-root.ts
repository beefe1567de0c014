// Looks into the card's closed root as only a debugger may, and presses what is in it with real events.
import type { Page } from 'puppeteer-core';
import { readRoot } from '@/lib/cli/closed-root';
import { type Box, pressBox, readBoxInCard } from '@/lib/cli/in-card';
import { until } from './open';

/** Where a thing in the newest card is, once it is there; found by selector and the text or label it begins with. */
export const findInCard = (page: Page, selector: string, text = ''): Promise<Box | null> =>
  until(
    () => readBoxInCard(page, selector, text),
    (box) => box !== null,
  );

/** Presses it with the pointer, moving there as a hand would. */
export async function pressInCard(page: Page, text: string, selector = 'button'): Promise<void> {
  const box = await findInCard(page, selector, text);
  if (box) await pressBox(page, box);
}

/** Every card's text, the first opened first. */
export const readCards = async (page: Page): Promise<string[]> =>
  (await readRoot(page, (root) =>
    [...root.querySelectorAll<HTMLElement>('.card')].map((card) =>
      card.innerText.replace(/\s+/g, ' '),
    ),
  )) ?? [];
