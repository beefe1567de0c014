// Rests the pointer on a place, as a reader does who waits for a card. Knows no page.
import type { Page } from 'puppeteer-core';
import { readCard } from './closed-root';
import { untilThere } from './wait-for';

type Place = { x: number; y: number };

/** The question, each time after a little move on the place: a page that was busy has not heard of the last one. */
export function restingOn<T>(page: Page, { x, y }: Place, ask: () => Promise<T>): () => Promise<T> {
  let nudge = 0;
  return async () => {
    await page.mouse.move(x + (nudge++ % 2) * 0.4, y);
    return ask();
  };
}

/** Until a card with this text is drawn: what it says. */
export const hoverUntilCard = (page: Page, place: Place, text: string): Promise<string> =>
  untilThere(
    restingOn(page, place, async () => {
      const card = await readCard(page);
      if (!card?.includes(text)) throw new Error(`no card with ${text}: ${card}`);
      return card;
    }),
    'the card',
  );
