// `npm test`: does its own set-up, then runs the unit suite and the browser suite in both browsers. Plain Node.
import { findBrowser } from './find-browser.mjs';
import {
  buildExtension,
  checkFolder,
  checkNode,
  installPackages,
  root,
  runBin,
} from './set-up.mjs';

checkNode();
checkFolder();
installPackages();
// A path and a folder each: what `tests/browser/launch.ts` opens.
const prepared = {
  GAKJU_CHROMIUM_PREPARED: `${findBrowser('chromium')}\n${buildExtension('chrome')}`,
  GAKJU_FIREFOX_PREPARED: `${findBrowser('firefox')}\n${buildExtension('firefox')}`,
};
// More than `npm run check` has time for.
const thorough = { GAKJU_FUZZ_RUNS: process.env.GAKJU_FUZZ_RUNS ?? '2000' };
process.chdir(root);
Object.assign(process.env, prepared, thorough);
runBin('vitest', ['run', ...process.argv.slice(2)]);
