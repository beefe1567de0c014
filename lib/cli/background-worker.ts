// Chromium's background, as its driver sees it. Knows no message; Firefox shows its own to nobody.
import type { Target } from 'puppeteer-core';
import type { Opened } from './opened';

/** Null while it is stopped. */
export const findBackground = ({ browser, id }: Opened): Target | null =>
  browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(id)) ??
  null;
