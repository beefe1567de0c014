// A card that nobody answers any more: it goes when the pointer goes. Knows no reason why nobody answers.
import type { Page } from 'puppeteer-core';
import { readCard } from '@/lib/cli/closed-root';
import { until } from '@/lib/cli/wait-for';
import { isFirefox } from './launch';

/**
 * Sends the pointer away, and waits until no card is there and no name has its turn. Firefox ends an extension's scripts
 * where they are: a card that was whole may stay there, but none that waits for its answer.
 */
export async function untilNothingHangs(page: Page): Promise<void> {
  let nudge = 0;
  await until(
    async () => {
      // Ever further: on its way back it would be coming to the card.
      await page.mouse.move(700 + nudge++, 2);
      const active = await page.evaluate(() => CSS.highlights.get('gakju-active')?.size ?? 0);
      return [await readCard(page), active] as const;
    },
    ([card, active]) =>
      card === null ? active === 0 : isFirefox && !/불러오는|Loading/.test(card),
  );
}
