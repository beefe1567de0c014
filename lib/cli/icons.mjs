// `npm run icons`: the toolbar's icons in every state and size, drawn from the SVGs by the Chromium that is found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, findBrowser } from './find-browser.mjs';
import { root } from './set-up.mjs';

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: chromiumFlags(),
});
const page = await browser.newPage();
// Drawn on the pixel grid, the smallest has a picture of its own. The store and the lists show the icon as it is when on.
const sizes = { '': [16, 32, 48, 96, 128], '-off': [16, 32], '-ask': [16, 32] };
for (const [state, list] of Object.entries(sizes))
  for (const size of list) {
    const svg = readFileSync(
      join(root, 'assets', `icon${size === 16 ? '-16' : ''}${state}.svg`),
      'utf8',
    );
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({
      path: join(root, `assets/public/icon/${size}${state}.png`),
      omitBackground: true,
    });
  }
await browser.close();
