// The card in each of its states, both languages, both themes and enlarged: no barrier that axe knows, no target too small.

import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CardProps } from '@/components/Card';
import type { CardView } from '@/lib/card/card-view';
import { setMedia } from '@/lib/cli/media';
import { toScopes } from '@/lib/page/muted';
import { say } from '@/lib/words';
import { findBarriers } from './barriers';
import { useBrowser } from './open';

const css = ['tokens', 'base', 'card']
  .map((name) => readFileSync(`components/${name}.css`, 'utf8'))
  .join('\n');
const suite = useBrowser();

/** Cards are drawn outside the browser, so that axe, which no closed root lets in, sees the same markup and styles. */
type Drawn = { of(lang: 'ko' | 'en'): HTMLElement; sheet?: boolean };
let states: Record<string, Drawn> = {};
const wait = () => new Promise((done) => setTimeout(done));

beforeAll(async () => {
  const { window } = new JSDOM('<!doctype html><body></body>');
  Object.assign(globalThis, {
    document: window.document,
    window,
    requestAnimationFrame: setTimeout,
  });
  const { cardOf, draw, known } = await import('../components/draw-card');
  const why = '‘업스테이지’: 이 이름의 표기입니다.';
  const published = '2025-08-13';
  const mute = { scopes: toScopes(false), onMute: async () => true };
  const pinned = { pin: { pinned: true, onPin: () => false } };
  const unpinned = { pin: { pinned: false, onPin: () => false } };
  const make =
    (view: CardView, more: Partial<CardProps> = {}) =>
    (lang: 'ko' | 'en') =>
      draw(view, lang, published, { mute, ...unpinned, ...more });
  states = {
    known: { of: make(known('upstage', null, why)) },
    'with stages': { of: make(known('sovereign-ai-foundation-model-project', null, why)) },
    'with versions': { of: make(known('stage3-eval', null, why)) },
    inferred: { of: make(known('kwon-soonil', 'inferred', why)) },
    pinned: { of: make(known('upstage', null, why), pinned) },
    followed: { of: make(known('solar-open-2'), { trail: ['업스테이지', '네이버'] }) },
    loading: { of: make({ state: 'loading', name: '업스테이지' }) },
    choice: {
      of: make({
        state: 'choice',
        name: '아틀라스',
        cards: [cardOf('atlas-robot'), cardOf('chatgpt-atlas')],
      }),
    },
    unknown: { of: make({ state: 'unknown', name: '없는 이름' }) },
    failed: { of: make({ state: 'failed', name: '업스테이지' }) },
    'as a sheet': { of: make(known('upstage', null, why), { pin: null }), sheet: true },
  };
});

const press = async (root: HTMLElement, label: string) => {
  const buttons = [...root.querySelectorAll<HTMLElement>('.card-foot button')];
  const button = buttons.find(({ textContent }) => textContent?.includes(label));
  if (!button) throw new Error(`no button ${label}`);
  button.click();
  await wait();
};

async function show(page: Page, root: HTMLElement, style: { sheet?: boolean; scale?: number }) {
  await page.setContent(
    `<!doctype html><html lang="ko"><title>card</title><style>${css}
      :root, .layer { --scale: ${style.scale ?? 1} } body { margin: 8px; background: light-dark(#fff, #121212) }
    </style><main class="${style.sheet ? 'sheet layer' : ''}">${root.innerHTML}</main>`,
  );
}

// A card is a part of a page, not a page.
const findIssues = (page: Page) => findBarriers(page, ['page-has-heading-one', 'region']);

describe('the card', { timeout: 120_000 }, () => {
  it.each([
    'known',
    'with stages',
    'with versions',
    'inferred',
    'pinned',
    'followed',
    'loading',
    'choice',
    'unknown',
    'failed',
    'as a sheet',
  ])('%s has no barrier, in both languages and both themes', async (name) => {
    const page = await suite.opened().browser.newPage();
    const state = states[name];
    for (const lang of ['ko', 'en'] as const)
      for (const theme of ['light', 'dark'] as const) {
        await setMedia(page, { theme });
        if (state) await show(page, state.of(lang), state);
        expect(await findIssues(page), `${lang} ${theme}`).toEqual([]);
      }
    await page.close();
  });

  it.each([
    ['copied', ['copy'], /각주를 복사했습니다|Footnote copied/],
    ['not this', ['notThis'], /어디에서 끌지|no longer be marked/],
    [
      'not this, said where',
      ['notThis', 'muteEverywhere'],
      /어디서나 이 이름을 껐습니다|off everywhere/,
    ],
    ['an error report', ['report'], /아무것도 보내지 않습니다|Nothing is sent/],
  ] as const)('has no barrier in its foot: %s', async (_what, presses, told) => {
    const page = await suite.opened().browser.newPage();
    for (const lang of ['ko', 'en'] as const) {
      const root = states.known?.of(lang);
      if (!root) throw new Error('not drawn');
      await wait();
      for (const label of presses) await press(root, say(lang, `card.${label}`));
      expect(root.querySelector('.card-foot [role=status]')?.textContent).toMatch(told);
      await show(page, root, {});
      expect(await findIssues(page), lang).toEqual([]);
    }
    await page.close();
  });

  it('loses nothing at twice the text size: nothing is cut, nothing runs out of the card', async () => {
    const page = await suite.opened().browser.newPage();
    for (const name of ['with stages', 'followed', 'inferred'])
      for (const lang of ['ko', 'en'] as const) {
        const root = states[name]?.of(lang);
        if (root) await show(page, root, { scale: 2 });
        expect(await findIssues(page), `${name} ${lang}`).toEqual([]);
        expect(
          await page.evaluate(() =>
            [...document.querySelectorAll('.card, .card-head, .card-body, .card-foot')]
              .filter((part) => part.scrollWidth > part.clientWidth + 1)
              .map((part) => part.className),
          ),
          `${name} ${lang}`,
        ).toEqual([]);
      }
    await page.close();
  });

  it('does not move for those who asked for less motion', async () => {
    const page = await suite.opened().browser.newPage();
    await setMedia(page, { motion: 'reduce' });
    const root = states.known?.of('ko');
    if (root) await show(page, root, {});
    expect(
      await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--fade'),
      ),
    ).toBe('0ms');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });
});
