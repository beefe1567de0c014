// Under a finger: a tap opens a sheet, a link stays a link, a long press opens the card of a name in a link.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readRoot } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readPainted } from '@/lib/cli/painted';
import { until, untilThere } from '@/lib/cli/wait-for';
import { findInCard, readCards } from './card-root';
import { prepareFlash } from './flash';
import { article, findMark, prose, useBrowser } from './open';
import { touch } from './touch';

const suite = useBrowser();

async function visit(body = prose): Promise<Page> {
  const page = await suite.visit(
    article(body, '<meta name="viewport" content="width=device-width">'),
  );
  await page.setViewport({ width: 390, height: 780, hasTouch: true, isMobile: true });
  // Whoever has opened a card has the script that fingers need.
  await hoverUntilCard(page, await findMark(page, '구글'), '출처');
  await page.keyboard.press('Escape');
  await closed(page);
  await page.mouse.move(2, 2);
  return page;
}
async function find(page: Page, name: string) {
  return findMark(page, name);
}
/** Where the name is in the window, without scrolling to it. */
const readPlace = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    for (const kind of ['gakju-active', 'gakju'])
      for (const range of CSS.highlights.get(kind) ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString() !== wanted) continue;
        const { x, y, width, height } = live.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    return null;
  }, name);
const opened = (page: Page, text: string) =>
  until(
    () => readCards(page),
    (cards) => cards.length === 1 && cards[0]?.includes(text) === true,
  );
const closed = (page: Page) =>
  until(
    () => readCards(page),
    (cards) => cards.length === 0,
  );

describe('a finger', () => {
  it('opens a sheet over the screen’s whole width, its targets large; a tap beside closes it', async () => {
    const page = await visit();
    const { x, y } = await find(page, '업스테이지');
    await touch(page, { x, y });
    await opened(page, '2020년 10월');
    const sheet = await findInCard(page, '.card');
    expect(sheet).toMatchObject({ x: 0, width: 390 });
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(780);
    expect((sheet?.height ?? 0) / 780).toBeLessThanOrEqual(0.6);
    const close = await findInCard(page, 'button', '닫기');
    expect(close?.width).toBeGreaterThanOrEqual(44);
    expect(close?.height).toBeGreaterThanOrEqual(44);
    expect(await readPainted(page, 'gakju-active')).toEqual(['업스테이지']);
    await touch(page, { x: 200, y: 30 });
    await closed(page);
    expect(await readPainted(page, 'gakju-active')).toEqual([]);
    await page.close();
  });

  it('leaves the tapped name in sight above the sheet, and the page where it was once that is closed', async () => {
    const page = await visit(
      `<div style="height:600px"></div>${prose}<div style="height:2000px"></div>`,
    );
    await page.evaluate(() => scrollTo(0, 0));
    const place = await untilThere(() => readPlace(page, '업스테이지'), 'the name');
    expect(place.y).toBeGreaterThan(400);
    await touch(page, place);
    await opened(page, '2020년 10월');
    const sheet = await findInCard(page, '.card');
    const now = await untilThere(() => readPlace(page, '업스테이지'), 'the name');
    expect(now.y).toBeLessThan(sheet.y);
    expect(now.y).toBeGreaterThan(0);
    await touch(page, { x: 200, y: 10 });
    await closed(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.close();
  });

  it('pulls the sheet down and away by its head, and up to be taller', async () => {
    const page = await visit();
    const { x, y } = await find(page, '업스테이지');
    await touch(page, { x, y });
    await opened(page, '2020년 10월');
    const pull = async (by: number) => {
      const head = await findInCard(page, 'h2');
      const [hx, hy] = [(head?.x ?? 0) + 5, (head?.y ?? 0) + 5];
      const way = [1, 2, 3, 4, 5].map((i) => ({ x: hx, y: hy + (by * i) / 5 }));
      await touch(page, { x: hx, y: hy }, ...way);
    };
    const before = await findInCard(page, '.card');
    await pull(-60);
    await until(
      () => findInCard(page, '.card'),
      (now) => (now?.height ?? 0) > (before?.height ?? 0),
    );
    await pull(140);
    await closed(page);
    await page.close();
  });

  it('follows a link with a tap, and opens its name’s card with a long press instead', async () => {
    const linked = prose.replace('엔비디아는', '<a href="#followed">엔비디아</a>는');
    const page = await visit(linked);
    const passTime = await prepareFlash(suite, page, 'upstage');
    const { x, y } = await find(page, '엔비디아');
    await touch(page, { x, y });
    await until(
      async () => page.url(),
      (url) => url.endsWith('#followed'),
    );
    await passTime();
    expect(await readCards(page)).toEqual([]);

    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    const again = await find(page, '엔비디아');
    await page.touchscreen.touchStart(again.x, again.y);
    await opened(page, '엔비디아');
    await page.touchscreen.touchEnd();
    expect(page.url()).not.toMatch(/#followed/);
    expect((await readCards(page)).length).toBe(1);
    await page.close();
  });

  it('presses a button that lies close to a name, and opens nothing', async () => {
    const page = await visit();
    const passTime = await prepareFlash(suite, page, 'upstage');
    const { x, y } = await find(page, '업스테이지');
    await page.evaluate(
      (left, top) => {
        const button = document.createElement('button');
        button.style.cssText = `position:fixed;left:${left}px;top:${top}px;width:60px;height:40px`;
        button.onclick = () => button.replaceWith('눌렀다');
        document.body.append(button);
      },
      x - 30,
      y + 6,
    );
    await touch(page, { x, y: y + 10 });
    await until(
      () => page.evaluate(() => document.body.innerText),
      (text) => text.endsWith('눌렀다'),
    );
    await passTime();
    expect(await readCards(page)).toEqual([]);
    await page.close();
  });

  it('scrolls over marks without opening anything', async () => {
    const page = await visit(
      `<div style="height:200px"></div>${prose}<div style="height:3000px"></div>`,
    );
    const passTime = await prepareFlash(suite, page, 'upstage');
    const { x, y } = await find(page, '업스테이지');
    const way = [1, 2, 3, 4, 5, 6].map((i) => ({ x, y: y - i * 15 }));
    await touch(page, { x, y }, ...way);
    await passTime();
    expect(await readCards(page)).toEqual([]);
    await page.close();
  });

  it('moves the focus into the sheet', async () => {
    const page = await visit(`<button>먼저</button>${prose}`);
    const { x, y } = await find(page, '업스테이지');
    await page.focus('button');
    await touch(page, { x, y });
    await opened(page, '2020년 10월');
    expect(await readRoot(page, (root) => root.activeElement?.className)).toBe('card');
    await page.keyboard.press('Escape');
    await closed(page);
    await page.close();
  });
});
