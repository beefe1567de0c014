// `npm start [-- article.html] [-- --lang en] [-- --browser firefox]`: from a fresh clone to names underlined. Plain Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.mjs';
import { buildExtension, checkNode, fail, installPackages, root } from './set-up.mjs';

const args = process.argv.slice(2);
// The rest is for the reader of the article to understand.
const { values } = parseArgs({
  args,
  strict: false,
  options: { browser: { type: 'string', default: 'chromium' } },
});
const browser = values.browser;
if (browser !== 'chromium' && browser !== 'firefox')
  fail(`--browser takes "chromium" or "firefox", not "${browser}".`);
checkNode();
installPackages();
const extension = buildExtension(browser === 'firefox' ? 'firefox' : 'chrome');
const path = findBrowser(browser);
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'lib/cli/read-article.ts'), extension, path, ...args],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
