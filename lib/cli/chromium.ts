// A real Chromium with the built extension in it, driven by puppeteer. Knows flags, no tests.
import puppeteer from 'puppeteer-core';
import { chromiumFlags } from './find-browser.mjs';
import { comeWithinMs, type Opened, type OpenOptions } from './opened';

/** A window that the reader sees reaches the whole net; a headless one only this machine. */
export async function openChromium(options: OpenOptions): Promise<Opened> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    env: { ...process.env, LANGUAGE: options.lang ?? 'ko' },
    defaultViewport: options.headless ? { width: 1100, height: 900 } : null,
    args: [
      ...chromiumFlags(),
      `--host-resolver-rules=${options.hosts}`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--no-default-browser-check',
      `--lang=${options.lang ?? 'ko'}`,
    ],
  });
  const welcomed = browser.waitForTarget((target) => target.url().endsWith('/welcome.html'), {
    timeout: comeWithinMs,
  });
  const id = await browser.installExtension(options.extension);
  // It opens in its own time: whoever wants a page in front waits for it first.
  const welcome = await (await welcomed).page();
  if (!options.keepWelcome) await welcome?.close();
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension was not installed');
  return {
    kind: 'chromium',
    browser,
    id,
    extension,
    welcome: options.keepWelcome ? welcome : null,
    toAddress: (path) => `chrome-extension://${id}/${path}`,
  };
}
