// `npm start [-- article.html] [-- --lang en] [-- --browser firefox]`: from a fresh clone to names underlined. Plain Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { buildExtension, checkFolder, checkNode, installPackages, root } from './set-up.mjs';
import { readTyped, refuse } from './typed.mjs';

const usage = `npm start -- [page.html]   the extension on a sample article, or on a page you saved
  --lang en|ko                  the language of the browser and the sample
  --browser chromium|firefox    which browser
  --help                        this
`;
const args = process.argv.slice(2);
const { values } = readTyped(
  {
    lang: { type: 'string', default: 'ko' },
    browser: { type: 'string', default: 'chromium' },
  },
  usage,
  1,
);
const { browser, lang } = values;
if (browser !== 'chromium' && browser !== 'firefox')
  refuse(`--browser takes "chromium" or "firefox", not "${browser}".`, usage);
if (lang !== 'ko' && lang !== 'en') refuse(`--lang takes "ko" or "en", not "${lang}".`, usage);
checkNode();
checkFolder();
installPackages();
const extension = buildExtension(browser === 'firefox' ? 'firefox' : 'chrome');
const path = findBrowser(browser);
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'lib/cli/read-article.ts'), extension, path, ...args],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
