// Finds the browsers that the extension runs in, or installs them, or says exactly what to install. Plain Node.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, isDebianRoot } from './apt.mjs';
import { readMajorVersion } from './browser-version.mjs';
import { listPaths } from './in-path.mjs';
import { fail, step } from './set-up.mjs';

/** `least`: `highlightsFromPoint` is there from it on, and in Chromium `message_serialization` and a native `browser`. */
const browsers = {
  chromium: {
    what: 'Chromium, Chrome, Edge or Brave',
    variable: 'GAKJU_CHROMIUM',
    least: 148,
    packages: ['chromium', 'chromium-l10n', 'fonts-noto-cjk'],
    linux:
      'Debian: sudo apt install chromium fonts-noto-cjk. Ubuntu: sudo snap install chromium. Fedora: sudo dnf install chromium.',
    darwin:
      'Install Google Chrome (https://www.google.com/chrome) or: brew install --cask chromium',
    win32:
      'Install Google Chrome (https://www.google.com/chrome) or use the Microsoft Edge that came with Windows, version 148 or later.',
    mac: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'BraveSoftware/Brave-Browser/Application/brave.exe',
    ],
    unix: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'brave-browser',
    ],
  },
  firefox: {
    what: 'Firefox',
    variable: 'GAKJU_FIREFOX',
    least: 150,
    packages: ['firefox-esr', 'firefox-esr-l10n-ko', 'fonts-noto-cjk'],
    linux:
      'Debian: sudo apt install firefox-esr firefox-esr-l10n-ko. Ubuntu: sudo snap install firefox. Fedora: sudo dnf install firefox.',
    darwin: 'Install Firefox (https://www.firefox.com) or: brew install --cask firefox',
    win32: 'Install Firefox (https://www.firefox.com).',
    mac: ['Firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
    unix: ['firefox-esr', 'firefox'],
  },
};

/**
 * The path of a browser that is new enough. Exits with instructions where there is none.
 * @param {keyof typeof browsers} name
 */
export function findBrowser(name) {
  const { what, variable, least, packages, ...how } = browsers[name];
  // Where nothing tells the version, the browser itself will.
  /** @param {string} path */
  const isGood = (path) => existsSync(path) && (readMajorVersion(path) ?? least) >= least;
  const named = process.env[variable];
  if (named)
    return isGood(named)
      ? named
      : fail(`${variable}=${named} is not a ${what} of version ${least} or later.`);
  const find = () => candidates(how).find(isGood);
  const found = find();
  if (found) return found;
  let complaint = '';
  if (isDebianRoot()) {
    complaint = step(
      `installing ${packages.join(', ')} from the distribution (a minute or two)`,
      () => install(packages),
    );
    const installed = find();
    if (installed) return installed;
  }
  const here =
    process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return fail(
    `No ${what} of version ${least} or later was found.\n${complaint}${how[here]}\nOr set ${variable} to the path of one that is installed elsewhere.`,
  );
}

/** Root, as in a container, may not use Chromium's sandbox. */
export const chromiumFlags = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Where such a browser may be.
 * @param {{ mac: string[], windows: string[], unix: string[] }} how
 * @returns {string[]}
 */
function candidates({ mac, windows, unix }) {
  const { env } = process;
  if (process.platform === 'darwin')
    return mac.flatMap((name) =>
      ['', env.HOME ?? ''].flatMap((home) =>
        [name, name.toLowerCase()].map(
          (file) => `${home}/Applications/${name}.app/Contents/MacOS/${file}`,
        ),
      ),
    );
  if (process.platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
      windows.map((path) => join(base ?? 'C:/', path)),
    );
  return listPaths(unix, ['/usr/bin', '/snap/bin', '/opt/google/chrome']);
}
