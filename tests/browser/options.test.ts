// The options page: what is chosen there acts at once in an open article, and it serves the keyboard and every reader.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseFile } from '@/lib/cli/choose-file';
import { setMedia } from '@/lib/cli/media';
import { goToOwn } from '@/lib/cli/opened';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { findBarriers } from './barriers';
import { launch } from './launch';
import { article, prose, useBrowser } from './open';
import { saveInto } from './save-into';

const suite = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'gakju-'));
const names = (page: Page) => readPainted(page, 'gakju', 'gakju-inferred');
const text = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

declare const chrome: {
  storage: { local: { set(it: object): Promise<void>; get(key: string): Promise<object> } };
};
const readStored = (page: Page) =>
  page.evaluate(
    async () => ((await chrome.storage.local.get('settings')) as { settings?: object }).settings,
  ) as Promise<Record<string, unknown> | undefined>;
const store = (page: Page, settings: object) =>
  page.evaluate((it) => chrome.storage.local.set({ settings: it }), settings);

const own: Page[] = [];
async function open(): Promise<Page> {
  const page = await suite.visitOwn('options.html');
  own.push(page);
  await page.bringToFront();
  await page.waitForSelector('#about');
  return page;
}
/** Presses what bears this label, as a hand would. */
async function press(page: Page, label: string): Promise<void> {
  const found = await page.waitForSelector(`main ::-p-text(${label})`);
  await found?.scrollIntoView();
  await found?.click();
}
afterEach(async () => {
  for (const page of own.splice(0)) {
    await store(page, {});
    await page.close();
  }
});

describe('the options page', () => {
  it('acts at once in an open article', async () => {
    const read = await suite.visit(article(prose));
    await until(
      () => names(read),
      (all) => all.includes('권 부사장'),
    );
    const options = await open();
    await press(options, '기사마다 한 번');
    await until(
      () => names(read),
      (all) => !all.includes('권 부사장') && all.includes('업스테이지'),
    );
    await press(options, '표시하지 않음');
    await until(
      () => names(read),
      (all) => all.length === 0,
    );
    await read.close();
  });

  it('shows its own sentence by the rules that are chosen, and their contrast in numbers', async () => {
    const options = await open();
    const painted = () => options.evaluate(() => [...CSS.highlights.keys()].sort());
    await until(painted, (now) => String(now) === 'gakju,gakju-inferred');
    await press(options, '실선');
    await press(options, '자두');
    await until(painted, (now) => String(now) === 'gakju-inferred-solid-plum,gakju-solid-plum');
    expect(await text(options, '#marks [role=status]')).toMatch(
      /흰 바탕 4\.\d : 1, 어두운 바탕 4\.\d : 1/,
    );
  });

  it('exports, resets with a way back, and imports what was exported', async () => {
    const options = await open();
    await saveInto(options, folder);
    await press(options, '나올 때마다');
    await press(options, '150%');
    await until(
      () => readStored(options),
      (now) => now?.cardScale === 1.5 && now?.marks === 'every',
    );
    await (await options.$('#backup .btn'))?.click();
    await until(
      () => readFile(join(folder, 'gakju-settings.json'), 'utf8').catch(() => ''),
      (text) => text.trimEnd().endsWith('}'),
    );
    const before = await readStored(options);
    const reset = async () => (await options.$$('#backup .btn'))[1]?.click();
    await reset();
    await until(
      () => readStored(options),
      (now) => now?.marks === 'paragraph' && now?.cardScale === 1,
    );
    await (await options.waitForSelector('#backup .link'))?.click();
    await until(
      () => readStored(options),
      (now) => now?.marks === 'every',
    );
    await reset();
    await until(
      () => readStored(options),
      (now) => now?.marks === 'paragraph',
    );
    await chooseFile(options, '#import', join(folder, 'gakju-settings.json'));
    await until(
      () => text(options, '#backup [role=status]'),
      (told) => told.includes('가져왔습니다'),
    );
    expect(await readStored(options)).toEqual(before);
  });

  it.each([
    ['broken.json', '{ "kind', 'JSON 파일이 아닙니다'],
    ['other.json', '{"theme":"dark"}', '각주의 설정 파일이 아닙니다'],
    [
      'bad.json',
      '{"kind":"gakju-settings","format":1,"settings":{"marks":"every","openAfterMs":-1}}',
      '‘openAfterMs’ 값이 올바르지 않습니다',
    ],
  ])('says what is wrong with %s, and changes nothing', async (file, content, said) => {
    const options = await open();
    await press(options, '기사마다 한 번');
    await until(
      () => readStored(options),
      (now) => now?.marks === 'article',
    );
    const before = await readStored(options);
    writeFileSync(join(folder, file), content);
    await chooseFile(options, '#import', join(folder, file));
    const told = await until(
      () => text(options, '#backup [role=status]'),
      (now) => now.includes(said),
    );
    expect(told).toContain('아무것도 바꾸지 않았습니다');
    expect(await readStored(options)).toEqual(before);
  });

  it('lists what is turned off, each with a way back', async () => {
    const options = await open();
    await store(options, {
      sitesOff: ['news.example'],
      muted: [{ scope: 'everywhere', entity: 'nvidia' }],
    });
    await until(
      () => text(options, '#muted'),
      (now) => now.includes('엔비디아') && now.includes('어디서나'),
    );
    await options.focus('#muted .btn');
    await options.keyboard.press('Enter');
    await until(
      () => readStored(options),
      (now) => JSON.stringify(now?.muted) === '[]',
    );
    // The button is gone, and the keyboard's place is not.
    await until(
      () => options.evaluate(() => document.activeElement?.textContent),
      (now) => now === '끈 이름',
    );
    await (await options.waitForSelector('#sites .switch'))?.click();
    await until(
      () => readStored(options),
      (now) => JSON.stringify(now?.sitesOff) === '[]',
    );
  });

  it('tells the data’s date, and the keys as they are now', async () => {
    const options = await open();
    await until(
      () => text(options, '#packs'),
      (now) => /항목 \d{3}개 · 20\d\d\.\d\d\.\d\d/.test(now),
    );
    expect(await text(options, '#keys')).toMatch(/팝업 열기Alt\+Shift\+G/);
    expect(await text(options, '#keys')).toMatch(/이 사이트에서 켜거나 끄기정하지 않음/);
  });

  it('forgets what was looked at, and nothing else', async () => {
    const options = await open();
    await options.evaluate(() =>
      chrome.storage.local.set({ 'seen:upstage': { newest: '2026-01-01', known: 1 } }),
    );
    await (await options.$('#privacy .btn'))?.click();
    await until(
      () => text(options, '#privacy [role=status]'),
      (told) => told.includes('지웠습니다'),
    );
    expect(
      await options.evaluate(async () =>
        Object.keys(await chrome.storage.local.get('seen:upstage')),
      ),
    ).toEqual([]);
  });

  it('goes by keyboard alone: every part in order, a choice by arrow, the focus kept', async () => {
    const options = await open();
    const active = () =>
      options.evaluate(() => {
        const { activeElement: at } = document;
        const label = at?.closest('label')?.textContent ?? at?.textContent;
        return `${at?.closest('section')?.id ?? ''} ${label}`;
      });
    const passed: string[] = [];
    for (let i = 0; i < 60; i++) {
      await options.keyboard.press('Tab');
      passed.push(await active());
      if (passed.at(-1)?.startsWith('marks 문단마다')) break;
    }
    await options.keyboard.press('ArrowDown');
    await until(
      () => readStored(options),
      (now) => now?.marks === 'article',
    );
    expect(await active()).toContain('기사마다 한 번');
    for (let i = 0; i < 40 && !passed.at(-1)?.startsWith('about'); i++) {
      await options.keyboard.press('Tab');
      passed.push(await active());
    }
    const parts = [...new Set(passed.map((one) => one.split(' ')[0]))].filter(Boolean);
    expect(parts).toEqual([
      'sites',
      'marks',
      'card',
      'packs',
      'keys',
      'backup',
      'privacy',
      'about',
    ]);
  });
});

describe('the options page for every reader', { timeout: 120_000 }, () => {
  let close = async () => {};
  afterEach(() => close());

  it.each(['ko', 'en'] as const)('has no barrier that axe knows (%s)', async (lang) => {
    const opened = await launch({ lang });
    close = () => opened.browser.close();
    const page = await opened.browser.newPage();
    await goToOwn(opened, page, 'options.html');
    await page.waitForSelector('#about');
    await store(page, {
      openBy: 'key',
      sitesOff: ['news.example', 'a-site-with-a-rather-long-name.news.example'],
      muted: [{ scope: 'everywhere', entity: 'nvidia' }],
    });
    await page.waitForSelector('#muted .btn');
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    for (const width of [320, 1100])
      for (const theme of ['light', 'dark'] as const) {
        await page.setViewport({ width, height: 900 });
        // No colour is on its way while axe looks.
        await setMedia(page, { theme, motion: 'reduce' });
        expect(await findBarriers(page), `${width} ${theme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
          true,
        );
      }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
  });
});
