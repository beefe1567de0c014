// `npm start [-- article.html] [-- --lang en]`: from a fresh clone to names underlined in an article. Plain Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './find-browser.mjs';
import { buildExtension, checkNode, installPackages, root } from './set-up.mjs';

checkNode();
installPackages();
const extension = buildExtension('chrome');
const chromium = findChromium();
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    join(root, 'lib/cli/read-article.ts'),
    extension,
    chromium,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
