// Looks at a page from a world of the test's own: what a hostile page does to its own functions does not reach here.
import type { Page } from 'puppeteer-core';
import { readRoot } from '@/lib/cli/closed-root';

type Apart = {
  isolatedRealm(): {
    evaluate<T, A extends unknown[]>(look: (...args: A) => T, ...args: A): Promise<T>;
  };
};

/** Runs in the page's document, apart from its scripts; closures do not travel. */
export const lookApart = <T, A extends unknown[]>(
  page: Page,
  look: (...args: A) => T,
  ...args: A
): Promise<T> => (page.mainFrame() as unknown as Apart).isolatedRealm().evaluate(look, ...args);

/** Does the pointer reach the open card in its middle? False while there is none. */
export const isCardOnTop = async (page: Page): Promise<boolean> =>
  (await readRoot(page, (root) => {
    const card = root.querySelector('.layer');
    if (!card) return false;
    const box = card.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return (
      box.width > 100 &&
      card.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      top === root.host
    );
  })) ?? false;
