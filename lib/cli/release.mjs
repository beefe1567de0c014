// `npm run release [-- folder]`: store-ready zips of this commit, the same bytes each time, each with its sum. Plain Node.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkFolder,
  checkNode,
  fail,
  installPackages,
  root,
  runBin,
  step,
  toTyped,
} from './set-up.mjs';
import { readTyped } from './typed.mjs';

const usage = `npm run release [-- folder]   zips for the stores, each with its sum
  --help                      this
`;
const { positionals } = readTyped({}, usage, 1);
const browsers = ['chrome', 'edge', 'firefox', 'safari'];

checkNode();
checkFolder();
installPackages();
const out = toTyped(positionals[0] ?? join(root, '.output/release'));
mkdirSync(out, { recursive: true });
// Of an earlier version: none of this commit's.
for (const zip of listZips()) rmSync(join(out, zip));
process.chdir(root);
process.env.GAKJU_OUT = out;
// Whatever this runs in: the bytes are the commit's alone.
process.env.NODE_ENV = 'production';
for (const browser of browsers)
  step(`packing for ${browser}`, () => runBin('wxt', ['zip', '-b', browser], { quiet: true }));
const { findUnexplained } = await import('./lint-firefox.mjs');
const problems = await findUnexplained(join(out, 'firefox-mv3'));
if (problems.length > 0) fail(`Firefox's linter:\n${problems.join('\n')}`);

const sums = listZips().map((name) => {
  const sum = createHash('sha256')
    .update(readFileSync(join(out, name)))
    .digest('hex');
  return `${sum}  ${name}\n`;
});
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
process.stdout.write(`\n${sums.join('')}${out}\n`);

function listZips() {
  return readdirSync(out)
    .filter((name) => name.endsWith('.zip'))
    .sort();
}
