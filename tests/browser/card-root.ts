// Looks into the card's closed root as only a debugger may, and presses what is in it with real events.
import type { Page } from 'puppeteer-core';
import { readRoot } from '@/lib/cli/closed-root';
import { type Box, pressBox, readBoxInCard } from '@/lib/cli/in-card';
import { untilThere } from '@/lib/cli/wait-for';

/** Where a thing in the newest card is, once it is there; found by selector and the text or label it begins with. */
export const findInCard = (page: Page, selector: string, text = ''): Promise<Box> =>
  untilThere(() => readBoxInCard(page, selector, text), `${selector} ${text}`);

/** Presses it with the pointer, once it stands still: what comes late into a card moves the rest. */
export async function pressInCard(page: Page, text: string, selector = 'button'): Promise<void> {
  let before = '';
  const box = await untilThere(async () => {
    const now = await readBoxInCard(page, selector, text);
    const isStill = now !== null && JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return isStill ? now : null;
  }, `${selector} ${text}, standing still`);
  await pressBox(page, box);
}

/** Every card's text, the first opened first. */
export const readCards = async (page: Page): Promise<string[]> =>
  (await readRoot(page, (root) =>
    [...root.querySelectorAll<HTMLElement>('.card')].map((card) =>
      card.innerText.replace(/\s+/g, ' '),
    ),
  )) ?? [];
