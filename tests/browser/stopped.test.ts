// The background is stopped before every single step of a reader's way, in turn: each step works all the same.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverUntilCard } from '@/lib/cli/hover';
import { findPainted, readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { article, listed, prose, useBrowser } from './open';
import { stopBackground } from './stop-background';

const suite = useBrowser();

const painted = (page: Page) =>
  until(
    () => readPainted(page, 'gakju'),
    (names) => names.includes('업스테이지'),
  );

/** The steps of one reading, each with what the reader sees of it. */
const steps: Record<string, (page: Page, own: Page) => Promise<unknown>> = {
  'a page is read': async (page) => {
    await page.reload();
    return painted(page);
  },
  'a card is opened': async (page) => {
    const at = await findPainted(page, '업스테이지');
    if (!at) throw new Error('not painted');
    return hoverUntilCard(page, at, '2020년 10월');
  },
  'the cast is asked for': async (page, own) => {
    const answer = await own.evaluate(
      `chrome.runtime.sendMessage({ to: 'background', name: 'readEntities', args: [['upstage', 'openai']] })`,
    );
    expect(answer).toMatchObject({ ok: true, value: [{}, {}] });
    await page.bringToFront();
  },
  'the site is turned off': async (page, own) => {
    await own.evaluate(
      `chrome.storage.local.set(${JSON.stringify({ settings: { sitesOff: [listed] } })})`,
    );
    await until(
      () => readPainted(page, 'gakju'),
      (names) => names.length === 0,
    );
  },
  'the site is turned on': async (page, own) => {
    await own.evaluate(`chrome.storage.local.set({ settings: { sitesOff: [] } })`);
    return painted(page);
  },
  'the reader’s choices are wiped': async (page, own) => {
    await own.evaluate('chrome.storage.local.clear()');
    return painted(page);
  },
};

describe('the background, stopped before', () => {
  it.each(Object.keys(steps))('%s, is missed nowhere', async (stopped) => {
    const page = await suite.visit(article(prose));
    const own = await suite.visitOwn('popup.html');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.bringToFront();
    await painted(page);
    for (const [name, step] of Object.entries(steps)) {
      if (name === stopped) await stopBackground(suite, own);
      await step(page, own);
    }
    expect(errors).toEqual([]);
    await page.close();
    await own.close();
  });

  it('a choice on a page that is closed at once, is woken by it and takes it in', async () => {
    const own = await suite.visitOwn('popup.html');
    const options = await suite.visitOwn('options.html');
    const choice = await options.waitForSelector('input[name=marks][value=article]');
    await stopBackground(suite, own);
    await choice?.evaluate((one) => (one as HTMLInputElement).click());
    await options.close();
    await until(
      () => own.evaluate('chrome.storage.local.get(null)') as Promise<Record<string, unknown>>,
      (stored) =>
        JSON.stringify(stored.settings ?? {}).includes('"marks":"article"') &&
        !Object.keys(stored).some((key) => key.startsWith('change:')),
    );
    await own.evaluate('chrome.storage.local.clear()');
    await own.close();
  });

  it('each of them, all the way', async () => {
    const page = await suite.visit(article(prose));
    const own = await suite.visitOwn('popup.html');
    await page.bringToFront();
    for (const step of Object.values(steps)) {
      await stopBackground(suite, own);
      await step(page, own);
    }
    await page.close();
    await own.close();
  });
});
