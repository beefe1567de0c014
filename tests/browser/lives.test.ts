// The background may be stopped, its database deleted, the site turned off: the reader's next act still works.

import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hoverUntilCard } from '@/lib/cli/hover';
import { setMedia } from '@/lib/cli/media';
import { readPainted } from '@/lib/cli/painted';
import { openPopup } from '@/lib/cli/popup-over';
import { until } from '@/lib/cli/wait-for';
import { prepareFlash } from './flash';
import { isFirefox } from './launch';
import { article, findMark, prose, unlisted, useBrowser } from './open';
import { readMeanwhile } from './read-meanwhile';
import { stopBackground } from './stop-background';

const suite = useBrowser();
const place = async (page: Page, name = '업스테이지') => {
  return findMark(page, name);
};

// The page looks by itself, without a pause and without frames: a flash may be over sooner than a driver's next question.
async function seeFlash(): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const [range] = CSS.highlights.get('gakju-flash') ?? [];
    if (range) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
  }
  return '';
}

describe('the background', () => {
  it('answers the next hover after it was stopped', async () => {
    const page = await suite.visit(article(prose));
    const at = await place(page);
    const own = await suite.visitOwn('popup.html');
    await stopBackground(suite, own);
    await own.close();
    await page.bringToFront();
    expect(await hoverUntilCard(page, at, '2020년 10월')).toMatch(/출처/);
  });

  it('rebuilds a database that was deleted while it ran', async () => {
    const page = await suite.visit(article(prose));
    const at = await place(page);
    const own = await suite.visitOwn('popup.html');
    await own.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        if (name)
          await new Promise<void>((resolve) => {
            indexedDB.deleteDatabase(name).onsuccess = () => resolve();
          });
    });
    await own.close();
    await page.bringToFront();
    expect(await hoverUntilCard(page, at, '2020년 10월')).toMatch(/출처/);
  });
});

describe('the popup', () => {
  it('shows the cast, counted, and a click flashes the first place', async () => {
    const page = await suite.visit(article(`<div style="height:3000px"></div>${prose}`));
    await place(page);
    const popup = await openPopup(suite.opened(), page);
    await popup.waitForSelector('.cast-row');
    const rows = await popup.$$eval('.cast-row', (all) => all.map((row) => row.textContent ?? ''));
    expect(rows.some((row) => /(?:업스테이지|Upstage).*3(?:회|×)/.test(row))).toBe(true);
    expect(rows.some((row) => /2(?:회, 추정 1회|×, 1 inferred)/.test(row))).toBe(true);
    const flashed = page.evaluate(seeFlash);
    await popup.click('[data-entity="sovereign-ai"]');
    expect(await flashed).toBe('소버린 AI');
    await popup.close();
  });

  it.each(['no-preference', 'reduce'] as const)(
    'brings a name into view where the body is one element of lines, with %s for motion',
    async (motion) => {
      const lines = '이 줄은 견본이며 아무 이름도 없다.<br><br>'.repeat(60);
      const body = `업스테이지와 오픈AI가 값을 내렸다.<br><br>${lines}퓨리오사AI도 칩을 내놨다.<br><br>${lines.repeat(3)}`;
      const smooth = '<style>html { scroll-behavior: smooth }</style>';
      const page = await suite.visit(article(`<div id="dic_area">${body}</div>`, smooth));
      // Firefox is told as a whole, and so for every later page.
      onTestFinished(async () => {
        await setMedia(page, { motion: 'no-preference' });
        await page.close();
      });
      await setMedia(page, { motion });
      await until(
        () => readPainted(page, 'gakju'),
        (names) => names.includes('퓨리오사AI'),
      );
      const reveal = await prepareFlash(suite, page, 'furiosaai');
      /** How many steps the page has seen on the way there, from its top. */
      const countSteps = async () => {
        const counted = await page.evaluateHandle(async () => {
          const counts = { steps: 0 };
          const atTop = new Promise((done) => addEventListener('scrollend', done, { once: true }));
          if (scrollY > 0) {
            scrollTo({ top: 0, behavior: 'instant' });
            await atTop;
          }
          addEventListener('scroll', () => counts.steps++);
          return counts;
        });
        await reveal();
        return (await counted.jsonValue()).steps;
      };
      const steps = await countSteps();
      const isInView = () =>
        page.evaluate(() =>
          [...(CSS.highlights.get('gakju') ?? [])].some((range) => {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            const { top, bottom } = live.getBoundingClientRect();
            return live.toString() === '퓨리오사AI' && top >= 0 && bottom <= innerHeight;
          }),
        );
      await until(isInView, (is) => is);
      // Who does not want motion is there at once; a page too busy to see the steps of a motion goes the way again.
      if (motion === 'reduce') expect(steps).toBe(1);
      else if (steps < 2) await until(countSteps, (again) => again > 1);
    },
  );

  it('turns a site off at once and on again, without reloading', async () => {
    const page = await suite.visit(article(prose));
    await place(page);
    const popup = await openPopup(suite.opened(), page);
    const toggle = await popup.waitForSelector('.switch[aria-checked="true"]');
    await toggle?.click();
    await until(
      () => readPainted(page, 'gakju'),
      (names) => names.length === 0,
    );
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const off = await popup.waitForSelector('.switch[aria-checked="false"]');
    await off?.click();
    await until(
      () => readPainted(page, 'gakju'),
      (names) => names.includes('업스테이지'),
    );
    await until(
      () => popup.$$('.cast-row'),
      (rows) => rows.length > 0,
    );
    await popup.close();
  });

  it('says that nothing was found', async () => {
    const page = await suite.visit(
      article(
        '<h1>오늘의 날씨</h1><p>모레는 전국에 비가 오고 기온이 뚝 떨어지겠다고 기상청이 내다봤다. 우산을 챙기는 것이 좋다. 이 글은 견본이다. 바람도 강하게 불고 물결도 높게 일겠다고 한다.</p>',
      ),
    );
    const popup = await openPopup(suite.opened(), page);
    const title = await until(
      () => popup.$eval('h2', (h2) => h2.textContent).catch(() => ''),
      (text) => /아는 이름이 없습니다|No names known/.test(text ?? ''),
    );
    expect(title).toBeTruthy();
    await popup.close();
  });

  // Firefox tells a site's name to a popup that the reader has opened by the button, which no script can press there.
  if (!isFirefox)
    it('asks for a site that is not in the list, with one button', async () => {
      const page = await suite.visit(article(prose), unlisted);
      await readMeanwhile(suite, page);
      expect(await readPainted(page, 'gakju')).toEqual([]);
      const popup = await openPopup(suite.opened(), page);
      const title = await until(
        () => popup.$eval('h2', (h2) => h2.textContent).catch(() => ''),
        (text) => (text ?? '').includes(unlisted),
      );
      expect(title).toBeTruthy();
      expect(await popup.$$eval('.btn', (buttons) => buttons.length)).toBe(1);
      await popup.close();
    });

  it('says where extensions cannot run', async () => {
    const page = await suite.opened().browser.newPage();
    // Firefox’s own pages cannot be gone to by a script; the blank one is of their kind.
    if (!isFirefox) await page.goto('chrome://version');
    const popup = await openPopup(suite.opened(), page);
    await until(
      () => popup.$eval('h2', (h2) => h2.textContent).catch(() => ''),
      (text) => /쓸 수 없습니다|Not available/.test(text ?? ''),
    );
    await popup.close();
  });
});
