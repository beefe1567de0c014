// How a reader has set up her screen: dark or light, with or without motion. By each browser's own way.
import type { Page } from 'puppeteer-core';
import { inFirefoxItself, isBiDi } from './bidi';

export type Media = {
  theme?: 'light' | 'dark';
  motion?: 'reduce' | 'no-preference';
  /** The reader's own few, as in a high contrast theme: in Chromium. */
  colors?: 'forced' | undefined;
};

/** Of the page in Chromium; of every page in Firefox, which can only be told as a whole. */
export async function setMedia(page: Page, { theme, motion, colors }: Media): Promise<void> {
  if (!isBiDi(page.browser())) {
    const features = [
      ...(theme ? [{ name: 'prefers-color-scheme', value: theme }] : []),
      ...(motion ? [{ name: 'prefers-reduced-motion', value: motion }] : []),
      ...(colors ? [{ name: 'forced-colors', value: 'active' }] : []),
    ];
    if (!colors) return page.emulateMediaFeatures(features);
    // Which the driver has no word for. As long as the session is there.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features });
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
