// Private drawing: the page finds no mark of ours anywhere, and the marks stand where the text is, whatever it does.

import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { readRoot } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { setMedia } from '@/lib/cli/media';
import { until } from '@/lib/cli/wait-for';
import type { Settings } from '@/lib/settings';
import { liesOn, readDrawn } from './drawn';
import { isFirefox } from './launch';
import { article, prose, useBrowser } from './open';
import { storeSettings } from './store-settings';

const suite = useBrowser();
const long = `${prose}${'<p>쉬어 가는 문단이다. 여기에는 아는 이름이 없고, 그저 길이를 채운다.</p>'.repeat(60)}<p id="last">끝에서 앤트로픽이 다시 나온다. 이 문단도 견본이며 실제 기사가 아니다.</p>`;

const choose = (settings: Partial<Settings>) => storeSettings(suite, settings);

/** Where the page itself would say that the name stands. */
const readPlace = (page: Page, name: string, within = 'article p') =>
  page.evaluate(
    (wanted, selector) => {
      for (const p of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          // Of a name that goes over two lines, the first.
          const [line = new DOMRect()] = range.getClientRects();
          const { left, top, width, height, bottom } = line;
          return { left, top, width, height, bottom };
        }
      }
      return null;
    },
    name,
    within,
  );

const stands = async (page: Page, name: string, within?: string): Promise<boolean> => {
  const place = await readPlace(page, name, within);
  const marks = await readDrawn(page);
  return place !== null && marks.some((mark) => liesOn(mark, place));
};
const standsSoon = (page: Page, name: string, within?: string) =>
  until(() => stands(page, name, within), Boolean);
const highlights = (page: Page) => page.evaluate(() => CSS.highlights.size);

afterEach(() => choose({}));

describe('private drawing', () => {
  it('puts nothing into CSS.highlights, ever, and follows scrolling, resizing and reflow', async () => {
    await choose({ privateDrawing: true });
    const page = await suite.visit(
      article(
        long,
        '<script>window.most = 0; const set = CSS.highlights.set; CSS.highlights.set = function (...a) { most++; return set.apply(this, a) }</script>',
      ),
    );
    await standsSoon(page, '엔비디아');
    await page.evaluate(() => scrollBy(0, 40));
    await standsSoon(page, '엔비디아');
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('style', 'height: 333px'));
    await standsSoon(page, '엔비디아');
    await page.setViewport({ width: 500, height: 700 });
    await standsSoon(page, '엔비디아');
    await page.evaluate(() => {
      document.documentElement.style.zoom = '1.5';
    });
    await standsSoon(page, '엔비디아');
    await page.evaluate(() => {
      document.documentElement.style.zoom = '';
      document.querySelector('#last')?.scrollIntoView();
    });
    await standsSoon(page, '앤트로픽', '#last');
    expect(await highlights(page)).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { most: number }).most)).toBe(0);
    // One bare host, closed, of which the page sees neither contents nor attributes.
    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild;
        return [host?.outerHTML, host?.shadowRoot];
      }),
    ).toEqual(['<div></div>', null]);
    await page.close();
  });

  it('opens the card as ever, and draws nothing where something of the page lies over the text', async () => {
    await choose({ privateDrawing: true });
    const page = await suite.visit(article(long));
    await standsSoon(page, '엔비디아');
    const place = await readPlace(page, '엔비디아');
    const middle = place && { x: place.left + place.width / 2, y: place.top + place.height / 2 };
    if (middle) await hoverUntilCard(page, middle, '출처');
    expect(await highlights(page)).toBe(0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.setAttribute('style', 'position: fixed; inset: 0; background: #fff');
      document.body.append(banner);
    });
    await until(
      () => readDrawn(page),
      (marks) => !marks.some(({ top }) => top > 0 && top < 700),
    );
    await page.close();
  });

  // Only Chromium can be told to force colours.
  if (!isFirefox)
    it('is how marks stand where the reader’s own colours are forced', async () => {
      const page = await suite.visit(article(long));
      await until(
        () => highlights(page),
        (size) => size > 0,
      );
      await setMedia(page, { colors: 'forced' });
      await until(
        () => highlights(page),
        (size) => size === 0,
      );
      await standsSoon(page, '엔비디아');
      expect(
        await readRoot(page, (root) => {
          const marks = root.querySelector('.marks');
          return marks && getComputedStyle(marks).forcedColorAdjust;
        }),
      ).toBe('none');
      await page.close();
    });

  it('is taken up and given up at once in an open page', async () => {
    const page = await suite.visit(article(long));
    await until(
      () => highlights(page),
      (size) => size > 0,
    );
    await choose({ privateDrawing: true });
    await until(
      () => highlights(page),
      (size) => size === 0,
    );
    await page.bringToFront();
    await standsSoon(page, '엔비디아');
    await choose({});
    await until(
      () => highlights(page),
      (size) => size > 0,
    );
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe(
      'body',
    );
    await page.close();
  });
});
