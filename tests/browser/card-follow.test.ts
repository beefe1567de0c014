// Names inside a card open in place; back by button, Alt+Left and the mouse's own button, each where it was left.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readRoot } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { until } from '@/lib/cli/wait-for';
import { findInCard, pressInCard } from './card-root';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();

async function openCard(page: Page) {
  const place = await findMark(page, '업스테이지');
  await hoverUntilCard(page, place, '2020년 10월');
}
const heading = (page: Page, name: string) => findInCard(page, 'h2', name);
const scroll = (page: Page, to?: number) =>
  readRoot(
    page,
    (root, top) => {
      const body = root.querySelector('.card-body');
      if (body && top !== undefined) body.scrollTop = top;
      return body?.scrollTop;
    },
    to,
  );

describe('names inside a card', () => {
  it('open from the relations and come back by the trail, to where the card was left', async () => {
    const page = await suite.visit(article(prose));
    await openCard(page);
    await pressInCard(page, '', '.chip');
    const box = await findInCard(page, '.card-trail button', '뒤로: 업스테이지');
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await pressInCard(page, '뒤로: 업스테이지');
    await until(
      () => scroll(page),
      (top) => (top ?? 0) > 0,
    );
    await heading(page, '업스테이지');
    await page.close();
  });

  it('open from its sentences', async () => {
    const page = await suite.visit(article(prose));
    await openCard(page);
    const name = await readRoot(
      page,
      (root) => root.querySelector('.summary .name, .value .name')?.textContent ?? '',
    );
    await pressInCard(page, name ?? '', '.name');
    await findInCard(page, '.card-trail button', '뒤로: 업스테이지');
    expect(await readRoot(page, (root) => root.querySelector('h2')?.textContent)).not.toBe(
      '업스테이지',
    );
    await page.close();
  });

  it.each([
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const)('open by the key %s', async (_, key) => {
    const page = await suite.visit(article(prose));
    await openCard(page);
    await readRoot(page, (root) => root.querySelector<HTMLElement>('.summary .name')?.focus());
    await page.keyboard.press(key);
    await findInCard(page, '.card-trail button', '뒤로: 업스테이지');
    await page.close();
  });

  it('are not torn from their particles, however wide the card is', async () => {
    const page = await suite.visit(article(prose));
    await openCard(page);
    const torn = await readRoot(page, (root) => {
      const body = root.querySelector<HTMLElement>('.card-body');
      const names = [...root.querySelectorAll('.card-body :is(p, dd, li) .name')];
      const readLine = (node: Node, at: number) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const found: string[] = [];
      for (let width = 160; body && width <= 340; width += 3) {
        body.style.width = `${width}px`;
        for (const { firstChild: text, nextSibling: next } of names) {
          if (!text?.textContent || !next?.textContent) continue;
          if (!/^[가-힣]/.test(next.textContent)) continue;
          const end = readLine(text, text.textContent.length - 1);
          if (readLine(next, 0).top > end.bottom - 4)
            found.push(`${width}: ${text.textContent}/${next.textContent}`);
        }
      }
      return { found, looked: names.length };
    });
    expect(torn?.looked).toBeGreaterThan(0);
    expect(torn?.found).toEqual([]);
    await page.close();
  });

  it('come back by Alt+Left and by the mouse’s back button; the page stays', async () => {
    const page = await suite.visit(article(prose));
    const address = page.url();
    for (const back of ['keys', 'mouse']) {
      await openCard(page);
      await pressInCard(page, '', '.chip');
      await findInCard(page, '.card-trail button', '뒤로: 업스테이지');
      if (back === 'keys') {
        await page.keyboard.down('Alt');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.up('Alt');
      } else {
        const at = await findInCard(page, 'h2');
        await page.mouse.move((at?.x ?? 0) + 3, (at?.y ?? 0) + 3);
        await page.mouse.click((at?.x ?? 0) + 3, (at?.y ?? 0) + 3, { button: 'back' });
      }
      await heading(page, '업스테이지');
      await until(
        () => readRoot(page, (root) => root.querySelector('.card-trail') === null),
        (gone) => gone === true,
      );
      expect(page.url()).toBe(address);
      await page.keyboard.press('Escape');
      await page.mouse.move(1000, 4);
    }
    await page.close();
  });

  it('keep the keyboard inside when what was pressed is gone', async () => {
    const page = await suite.visit(article(prose));
    await openCard(page);
    await readRoot(page, (root) => root.querySelector<HTMLElement>('.chip')?.focus());
    await page.keyboard.press('Enter');
    await findInCard(page, '.card-trail button', '뒤로: 업스테이지');
    expect(await readRoot(page, (root) => root.activeElement?.className)).toBe('card');
    await page.close();
  });
});
