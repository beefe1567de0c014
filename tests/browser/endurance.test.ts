// A long evening in one tab: 500 articles, 5,000 hovers, a card in each fifth; nothing piles up, and at rest nothing wakes.
import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readCard } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { article, findMark, prose, useBrowser } from './open';
import { storeSettings } from './store-settings';

const suite = useBrowser();
const articles = Number(process.env.GAKJU_ARTICLES ?? 500);

type Load = { listeners: number; nodes: number; heap: number; guests: number; highlights: number };

async function readLoad(page: Page): Promise<Load> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { JSEventListeners = 0, Nodes = 0, JSHeapUsedSize = 0 } = await page.metrics();
  const seen = await page.evaluate(() => ({
    guests: document.documentElement.children.length - 2,
    highlights: CSS.highlights.size,
  }));
  return { listeners: JSEventListeners, nodes: Nodes, heap: JSHeapUsedSize, ...seen };
}

type TraceEvent = {
  name: string;
  pid: number;
  args?: { data?: { url?: string; frames?: { url: string; processId: number }[] } };
};

/** Until the page has run no script for two seconds: it is read through, and its late half is in. */
async function untilAtRest(page: Page): Promise<void> {
  let before = -1;
  await vi.waitFor(
    async () => {
      const { ScriptDuration = 0 } = await page.metrics();
      const isAtRest = ScriptDuration === before;
      before = ScriptDuration;
      if (!isAtRest) throw new Error('still at work');
    },
    { timeout: 20_000, interval: 2000 },
  );
}

/** As a single-page newsroom does it: another address, another article in the same place. */
const turnTo = (page: Page, number: number): Promise<void> =>
  page.evaluate((n) => {
    history.pushState(null, '', `/story/${n}`);
    const story = document.querySelector('article');
    const copy = story?.cloneNode(true) as HTMLElement;
    const first = copy.querySelector('p');
    if (first)
      first.textContent = `${String(n).padStart(3, '0')}번째 견본 기사. 업스테이지와 앤트로픽이 나온다. 이 글은 견본이다.`;
    story?.replaceWith(copy);
  }, number);

describe('a long evening', () => {
  it(`of ${articles} articles in one tab leaves it as it was`, async () => {
    onTestFinished(() => storeSettings(suite, {}));
    await storeSettings(suite, { openAfterMs: 150 });
    const page = await suite.visit(article(prose));
    await until(
      () => readPainted(page, 'gakju'),
      (names) => names.includes('업스테이지'),
    );
    // Every article is laid out alike, so its names stand where the first one's did.
    await turnTo(page, 0);
    const names = ['앤트로픽', '오픈AI', '구글', '엔비디아', '소버린 AI'];
    const places: { x: number; y: number }[] = [];
    for (const name of names) places.push(await findMark(page, name));
    await page.evaluate(() => scrollTo(0, 0));
    let early: Load | null = null;
    let hovers = 0;
    for (let n = 1; n <= articles; n++) {
      await turnTo(page, n);
      await until(
        () => readPainted(page, 'gakju'),
        (names) => names.includes('앤트로픽'),
      );
      for (; hovers < n * 10; hovers++) {
        const { x = 0, y = 0 } = places[hovers % places.length] ?? {};
        await page.mouse.move(x, y);
      }
      const last = places[n % places.length];
      if (last && n % 5 === 0) {
        await hoverUntilCard(page, last, '출처');
        await page.keyboard.press('Escape');
        await until(
          () => readCard(page),
          (card) => card === null,
        );
      }
      if (n === 50) early = await readLoad(page);
    }
    if (!early) throw new Error('too few articles');
    // The last article may still be read: what stays, stays.
    const most = { listeners: early.listeners + 5, nodes: early.nodes * 1.2 + 100 };
    // A quarter of a megabyte of noise; one article kept would be hundreds of times as much by now.
    const mostHeap = early.heap + 750_000;
    const late = await until(
      () => readLoad(page),
      ({ listeners, nodes, heap }) =>
        listeners <= most.listeners && nodes <= most.nodes && heap < mostHeap,
    );
    expect(hovers).toBe(articles * 10);
    expect(late.guests).toBe(1);
    expect(late.highlights).toBe(early.highlights);
    await page.close();
  }, 600_000);

  it('at rest wakes nothing: no timer, no frame, no call in a minute', async () => {
    const page = await suite.visit(article(prose));
    await until(
      () => readPainted(page, 'gakju'),
      (names) => names.includes('업스테이지'),
    );
    await untilAtRest(page);
    await page.tracing.start({
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    });
    await new Promise((done) => setTimeout(done, 60_000));
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
      traceEvents: TraceEvent[];
    };
    // The trace is the whole browser's, and the background and pages of Chromium's own may have timers.
    const frames = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser')?.args?.data
      ?.frames;
    const ours = frames?.find(({ url }) => url === page.url())?.processId;
    expect(ours).toBeGreaterThan(0);
    const wakes = traceEvents.filter(
      ({ name, pid, args }) =>
        pid === ours &&
        (['TimerFire', 'TimerInstall', 'FireAnimationFrame', 'FireIdleCallback'].includes(name) ||
          (name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:'))),
    );
    expect(wakes).toEqual([]);
    await page.close();
  }, 150_000);
});
