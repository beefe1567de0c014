// `npm run icons`: the toolbar's icons at every size, drawn from the SVGs by the Chromium that is found. Plain Node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, findChromium } from './find-browser.mjs';
import { root } from './set-up.mjs';

const browser = await puppeteer.launch({ executablePath: findChromium(), args: chromiumFlags() });
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  // Drawn on the pixel grid, the smallest has a picture of its own.
  const svg = readFileSync(join(root, 'assets', size === 16 ? 'icon-16.svg' : 'icon.svg'), 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({
    path: join(root, `assets/public/icon/${size}.png`),
    omitBackground: true,
  });
}
await browser.close();
