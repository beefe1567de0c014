// `npm run shots [-- popup]`: every surface, state, theme, language and width as a picture, and one page to look through them all.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from './chromium';
import { findBrowser } from './find-browser.mjs';
import { setMedia } from './media';
import { servePages } from './serve';
import { buildExtension, root } from './set-up.mjs';
import { answerInstead } from './shots/answers';
import { cardShots } from './shots/cards';
import { ownPageShots } from './shots/own-pages';
import { popupShots } from './shots/popups';
import { createSamples } from './shots/samples';
import { type Picture, toSheet } from './shots/sheet';
import type { Lang, Shot, ShotStage } from './shots/shot';
import { readTyped } from './typed.mjs';

declare const chrome: {
  storage: { local: { clear(): Promise<void>; set(it: object): Promise<void> } };
};

const usage = `npm run shots [-- part of a name ...]   pictures of every surface, or of those
  --help                                this
`;
const { positionals: wanted } = readTyped({}, usage);
const shots = [...cardShots, ...popupShots, ...ownPageShots].filter(
  ({ surface, state }) =>
    wanted.length === 0 || wanted.some((part) => `${surface}: ${state}`.includes(part)),
);
const extension = buildExtension('chrome');
const out = join(root, '.output/shots');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const taken: Picture[] = [];
for (const lang of ['ko', 'en'] as const) await takeAll(lang);
writeFileSync(join(out, 'index.html'), toSheet(taken));
process.stdout.write(`${taken.length} pictures: ${join(out, 'index.html')}\n`);

async function takeAll(lang: Lang): Promise<void> {
  const find = createSamples(lang);
  const served = await servePages((path) => {
    const body = find(path);
    return body === null ? null : { type: 'text/html; charset=utf-8', body };
  });
  const opened = await openChromium({
    ...{ executablePath: findBrowser('chromium'), extension, hosts: 'MAP * 127.0.0.1' },
    ...{ headless: true, lang },
  });
  const site = `http://biz.newdaily.co.kr:${served.port}`;
  const stage: ShotStage = {
    ...{ opened, lang, article: `${site}/article`, undated: `${site}/undated` },
    empty: `${site}/empty`,
    elsewhere: `http://blog.example:${served.port}/article`,
    undo: [],
  };
  for (const shot of shots)
    for (const theme of ['light', 'dark'] as const)
      for (const width of shot.widths) await take(stage, shot, theme, width);
  await opened.browser.close();
  await served.close();
}

async function take(
  stage: ShotStage,
  shot: Shot,
  theme: 'light' | 'dark',
  width: number,
): Promise<void> {
  const { opened, lang } = stage;
  const { surface, state, settings = {}, stored, answers = {}, colors } = shot;
  const page = await opened.browser.newPage();
  await page.setViewport({ width, height: shot.height ?? 900 });
  // Nothing half faded in.
  await setMedia(page, { theme, motion: 'reduce', colors });
  await page.goto(opened.toAddress('options.html'));
  await page.evaluate(
    async (kept) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(kept);
    },
    { settings, ...stored },
  );
  await answerInstead(opened, answers);
  const file = `${surface}-${state}-${lang}-${theme}-${width}.png`.replaceAll(/[ :,]+/g, '-');
  try {
    await page.bringToFront();
    await shot.show(page, stage);
    await page.screenshot({
      path: join(out, file) as `${string}.png`,
      fullPage: shot.isWhole ?? false,
    });
    taken.push({ file, surface, state });
  } catch (error) {
    process.stderr.write(`✖ ${file}: ${error}\n`);
    process.exitCode = 1;
  }
  for (const undo of stage.undo.splice(0)) await undo();
  await page.close();
}
