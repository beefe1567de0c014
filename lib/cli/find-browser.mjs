// Finds a Chromium that can run the extension, or installs one, or says exactly what to install. Plain Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, step } from './set-up.mjs';

/** Names the browser to use, whatever else is there. */
const variable = 'GAKJU_CHROMIUM';
// `message_serialization`, `highlightsFromPoint` and a native `browser` are all there from it on.
const leastVersion = 148;

/** The path of a Chromium, Chrome, Edge or Brave of version 148 or later. Exits with instructions where there is none. */
export function findChromium() {
  const named = process.env[variable];
  if (named)
    return (
      check(named) ??
      fail(`${variable}=${named} is not a Chromium of version ${leastVersion} or later.`)
    );
  const found = candidates().find((path) => existsSync(path) && check(path));
  if (found) return found;
  if (isDebianRoot()) {
    step('installing Chromium and a Korean font from the distribution (a minute or two)', () => {
      apt(['update']);
      apt([
        'install',
        '-y',
        '--no-install-recommends',
        'chromium',
        'chromium-l10n',
        'fonts-noto-cjk',
      ]);
    });
    const installed = candidates().find((path) => existsSync(path) && check(path));
    if (installed) return installed;
  }
  return fail(toInstructions());
}

/** Root, as in a container, may not use Chromium's sandbox. */
export const chromiumFlags = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function toInstructions() {
  const how = {
    linux:
      'Debian: sudo apt install chromium fonts-noto-cjk. Ubuntu: sudo snap install chromium. Fedora: sudo dnf install chromium.',
    darwin:
      'Install Google Chrome (https://www.google.com/chrome) or: brew install --cask chromium',
    win32:
      'Install Google Chrome (https://www.google.com/chrome) or use the Microsoft Edge that came with Windows, version 148 or later.',
  };
  const here =
    process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return `No Chromium, Chrome, Edge or Brave of version ${leastVersion} or later was found.\n${how[here]}\nOr set ${variable} to the path of one that is installed elsewhere.`;
}

/** @returns {string[]} */
function candidates() {
  const { env } = process;
  if (process.platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].flatMap((name) =>
      ['', env.HOME ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  if (process.platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
      [
        'Chromium/Application/chrome.exe',
        'Google/Chrome/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
        'BraveSoftware/Brave-Browser/Application/brave.exe',
      ].map((path) => join(base ?? 'C:/', path)),
    );
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'brave-browser',
  ];
  const folders = (env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin', '/opt/google/chrome');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The path itself if it is a browser that is new enough. @param {string} path @returns {string | null} */
function check(path) {
  // Asking Chrome for its version opens a window on Windows: there the folder beside the program tells.
  if (process.platform === 'win32') return existsSync(path) ? path : null;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 15_000 });
  const version = Number(/(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1] ?? 0);
  return version >= leastVersion ? path : null;
}

/** Ubuntu's package of that name only points to the snap store, which containers do not have. */
export function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release'))
    return false;
  return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string[]} args */
export function apt(args) {
  spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
