// A card looks the same on every page: what a page gives its elements, by our own names too, does not reach it.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readRoot } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { setMedia } from '@/lib/cli/media';
import { zoo } from '../zoo/read-zoo';
import { findMark, listed, useBrowser } from './open';

const suite = useBrowser();

const parts = [
  '.layer',
  '.card',
  '.card-head',
  'h2',
  '.card-body',
  '.fact',
  '.card-foot',
  '.icon-btn',
  'a',
];

/** Every computed value of each, but those of the place, which is the text's. */
const readLooks = (page: Page) =>
  readRoot(
    page,
    (root, selectors) => {
      const ofPlace = /^(?:--|top|right|bottom|left|inset|perspective-origin|transform-origin)/;
      return selectors.map((selector) => {
        const element = root.querySelector(selector);
        const style = element && getComputedStyle(element);
        return [
          selector,
          ...[...(style ?? [])]
            .filter((name) => !ofPlace.test(name))
            .map((name) => `${name}: ${style?.getPropertyValue(name)}`),
        ];
      });
    },
    parts,
  );

async function readLooksOn(html: string) {
  // Drawn as it stays, at once.
  const page = await suite.visit(html, listed, (fresh) => setMedia(fresh, { motion: 'reduce' }));
  await hoverUntilCard(page, await findMark(page, '업스테이지'), '2020년 10월');
  const looks = await readLooks(page);
  await page.close();
  return looks;
}

const html = zoo.find(({ name }) => name === 'repaints-guests.html')?.html ?? '';
const style = /<style>.*<\/style>/s;

describe('on a page that has styles for all it can reach, the card is as without them', () => {
  it.each([
    ['by our own names, and by what every element inherits', (all: string) => all],
    [
      'by our own names registered for something else',
      (all: string) => {
        const names = new Set(all.match(/--[a-z0-9-]+(?=:)/g));
        const rules = [...names].map(
          (name) => `@property ${name} { syntax: "<length>"; inherits: false; initial-value: 0px }`,
        );
        return `<style>${rules.join('\n')}</style>`;
      },
    ],
  ])('%s', async (_how, toStyle) => {
    const [all = ''] = style.exec(html) ?? [];
    const looks = await readLooksOn(html.replace(style, toStyle(all)));
    expect(looks?.map(({ length }) => length > 100)).toEqual(parts.map(() => true));
    expect(looks).toEqual(await readLooksOn(html.replace(style, '')));
  });
});
