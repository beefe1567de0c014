// `npm test`: does its own set-up, then runs the unit and the browser suite. Plain Node.
import { findChromium } from './find-browser.mjs';
import { buildExtension, checkNode, installPackages, root, runBin } from './set-up.mjs';

checkNode();
installPackages();
const extension = buildExtension('chrome');
const chromium = findChromium();
process.chdir(root);
Object.assign(process.env, { GAKJU_EXTENSION: extension, GAKJU_CHROMIUM: chromium });
runBin('vitest', ['run', ...process.argv.slice(2)]);
