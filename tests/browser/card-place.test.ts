// The card stands beside its line, whole on the screen, whatever the page does with its text; and stays with it.

import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readRoot } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { type Box, readBoxInCard } from '@/lib/cli/in-card';
import { until } from '@/lib/cli/wait-for';
import { isFirefox } from './launch';
import { article, findMark, prose, useBrowser } from './open';
import { storeSettings } from './store-settings';

const suite = useBrowser();
const name = '업스테이지';

/** Where the marked text that is hovered stands: one box a line. */
const readLines = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('gakju-active') ?? [];
    if (!range) return [];
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
  });
const readCardBox = (page: Page): Promise<Box | null> =>
  readRoot(page, (root) => {
    const box = root.querySelector('.card')?.getBoundingClientRect();
    return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
  });

async function open(page: Page, wanted = name): Promise<{ lines: Box[]; card: Box }> {
  const place = await findMark(page, wanted);
  await hoverUntilCard(page, place, '출처');
  const card = await until(
    () => readCardBox(page),
    (box) => box !== null && box.width > 0,
  );
  return { lines: await readLines(page), card: card as Box };
}
const gaps = (a: Box, b: Box) => ({
  x: Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width)),
  y: Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height)),
});

/** Beside the line and not over it, and whole on the screen. */
async function expectBeside(page: Page, lines: Box[], card: Box) {
  const near = lines.map((line) => gaps(line, card)).map(({ x, y }) => Math.max(x, y));
  expect(Math.min(...near.map(Math.abs)), 'near its line').toBeLessThan(16);
  for (const gap of near) expect(gap, 'over its line').toBeGreaterThanOrEqual(0);
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(view.width);
  expect(card.y + card.height).toBeLessThanOrEqual(view.height);
  // It begins where its line does, unless the screen ends there.
  const isUnder = Math.max(...lines.map((line) => gaps(line, card).y)) >= 0;
  const off = lines.map((line) => Math.abs(isUnder ? card.x - line.x : card.y - line.y));
  const left = isUnder ? view.width - card.x - card.width : view.height - card.y - card.height;
  if (left > 32) expect(Math.min(...off), 'away from its line').toBeLessThan(4);
}

/** Once it has come to rest there: it is placed again when its text is whole, and when the page moves. */
const standsBeside = (page: Page): Promise<Box> =>
  vi.waitFor(
    async () => {
      const card = await readCardBox(page);
      if (!card) throw new Error('no card');
      await expectBeside(page, await readLines(page), card);
      return card;
    },
    { timeout: 20_000, interval: 60 },
  );

describe('the card stands beside its line', () => {
  it.each([
    ['plain', ''],
    ['at the right edge', 'article { direction: rtl; text-align: right }'],
    ['in three columns', 'article { columns: 3 } h1 { column-span: none; font-size: 1em }'],
    ['in a page that is transformed', 'body { transform: scale(.9) translateX(30px) }'],
    ['in a root that is transformed', 'html { transform: translateY(20px) }'],
    ['in a page that zooms itself', 'html { zoom: 1.5 }'],
    ['in a body that zooms itself', 'body { zoom: .7 }'],
    ['in a scrolled box', 'article { height: 300px; overflow: auto; padding-block: 150px }'],
    ['in vertical text', 'article { writing-mode: vertical-rl; height: 500px }'],
    ['in vertical text at the left edge', 'article { writing-mode: vertical-lr; height: 500px }'],
    ['in a root of its own width', 'html { max-width: 70ch; margin: auto; padding: 3em 1em }'],
    ['in a root that begins further right', 'html { margin-left: 300px }'],
    [
      'in a vertical root wider than the screen',
      'html { writing-mode: vertical-rl; width: 3000px }',
    ],
  ])('%s', async (_what, css) => {
    const page = await suite.visit(article(prose, `<style>${css}</style>`));
    await open(page);
    await standsBeside(page);
    await page.close();
  });

  it('in a modal dialog of a body that zooms itself', async () => {
    const inDialog = `<style>body { zoom: .7 } dialog { max-width: 400px; margin: 20px }</style><dialog open>${prose}</dialog>`;
    const page = await suite.visit(article(inDialog));
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      dialog?.close();
      dialog?.showModal();
    });
    await open(page);
    const card = await standsBeside(page);
    expect(card.width).toBeGreaterThan(300);
    await page.close();
  });

  it.each([50, 80, 150, 200, 300])('at %i per cent of the browser’s own zoom', async (percent) => {
    const zoom = percent / 100;
    const page = await suite.visit(article(`<div style="height:40vh"></div>${prose}`));
    const own = await suite.visitOwn('popup.html');
    const setZoom = (to: number) =>
      own.evaluate(
        `chrome.tabs.query({}).then((all) => Promise.all(all.map((tab) => chrome.tabs.setZoom(tab.id, ${to}))))`,
      );
    onTestFinished(async () => {
      await setZoom(1);
      await own.close();
      await page.close();
    });
    await setZoom(zoom);
    await page.bringToFront();
    await until(
      () => page.evaluate(() => devicePixelRatio),
      (ratio) => Math.abs(ratio - zoom) < 0.01,
    );
    await open(page);
    await standsBeside(page);
  });

  it('that the pointer is on, where a name runs over two', async () => {
    const wrapped = `<div style="width:11.2em;font:16px/1.8 sans-serif;word-break:break-all">${prose}</div>`;
    const page = await suite.visit(article(wrapped));
    const long = '독자 AI 파운데이션 모델';
    await findMark(page, long);
    const lines = await page.evaluate((wanted) => {
      for (const range of CSS.highlights.get('gakju') ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString().startsWith(wanted))
          return [...live.getClientRects()].map(({ x, y, width, height }) => ({
            x,
            y,
            width,
            height,
          }));
      }
      return [];
    }, long);
    expect(lines.length).toBeGreaterThan(1);
    const last = lines.at(-1);
    if (!last) return;
    await hoverUntilCard(page, { x: last.x + 6, y: last.y + last.height / 2 }, '출처');
    const card = await readCardBox(page);
    expect(card && Math.abs(card.y - (last.y + last.height))).toBeLessThan(16);
    await page.close();
  });

  it('and follows it when the page scrolls, until the text has left the screen', async () => {
    const page = await suite.visit(
      article(`<div style="height:300px"></div>${prose}<div style="height:4000px"></div>`),
    );
    const before = await open(page);
    await page.evaluate(() => scrollBy(0, 40));
    await until(
      async () => [(await readLines(page))[0]?.y ?? 0, (await readCardBox(page))?.y ?? 0] as const,
      ([line, card]) =>
        Math.abs(line - ((before.lines[0]?.y ?? 0) - 40)) < 1 &&
        Math.abs(card - line - (before.card.y - (before.lines[0]?.y ?? 0))) < 2,
    );
    await page.evaluate(() => scrollBy(0, 3000));
    await until(
      () => readCardBox(page),
      (box) => box === null,
    );
    await page.close();
  });
});

it.each([
  [550, 450],
  [1100, 300],
])(
  'a fact can be read whole in a window of %i by %i, whatever room head and foot take',
  async (width, height) => {
    const page = await suite.visit(article(prose));
    await page.setViewport({ width, height });
    await open(page, '독자 AI 파운데이션 모델');
    await vi.waitFor(
      async () => {
        const [card, fact] = await Promise.all([readCardBox(page), readBoxInCard(page, '.fact')]);
        if (!card || !fact) throw new Error('no card');
        const seen = await readRoot(page, (root) => {
          const box = root.querySelector('.fact')?.getBoundingClientRect();
          const at = (y: number) => root.elementFromPoint((box?.x ?? 0) + 30, y)?.closest('.fact');
          return box ? [at(box.top + 3), at(box.bottom - 12)].filter(Boolean).length : 0;
        });
        expect(seen).toBe(2);
        expect(fact.y + fact.height).toBeLessThanOrEqual(card.y + card.height);
      },
      { timeout: 20_000, interval: 60 },
    );
    await page.close();
  },
);

describe('the card goes', () => {
  it('when the text it stands at is written anew', async () => {
    const page = await suite.visit(article(prose));
    await open(page);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('h1, p')) one.textContent = '정부는 오늘 말했다.';
    });
    await until(
      () => readCardBox(page),
      (box) => box === null,
    );
    await page.close();
  });

  // Firefox's driver has no word for it.
  if (!isFirefox)
    it('from the paper when the page is printed', async () => {
      const page = await suite.visit(article(prose));
      await open(page);
      const readDisplay = () =>
        readRoot(page, (root) => {
          const layer = root.querySelector('.layer');
          return layer && getComputedStyle(layer).display;
        });
      expect(await readDisplay()).toBe('block');
      await page.emulateMediaType('print');
      expect(await readDisplay()).toBe('none');
      await page.close();
    });
});

describe('the reader’s choices', () => {
  it('decide the card’s size and language', async () => {
    onTestFinished(() => storeSettings(suite, {}));
    await storeSettings(suite, { cardScale: 1.25, cardLang: 'en' });
    const page = await suite.visit(article(prose));
    const place = await findMark(page, name);
    expect(await hoverUntilCard(page, place, 'Sources')).toMatch(/^Upstage/);
    expect((await readCardBox(page))?.width).toBeGreaterThan(400);
    await page.close();
  });
});
