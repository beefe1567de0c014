// What an opened browser is to whoever drives it, whichever browser it is.
import type { Browser, Extension, Page } from 'puppeteer-core';
import { untilThere } from './wait-for';

/** Longer than a busy machine takes to show a page of the extension. */
export const comeWithinMs = 60_000;

export type OpenOptions = {
  executablePath: string;
  /** The built extension's folder. */
  extension: string;
  /** Names that lead to this machine, as Chromium's host rules write them; every other name leads nowhere. */
  hosts: string;
  headless: boolean;
  /** Of the browser's own words, and so of the popup; `ko` where not given. */
  lang?: 'ko' | 'en';
  /** Leaves the first page open, as after any installing. */
  keepWelcome?: boolean;
  /** A folder that keeps the browser's profile for the next opening; a new one each time where not given. */
  profile?: string;
};

export type Opened = {
  kind: 'chromium' | 'firefox';
  browser: Browser;
  id: string;
  /** To press its button; Firefox has no way to. */
  extension: Extension | null;
  /** The first page, where it was kept. */
  welcome: Page | null;
  /** Of one of the extension's own pages. */
  toAddress(path: string): string;
};

/** Presses the extension's button over the page. Throws in Firefox, where none but a reader can. */
export async function pressButton({ extension }: Opened, page: Page): Promise<void> {
  if (!extension) throw new Error('the button cannot be pressed in this browser');
  await page.triggerExtensionAction(extension);
}

/** Firefox never tells that a page of the extension has come: it is asked until it has. */
export async function goToOwn(opened: Opened, page: Page, path: string): Promise<void> {
  const address = opened.toAddress(path);
  const going = page.goto(address);
  if (opened.kind === 'chromium') {
    await going;
    return;
  }
  going.catch(() => {});
  const isThere = async () => {
    const state = await page.evaluate(() => `${location.href} ${document.readyState}`);
    return state === `${address} complete` || null;
  };
  await untilThere(isThere, address, comeWithinMs);
}
