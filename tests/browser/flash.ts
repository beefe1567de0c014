// Lets time pass on a page by an event of its own: a name flashes, as the popup shows it, for longer than a card waits.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import type { Suite } from './open';

declare const chrome: {
  tabs: {
    query(which: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

/**
 * Starts the flash of this name and waits for its end, each time it is called. The page is in front from now on: behind
 * another one it has no frames.
 */
export async function prepareFlash(
  suite: Suite,
  page: Page,
  entity: string,
): Promise<() => Promise<void>> {
  const own = await suite.visitOwn('popup.html');
  await page.bringToFront();
  return async () => {
    const answers = await own.evaluate(
      async (message) => {
        const tabs = await chrome.tabs.query({});
        const ask = ({ id }: { id: number }) => chrome.tabs.sendMessage(id, message);
        // No page of ours is in the other tabs.
        return Promise.all(tabs.map((tab) => ask(tab).catch(() => null)));
      },
      { to: 'page', name: 'revealMention', args: [entity] },
    );
    expect(answers).toContainEqual({ ok: true, value: true });
    await until(
      () => readPainted(page, 'gakju-flash'),
      (names) => names.length === 0,
    );
  };
}
