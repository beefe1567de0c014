// How a reader has set up her screen: dark or light, with or without motion. By each browser's own way.
import type { Page } from 'puppeteer-core';
import { inFirefoxItself, isBiDi } from './bidi';

export type Media = { theme?: 'light' | 'dark'; motion?: 'reduce' | 'no-preference' };

/** Of the page in Chromium; of every page in Firefox, which can only be told as a whole. */
export async function setMedia(page: Page, { theme, motion }: Media): Promise<void> {
  if (!isBiDi(page.browser())) {
    await page.emulateMediaFeatures([
      ...(theme ? [{ name: 'prefers-color-scheme', value: theme }] : []),
      ...(motion ? [{ name: 'prefers-reduced-motion', value: motion }] : []),
    ]);
    return;
  }
  const prefs = {
    ...(theme && { 'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1 }),
    ...(motion && { 'ui.prefersReducedMotion': motion === 'reduce' ? 1 : 0 }),
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `Services.prefs.setIntPref('${name}', ${value});`,
  );
  await inFirefoxItself(page.browser(), lines.join('\n'));
}
