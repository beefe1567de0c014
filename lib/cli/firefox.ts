// A real Firefox with the built extension in it, driven by WebDriver BiDi. Knows flags and preferences, no tests.
import puppeteer from 'puppeteer-core';
import { comeWithinMs, type Opened, type OpenOptions } from './opened';
import { untilThere } from './wait-for';

/** What the extension goes by in Firefox. */
export const firefoxId = 'gakju@gakju.example';
// Firefox makes one up at every install; a fixed one lets its own pages be opened by address.
const uuid = '4b1d6a30-52c4-4e43-9a55-6a6b6f6a6b75';

/** `hosts` that lead to this machine: Firefox takes every name or none, so that any value means every name. */
export async function openFirefox(options: OpenOptions): Promise<Opened> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    // Only to stop the background, as the browser does when nothing has happened for a while.
    args: ['--remote-allow-system-access'],
    defaultViewport: options.headless ? { width: 1100, height: 900 } : null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: uuid }),
      'network.dns.forceResolve': '127.0.0.1',
      // What it has stored stays for the next opening of this profile, as an installed one's does.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.locale.requested': options.lang ?? 'ko',
      'intl.accept_languages': options.lang ?? 'ko',
      // Names of listed sites are served without a certificate here.
      'dom.security.https_first': false,
      'network.stricttransportsecurity.preloadlist': false,
      // The prompt cannot be pressed by a script: permissions that are asked for are given.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(options.extension);
  // It opens in its own time, and the driver is not told which address it has.
  const findWelcome = async () => {
    for (const page of await browser.pages()) {
      const path = await page.evaluate(() => location.pathname).catch(() => null);
      if (path === '/welcome.html') return page;
    }
    return null;
  };
  // Later it would come in front of whatever is looked at then, which has no frames from there on.
  const welcome = await untilThere(findWelcome, 'the first page', comeWithinMs);
  if (!options.keepWelcome) await welcome.close();
  return {
    kind: 'firefox',
    browser,
    id: firefoxId,
    extension: null,
    welcome: options.keepWelcome ? welcome : null,
    toAddress: (path) => `moz-extension://${uuid}/${path}`,
  };
}
