// Pictures of the popup in its states. Knows how a reader brings each about, or what the background would have to say.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { pressButton } from '../opened';
import { goToPopup } from '../popup-over';
import { root } from '../set-up.mjs';
import { untilThere } from '../wait-for';
import type { Both, Shot, ShotStage } from './shot';

type Over = 'article' | 'undated' | 'empty' | 'elsewhere' | 'about:blank' | 'file';

/** As a page of its own, which a picture can be taken of. */
async function openPopup(
  page: Page,
  stage: ShotStage,
  over: Over,
  ready: string,
  seen?: object,
): Promise<void> {
  const tab = await stage.opened.browser.newPage();
  await tab.goto(toAddress(over, stage)).catch(() => {});
  // As by the reader's press on the icon: now the tab's address may be known.
  await tab.bringToFront();
  await pressButton(stage.opened, tab);
  await goToPopup(stage.opened, page, tab);
  await page.waitForSelector(ready);
  if (seen) {
    // Not sooner: the popup that the button opened, too, has looked at all of it.
    await page.evaluate(`chrome.storage.local.set(${JSON.stringify(seen)})`);
    await page.reload();
    await page.waitForSelector(ready);
  }
  // The one that the button opened is gone by itself; the tab's address is no longer needed.
  await tab.close();
}

function toAddress(over: Over, stage: ShotStage): string {
  if (over === 'file')
    return pathToFileURL(join(root, `tests/pages/sample-${stage.lang}.html`)).href;
  return over === 'about:blank' ? over : stage[over];
}

const open =
  (over: Over, ready = '.pp-message h2') =>
  (page: Page, stage: ShotStage) =>
    openPopup(page, stage, over, ready);

const openCast = open('article', '.cast-row');

/** Something was typed for, and maybe opened. */
const search = (question: Both, isOpened: boolean) => async (page: Page, stage: ShotStage) => {
  await openCast(page, stage);
  await page.type('.pp-search input', question[stage.lang]);
  await page.waitForSelector('.pp-results [role=status]:not(:empty)');
  if (!isOpened) return;
  await page.keyboard.press('Enter');
  await page.waitForSelector('.pp-card .card-body');
};

const press = (selector: string, ready: string) => async (page: Page, stage: ShotStage) => {
  await openCast(page, stage);
  await page.click(selector);
  await page.waitForSelector(ready);
};

/** The browser's own question is answered with no. */
async function refuse(page: Page, stage: ShotStage): Promise<void> {
  await open('elsewhere')(page, stage);
  await page.evaluate('chrome.permissions.request = async () => false');
  await page.click('.pp-message .btn');
  await untilThere(() => page.$('.pp-message [role=status]'), 'the refusal');
}

/** As in a page that was open before the extension was there. */
async function notAnswering(page: Page, stage: ShotStage): Promise<void> {
  await page.evaluateOnNewDocument(`for (const api of [globalThis.chrome, globalThis.browser])
    if (api?.tabs) api.tabs.sendMessage = () => { throw new Error('nobody there') };`);
  await open('article')(page, stage);
}

const popup = (state: string, show: Shot['show'], more: Partial<Shot> = {}): Shot => ({
  ...{ surface: 'popup', state, widths: [380], height: 560, show, ...more },
});

const summary = { version: '0', checkedAt: '2026-11-01', entities: 505 };

export const popupShots: Shot[] = [
  popup('article', openCast),
  popup('since this article', press('.pp-article .link', '.turns')),
  popup('undated', open('undated', '.cast-row')),
  popup('new since the last look', (page, stage) =>
    openPopup(page, stage, 'article', '.cast-row', {
      'seen:upstage': { newest: '2025-01-01', known: 1 },
      'seen:kwon-soonil': { newest: '2025-01-01', known: 1 },
      'seen:sk-telecom': { newest: '2099-01-01', known: 1 },
    }),
  ),
  popup('search', search({ ko: 'ㅇㅅㅌㅇㅈ', en: 'upst' }, false)),
  popup('search in the article', search({ ko: 'ㅇㅅㅌ', en: 'sol' }, false)),
  popup('only similar names found', search({ ko: '사피온', en: 'upsatge' }, false)),
  popup('nothing found', search({ ko: '없는이름', en: 'nobodyatall' }, false)),
  popup('card', search({ ko: '네이버', en: 'naver' }, true)),
  popup('empty cast', open('empty')),
  popup('off here', open('article'), { settings: { sitesOff: ['biz.newdaily.co.kr'] } }),
  popup('unsupported page', open('about:blank')),
  popup('saved file', open('file')),
  popup('not listed', open('elsewhere')),
  popup('not listed, refused', refuse),
  popup('not answering', notAnswering),
  popup('preparing', open('article'), {
    answers: { readPackState: { state: 'preparing', done: 300, total: 505 } },
  }),
  popup('nothing is known', open('article'), {
    answers: { readPackState: { state: 'failed', reason: 'pack.json: not JSON' } },
  }),
  ...(['damaged', 'full'] as const).map((loss) =>
    popup(`database ${loss}`, openCast, {
      answers: { readPackState: { state: 'memory', loss, ...summary } },
    }),
  ),
  popup('forced colours', openCast, { colors: 'forced' }),
  popup('card, forced colours', press('.cast-row', '.pp-card .card-body'), { colors: 'forced' }),
];
