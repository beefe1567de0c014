// The popup over a page: search by initials and slips, the same card inside it, what is new, and its controls.

import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { setMedia } from '@/lib/cli/media';
import { readPainted } from '@/lib/cli/painted';
import { openPopup } from '@/lib/cli/popup-over';
import { until } from '@/lib/cli/wait-for';
import { findBarriers } from './barriers';
import { isFirefox } from './launch';
import { article, listed, prose, useBrowser } from './open';
import { serveSlowly } from './slow-page';

const suite = useBrowser();
const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>';

async function openCast(page: Page): Promise<Page> {
  await until(
    () => readPainted(page, 'gakju'),
    (names) => names.length > 3,
  );
  const popup = await openPopup(suite.opened(), page);
  await popup.waitForSelector('.cast-row');
  return popup;
}
const text = (popup: Page, selector: string) =>
  popup.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));
const ask = async (popup: Page, question: string) => {
  await popup.focus('.pp-search input');
  await popup.keyboard.type(question);
};
const headings = (popup: Page) => text(popup, '.pp-card h2');

describe('the popup', () => {
  it('finds a name by its initial consonants, opens its card by keyboard, and goes back by Escape', async () => {
    const popup = await openCast(await suite.visit(article(prose)));
    await ask(popup, 'ㅇㅅㅌㅇㅈ');
    // While she types, each letter's answer comes and goes.
    await until(
      () => text(popup, '[aria-busy="false"] .result b'),
      ([first, ...more]) => first === '업스테이지' && more.length > 0,
    );
    await popup.keyboard.press('ArrowDown');
    const chosen = () =>
      popup.$$eval('.result', (all) => all.findIndex((one) => one.ariaSelected === 'true'));
    expect(await chosen()).toBe(1);
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await until(
      () => headings(popup),
      ([name]) => name === '업스테이지',
    );
    expect(await text(popup, '.pp-card .card-body')).toHaveLength(1);
    await popup.keyboard.press('Escape');
    await until(
      () => text(popup, '.cast-row'),
      (rows) => rows.length > 3,
    );
    await popup.close();
  });

  it('keeps the chosen name in sight where the list is longer than the popup', async () => {
    const popup = await openCast(await suite.visit(article(prose)));
    // One letter has one answer: no later one takes the choice back.
    await ask(popup, 'A');
    // The last one is the one before the first.
    await until(
      () => text(popup, '.result b'),
      (names) => names.length > 8,
    );
    await popup.keyboard.press('ArrowUp');
    const lastInSight = () =>
      popup.$$eval('.result', (rows) => {
        const row = rows.at(-1);
        const end = row?.closest('#results')?.getBoundingClientRect().bottom ?? 0;
        return row?.ariaSelected === 'true' && row.getBoundingClientRect().bottom <= end + 1;
      });
    await until(lastInSight, (is) => is);
    await popup.close();
  });

  it('clears a question by Escape, and says where nothing fits', async () => {
    const popup = await openCast(await suite.visit(article(prose)));
    await ask(popup, 'qqqqzzzz');
    await until(
      () => text(popup, '.pp-found'),
      ([told]) => (told ?? '').includes('qqqqzzzz'),
    );
    await popup.keyboard.press('Escape');
    expect(
      await popup.$eval('.pp-search input', (field) => (field as HTMLInputElement).value),
    ).toBe('');
    expect((await text(popup, '.cast-row')).length).toBeGreaterThan(3);
    await popup.close();
  });

  // A page that did not open tells of itself only where the button was pressed on it.
  if (!isFirefox)
    it('asks for nothing where the page did not open', async () => {
      const own = await suite.visitOwn('options.html');
      const page = await suite.opened().browser.newPage();
      await page.goto('http://nothing.invalid/').catch(() => null);
      // It rejects before the browser's own page on the failure stands there.
      await until(
        async () => page.url(),
        (url) => url.startsWith('chrome-error:'),
      );
      // Nor does the browser's tab know its address at once.
      await until(
        () => own.evaluate(`chrome.tabs.query({ status: 'loading' }).then(({ length }) => length)`),
        (loading) => loading === 0,
      );
      const popup = await openPopup(suite.opened(), page);
      await until(
        () => text(popup, '.pp-message h2'),
        ([told]) => told === '이 페이지를 읽을 수 없습니다',
      );
      await popup.close();
      await page.close();
      await own.close();
    });

  // Nor is the address of a file told elsewhere.
  if (!isFirefox)
    it('says of a file on this device that only pages on the web are read', async () => {
      const page = await suite.opened().browser.newPage();
      await page.goto(pathToFileURL('tests/pages/sample-ko.html').href);
      const popup = await openPopup(suite.opened(), page);
      await until(
        () => text(popup, '.pp-message h2'),
        ([told]) => told === '이 기기에 저장한 파일입니다',
      );
      await popup.close();
      await page.close();
    });

  it('waits for a page that is still loading, and shows its names once they are there', async () => {
    const slow = await serveSlowly(article(prose));
    const page = await suite.opened().browser.newPage();
    const going = page.goto(`http://${listed}:${slow.port}/`);
    await slow.asked;
    const popup = await openPopup(suite.opened(), page);
    const told = () => text(popup, '.pp-top [role=status]');
    await until(told, ([now]) => now === '페이지를 읽는 중입니다');
    slow.finish();
    await going;
    await until(told, ([now]) => now?.startsWith('이 기사에 나온 이름') ?? false);
    await popup.close();
    await page.close();
    slow.close();
  });

  it('follows its tab to the next article', async () => {
    const next =
      '<h1>견본 제목</h1>' +
      '<p>앤트로픽은 클로드를 새로 냈다고 밝혔다. 이 견본 글에는 앤트로픽과 클로드만 나온다.</p>'.repeat(
        3,
      );
    const other = await suite.visit(article(next));
    const address = other.url();
    await other.close();
    const page = await suite.visit(article(prose));
    const popup = await openCast(page);
    const rows = async () => (await text(popup, '.cast-row')).join();
    expect(await rows()).toContain('업스테이지');
    await page.goto(address);
    await until(rows, (names) => names.includes('앤트로픽') && !names.includes('업스테이지'));
    await popup.close();
    await page.close();
  });

  it('does not take a picture for a page without names', async () => {
    const page = await suite.visit({ type: 'image/svg+xml', body: picture });
    const popup = await openPopup(suite.opened(), page);
    await until(
      () => text(popup, '.pp-message h2'),
      ([told]) => told === '웹페이지가 아닙니다',
    );
    await popup.close();
    await page.close();
  });

  it('hands a name that nobody bears on to her own footnotes, though the background is away', async () => {
    const popup = await openCast(await suite.visit(article(prose)));
    await ask(popup, 'qqqqzzzz');
    await popup.waitForSelector('.pp-add .btn');
    await popup.evaluate(
      '(globalThis.browser ?? chrome).runtime.sendMessage = async () => { throw new Error("away") }',
    );
    await popup.$eval('.pp-add .btn', (button) => (button as HTMLElement).click());
    // Asked of each page itself: Firefox does not tell its driver the address of such a page.
    const readPath = (page: Page) => page.evaluate(() => location.pathname).catch(() => null);
    const findOwn = async () => {
      for (const page of await suite.opened().browser.pages())
        if ((await readPath(page)) === '/own.html') return page;
      return null;
    };
    const own = await until(findOwn, (page) => page !== null);
    const readFields = () =>
      own?.$$eval('input', (fields) => fields.map(({ value }) => value)) ?? Promise.resolve([]);
    await until(readFields, (values) => values.includes('qqqqzzzz'));
    await own?.close();
  });

  it('opens the card of one of the cast, follows a name in it, and comes back', async () => {
    const popup = await openCast(await suite.visit(article(prose)));
    await popup.click('.cast-row[data-entity="upstage"]');
    await until(
      () => headings(popup),
      ([name]) => name === '업스테이지',
    );
    await popup.click('.pp-card .card-body .chip');
    const [followed] = await until(
      () => headings(popup),
      ([name]) => name !== undefined && name !== '업스테이지',
    );
    expect(followed).toBeTruthy();
    await popup.keyboard.press('Escape');
    await until(
      () => headings(popup),
      ([name]) => name === '업스테이지',
    );
    await popup.close();
  });

  it('has cards that speak as its rows do, whatever the article speaks, unless a language was chosen', async () => {
    // Opened later, it would close the popup.
    const own = await suite.visitOwn('options.html');
    const choose = (settings: string) =>
      own.evaluate(`chrome.storage.local.set({ settings: ${settings} })`);
    const english =
      '<h1>OpenAI and NVIDIA renew their contract</h1>' +
      '<p>OpenAI said on Monday that it would buy more GPUs from NVIDIA, and that Anthropic and Upstage were to follow with models of their own.</p>' +
      '<p>The article is a sample. Nothing that is said in it has happened, and nobody was asked about it in any way before it was written.</p>';
    const popup = await openCast(
      await suite.visit(article(english).replace('lang="ko"', 'lang="en"')),
    );
    const row = '.cast-row[data-entity="openai"]';
    const [gist] = await text(popup, `${row} .gist`);
    expect(gist).toMatch(/[가-힣]/);
    await popup.click(row);
    // Without what keeps its words together, which a row has not.
    const summaries = async () =>
      (await text(popup, '.pp-card .summary')).map((said) => said.replaceAll('\u2060', ''));
    expect(await until(summaries, ([said]) => said !== undefined)).toEqual([gist]);
    await choose("{ cardLang: 'en' }");
    await until(summaries, ([said]) => said !== undefined && !/[가-힣]/.test(said));
    await choose('{}');
    await until(summaries, ([said]) => said === gist);
    await own.close();
    await popup.close();
  });

  it('comes back to where the list was left, by keyboard too', async () => {
    const popup = await openCast(await suite.visit(article(prose)));
    const readPlace = () =>
      popup.evaluate(() => ({
        scrolled: document.querySelector('.pp-list')?.scrollTop ?? 0,
        entity: document.activeElement?.getAttribute('data-entity') ?? null,
      }));
    // Shorter than any list: what is last in it is out of sight.
    await popup.addStyleTag({ content: '.popup { height: 300px }' });
    await popup.$$eval('.cast-row', (rows) => (rows.at(-1) as HTMLElement).focus());
    const left = await readPlace();
    expect(left.scrolled).toBeGreaterThan(0);
    await popup.keyboard.press('Enter');
    await until(
      () => headings(popup),
      (shown) => shown.length > 0,
    );
    expect((await readPlace()).entity).toBeNull();
    await popup.keyboard.press('Escape');
    expect(await readPlace()).toEqual(left);
    await popup.close();
  });

  it('has a dot and a date at what is new since the last look, and none at what was seen', async () => {
    const page = await suite.visit(article(prose));
    const own = await suite.visitOwn('options.html');
    await own.evaluate(
      "chrome.storage.local.set({'seen:upstage': {newest: '2025-01-01', known: 1}, 'seen:openai': {newest: '2099-01-01', known: 9999}})",
    );
    await own.close();
    await page.bringToFront();
    const popup = await openCast(page);
    const rows = (id: string) => text(popup, `.cast-row[data-entity="${id}"] .news`);
    expect((await rows('upstage'))[0]).toMatch(/새 소식 \d{4}\.\d{2}/);
    expect(await rows('openai')).toEqual([]);
    await popup.close();
    await page.bringToFront();
    const again = await openCast(page);
    expect(await text(again, '.news')).toEqual([]);
    await again.close();
  });

  it('has the text size that was chosen for cards', async () => {
    const own = await suite.visitOwn('options.html');
    const choose = (cardScale: number) =>
      own.evaluate(`chrome.storage.local.set({ settings: { cardScale: ${cardScale} } })`);
    const popup = await openCast(await suite.visit(article(prose)));
    const readSize = () =>
      popup.$eval('.cast-row .gist', (it) => Number.parseFloat(getComputedStyle(it).fontSize));
    const usual = await readSize();
    await choose(2);
    await until(readSize, (size) => size === usual * 2);
    await choose(1);
    await until(readSize, (size) => size === usual);
    await popup.close();
    await own.close();
  });

  it('changes how often names are marked, at once', async () => {
    const page = await suite.visit(article(prose));
    const popup = await openCast(page);
    await popup.select('.pp-controls label:first-child select', 'never');
    await until(
      () => readPainted(page, 'gakju', 'gakju-inferred'),
      (names) => names.length === 0,
    );
    await popup.select('.pp-controls label:first-child select', 'paragraph');
    await until(
      () => readPainted(page, 'gakju', 'gakju-inferred'),
      (names) => names.length > 3,
    );
    await popup.close();
  });

  it('has no barrier: the cast, a search, a card, in both themes', async () => {
    const popup = await openCast(await suite.visit(article(prose)));
    for (const theme of ['light', 'dark'] as const) {
      // No colour is on its way while axe looks.
      await setMedia(popup, { theme, motion: 'reduce' });
      expect(await findBarriers(popup), `cast ${theme}`).toEqual([]);
      await ask(popup, '네이버');
      await popup.waitForSelector('.result');
      expect(await findBarriers(popup), `search ${theme}`).toEqual([]);
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.pp-card .card-body');
      expect(await findBarriers(popup), `card ${theme}`).toEqual([]);
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('.cast-row', { visible: true });
    }
    await popup.close();
  });
});
