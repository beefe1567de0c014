// How soon a card and the popup's cast are there, and whether cards leave anything behind. Knows no report.
import type { Page } from 'puppeteer-core';
import { goToOwn } from '@/lib/cli/opened';
import { findPainted } from '@/lib/cli/painted';
import { openPopup } from '@/lib/cli/popup-over';
import { type Figure, toSpread } from './report';
import type { Stage } from './stage';

const hovers = 200;
const cards = 2000;
const walk =
  "chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.tabs.sendMessage(id, { to: 'page', name: 'walk', args: ['next'] }, { frameId: 0 }).catch(() => null))))";

export async function measureCards(stage: Stage): Promise<Figure[]> {
  const own = await stage.opened.browser.newPage();
  await goToOwn(stage.opened, own, 'own.html');
  // The rest on the name is the reader's to choose, and no part of what is measured.
  await own.evaluate('chrome.storage.local.set({ settings: { openAfterMs: 0 } })');
  const page = await stage.open('M', 'read');
  const session = await own.createCDPSession();
  await session.send('ServiceWorker.enable');
  const warm = await hover(page, async () => {});
  const stopped = await hover(page, () => session.send('ServiceWorker.stopAllWorkers'));
  const memory = await walkThrough(page, own);
  await own.evaluate('chrome.storage.local.clear()');
  await own.close();
  await page.close();
  return [
    ...toTails('card on screen after its delay, background running', warm),
    ...toTails('card on screen after its delay, background stopped', stopped),
    { name: `memory after ${cards} cards − after 50, MB`, spread: toSpread([memory]), most: 1 },
  ];
}

export const toTails = (what: string, times: number[], most: number | null = null): Figure[] => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return [
    { name: `${what}, p50, ms`, spread: toSpread([at(0.5)]), most },
    { name: `${what}, p99, ms`, spread: toSpread([at(0.99)]), most },
  ];
};

/** From the pointer's coming to the first frame that has the card under the name, ms; frames are 16 ms apart. */
async function hover(page: Page, prepare: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  const place = await findPainted(page, '업스테이지');
  if (!place) throw new Error('nothing is marked');
  const below = { x: place.x + 40, y: place.bottom + 40 };
  for (let i = 0; i < hovers; i++) {
    await page.mouse.move(5, 5);
    await page.evaluate((at) => window.bench.waitForNoCard(at), below);
    await prepare();
    await page.evaluate((at) => window.bench.awaitCard(at), below);
    await page.mouse.move(place.x, place.y);
    times.push(await page.evaluate(() => window.bench.readCardMs()));
  }
  return times;
}

/** What one card after the other leaves in the page's memory, MB, when the garbage is gone. */
async function walkThrough(page: Page, own: Page): Promise<number> {
  const session = await page.createCDPSession();
  const readUsed = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  let early = 0;
  for (let i = 1; i <= cards; i++) {
    await own.evaluate(walk);
    await page.keyboard.press('Escape');
    if (i === 50) early = await readUsed();
  }
  return (await readUsed()) - early;
}

export async function measurePopup(stage: Stage, rounds: number): Promise<Figure[]> {
  const page = await stage.open('M', 'read');
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const popup = await openPopup(stage.opened, page);
    // Of the popup's own clock, which starts when it is opened.
    times.push(
      (await popup.evaluate(`new Promise((resolve) => {
        (function look() {
          if (document.querySelector('.cast-row')) resolve(performance.now());
          else requestAnimationFrame(look);
        })();
      })`)) as number,
    );
    await popup.close();
  }
  await page.close();
  return [
    { name: 'popup opened until its cast is shown, ms', spread: toSpread(times), most: null },
  ];
}
