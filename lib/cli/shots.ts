// `npm run shots`: every surface, state, theme, language and width as a picture, and one page to look through them all.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openChromium } from './chromium';
import { readCard } from './closed-root';
import { findBrowser } from './find-browser.mjs';
import { setMedia } from './media';
import { type Opened, pressButton } from './opened';
import { findPainted } from './painted';
import { goToPopup } from './popup-over';
import { servePages } from './serve';
import { buildExtension, root } from './set-up.mjs';
import { type Picture, toSheet } from './shots-sheet';
import { waitFor } from './wait-for';

type Lang = 'ko' | 'en';
type Stage = { opened: Opened; lang: Lang; article: string; elsewhere: string };
type Shot = { surface: string; state: string; widths: number[]; settings?: object } & {
  /** Brings a page into the state; it has its width and theme already. */
  show(page: Page, stage: Stage): Promise<void>;
};

declare const chrome: {
  storage: { local: { set(it: object): Promise<void> } };
};

const name = { ko: '업스테이지', en: 'Upstage' };
const programme = { ko: '독자 AI 파운데이션 모델', en: 'Sovereign AI Foundation Model' };
const pages = [1100, 400];

async function openArticle(page: Page, { article }: Stage): Promise<void> {
  await page.goto(article);
  await waitForMarks(page);
}

/** Whatever look they have. */
async function waitForMarks(page: Page): Promise<void> {
  await until(() => page.evaluate(() => CSS.highlights.size > 0 || null));
  await page.evaluate(() => scrollTo(0, 0));
}

const openCard =
  (names: Record<Lang, string>, kind: 'gakju' | 'gakju-inferred' = 'gakju') =>
  async (page: Page, stage: Stage) => {
    await openArticle(page, stage);
    const place = await until(() => findPainted(page, names[stage.lang], kind));
    let nudge = 0;
    await until(async () => {
      await page.mouse.move(place.x + (nudge++ % 2) * 0.4, place.y);
      const card = await readCard(page);
      return card && card.length > 60 ? card : null;
    });
  };

/** As a page of its own, which a picture can be taken of. */
async function openPopup(page: Page, stage: Stage, address: string): Promise<void> {
  const tab = await stage.opened.browser.newPage();
  await tab.goto(address);
  // As by the reader's press on the icon: now the tab's address may be known.
  await tab.bringToFront();
  await pressButton(stage.opened, tab);
  await goToPopup(stage.opened, page, tab);
  await page.waitForSelector('.cast-row, .pp-message h2');
  await pause(600);
  await tab.close();
}

const openOwn = (path: string, ready: string) => async (page: Page, stage: Stage) => {
  await page.goto(stage.opened.toAddress(path));
  await page.waitForSelector(ready);
  await waitForMarks(page);
};
const options = openOwn('options.html', '#packs .does');

/** A popup in which something was typed for, and maybe opened. */
const searchPopup =
  (question: Record<Lang, string>, isOpened: boolean) => async (page: Page, stage: Stage) => {
    await openPopup(page, stage, stage.article);
    await page.type('.pp-search input', question[stage.lang]);
    await page.waitForSelector('.pp-found:not(:empty)');
    if (!isOpened) return;
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pp-card .card-body');
  };

const shots: Shot[] = [
  { surface: 'marks', state: 'usual', widths: pages, show: openArticle },
  ...(['solid', 'tint'] as const).map((markStyle) => ({
    ...{ surface: 'marks', state: markStyle, widths: [1100], show: openArticle },
    settings: { markStyle },
  })),
  { surface: 'card', state: 'company', widths: pages, show: openCard(name) },
  { surface: 'card', state: 'programme', widths: pages, show: openCard(programme) },
  {
    ...{ surface: 'card', state: 'inferred', widths: [1100] },
    show: openCard({ ko: '권 부사장', en: 'Kwon' }, 'gakju-inferred'),
  },
  {
    ...{ surface: 'card', state: 'large', widths: [1100], show: openCard(name) },
    settings: { cardScale: 1.5 },
  },
  {
    ...{ surface: 'popup', state: 'article', widths: [380] },
    show: (page, stage) => openPopup(page, stage, stage.article),
  },
  {
    ...{ surface: 'popup', state: 'ask', widths: [380] },
    show: (page, stage) => openPopup(page, stage, stage.elsewhere),
  },
  {
    ...{ surface: 'popup', state: 'search', widths: [380] },
    show: searchPopup({ ko: 'ㅇㅅㅌㅇㅈ', en: 'upst' }, false),
  },
  {
    ...{ surface: 'popup', state: 'nothing found', widths: [380] },
    show: searchPopup({ ko: '없는이름', en: 'nobodyatall' }, false),
  },
  {
    ...{ surface: 'popup', state: 'card', widths: [380] },
    show: searchPopup({ ko: '네이버', en: 'naver' }, true),
  },
  { surface: 'welcome', state: 'first', widths: pages, show: openOwn('welcome.html', '.done') },
  { surface: 'options', state: 'usual', widths: pages, show: options },
  {
    ...{ surface: 'options', state: 'much chosen', widths: pages, show: options },
    settings: {
      ...{ openBy: 'key', markColor: 'plum', markStyle: 'solid', sitesOff: ['news.example'] },
      muted: [{ scope: 'everywhere', entity: 'nvidia' }],
    },
  },
];

const extension = buildExtension('chrome');
const out = join(root, '.output/shots');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const taken: Picture[] = [];
for (const lang of ['ko', 'en'] as const) await takeAll(lang);
writeFileSync(join(out, 'index.html'), toSheet(taken));
process.stdout.write(`${taken.length} pictures: ${join(out, 'index.html')}\n`);

async function takeAll(lang: Lang): Promise<void> {
  const sample = readFileSync(join(root, `tests/pages/sample-${lang}.html`));
  const served = await servePages(() => ({ type: 'text/html; charset=utf-8', body: sample }));
  const opened = await openChromium({
    ...{ executablePath: findBrowser('chromium'), extension, hosts: 'MAP * 127.0.0.1' },
    ...{ headless: true, lang },
  });
  const stage: Stage = {
    ...{ opened, lang },
    article: `http://biz.newdaily.co.kr:${served.port}/`,
    elsewhere: `http://blog.example:${served.port}/`,
  };
  for (const theme of ['light', 'dark'] as const)
    for (const shot of shots)
      for (const width of shot.widths) await take(stage, shot, theme, width);
  await opened.browser.close();
  await served.close();
}

async function take(
  stage: Stage,
  shot: Shot,
  theme: 'light' | 'dark',
  width: number,
): Promise<void> {
  const { surface, state } = shot;
  const page = await stage.opened.browser.newPage();
  await page.setViewport({ width, height: surface === 'popup' ? 560 : 900 });
  // Nothing half faded in.
  await setMedia(page, { theme, motion: 'reduce' });
  await page.goto(stage.opened.toAddress('options.html'));
  await page.evaluate((settings) => chrome.storage.local.set({ settings }), shot.settings ?? {});
  const file = `${surface}-${state}-${stage.lang}-${theme}-${width}.png`.replaceAll(' ', '-');
  try {
    await page.bringToFront();
    await shot.show(page, stage);
    const fullPage = surface === 'options' || surface === 'welcome';
    await page.screenshot({ path: join(out, file) as `${string}.png`, fullPage });
    taken.push({ file, surface, state });
  } catch (error) {
    process.stderr.write(`✖ ${file}: ${error}\n`);
    process.exitCode = 1;
  }
  await page.close();
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  const answer = await waitFor(ask);
  if (answer === null) throw new Error('it never came');
  return answer;
}
