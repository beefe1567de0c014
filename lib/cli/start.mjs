// `npm start [-- article.html] [-- --lang en] [-- --browser firefox]`: from a fresh clone to names underlined. Plain Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { buildExtension, checkNode, fail, installPackages, root } from './set-up.mjs';

const args = process.argv.slice(2);
const at = args.findIndex((arg) => /^--browser(?:=|$)/.test(arg));
const named = at < 0 ? 'chromium' : (args[at]?.split('=')[1] ?? args[at + 1]);
if (named !== 'chromium' && named !== 'firefox')
  fail(`--browser takes "chromium" or "firefox", not "${named ?? ''}".`);
const browser = named === 'firefox' ? 'firefox' : 'chromium';
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
