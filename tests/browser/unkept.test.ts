// What the reader chooses where nothing more can be stored: she is told, and sees what is kept rather than what she pressed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '@/lib/cli/choose-file';
import { openPopup } from '@/lib/cli/popup-over';
import { until } from '@/lib/cli/wait-for';
import { toFile } from '../pack/added/desk';
import { createPack } from '../pack/small-pack';
import { article, prose, useBrowser } from './open';

declare const chrome: {
  storage: {
    local: { set(it: object): Promise<void>; remove(keys: string[]): Promise<void> };
  };
};

const suite = useBrowser();
const sorry = '저장하지 못했습니다';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gakju-unkept-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Fills what an extension may store to the last byte; returns what makes room again. */
async function fill(own: Page): Promise<() => Promise<void>> {
  const keys = await own.evaluate(async () => {
    const isKept = (more: object) =>
      chrome.storage.local.set(more).then(
        () => true,
        () => false,
      );
    const kept = ['last'];
    await chrome.storage.local.set({ last: '' });
    for (let size = 4_000_000; size >= 1; ) {
      const key = `filler ${kept.length}`;
      if (await isKept({ [key]: 'x'.repeat(size) })) kept.push(key);
      else size = Math.floor(size / 2);
    }
    // What is left is too little for another key.
    for (let size = 1; await isKept({ last: 'x'.repeat(size) }); size++);
    return kept;
  });
  return () => own.evaluate((all) => chrome.storage.local.remove(all), keys);
}
const text = (page: Page, selector: string) => page.$eval(selector, (one) => one.textContent ?? '');
const chosen = (page: Page) =>
  page.$eval('input[name=marks]:checked', (one) => (one as HTMLInputElement).value);
const press = async (page: Page, label: string) => {
  const found = await page.waitForSelector(`main ::-p-text(${label})`);
  await found?.scrollIntoView();
  await found?.click();
};

describe('what cannot be stored', () => {
  it('is told on the options page, wherever it was chosen, and by nothing called done', async () => {
    const options = await suite.visitOwn('options.html');
    await options.waitForSelector('#pack-address');
    const pack = join(folder, 'pack.json');
    await writeFile(pack, await toFile(createPack()).text());
    await chooseFile(options, '#pack-file', pack);
    const toldOfPacks = () => text(options, '#packs > [role=status]:last-child');
    await until(toldOfPacks, (told) => told.includes('추가했습니다'));
    const toSwitch = '[data-pack=sample] [role=switch]';
    const empty = await fill(options);

    await press(options, '기사마다 한 번');
    await until(
      () => text(options, '.not-kept'),
      (told) => told.includes(sorry),
    );
    expect(await chosen(options)).toBe('paragraph');

    const toldOfFiles = () => text(options, '#backup > [role=status]');
    const file = join(folder, 'settings.json');
    await writeFile(file, '{}');
    await chooseFile(options, '#import', file);
    await until(toldOfFiles, (told) => told.includes('설정 파일이 아닙니다'));
    const settings = { marks: 'every', sitesOff: ['news.example'] };
    await writeFile(file, JSON.stringify({ kind: 'gakju-settings', format: 1, settings }));
    await chooseFile(options, '#import', file);
    await until(toldOfFiles, (told) => told === '');
    expect(await text(options, '.not-kept')).toContain(sorry);

    await options.click(toSwitch);
    await until(toldOfPacks, (told) => told.includes(sorry));
    expect(await options.$eval(toSwitch, (one) => one.ariaChecked)).toBe('true');

    await empty();
    await press(options, '나올 때마다');
    await until(
      () => text(options, '.not-kept'),
      (told) => told === '',
    );
    expect(await chosen(options)).toBe('every');
    await options.close();
  });

  it('is told in the popup', async () => {
    const options = await suite.visitOwn('options.html');
    const page = await suite.visit(article(prose));
    const popup = await openPopup(suite.opened(), page);
    await popup.waitForSelector('.pp-controls select');
    const empty = await fill(options);
    await popup.select('.pp-controls select', 'article');
    await until(
      () => text(popup, '.popup'),
      (told) => told.includes(sorry),
    );
    expect(
      await popup.$eval('.pp-controls select', (one) => (one as HTMLSelectElement).value),
    ).not.toBe('article');
    await empty();
    for (const one of [popup, page, options]) await one.close();
  });
});
