// Pinned cards stay while the reader reads on, up to three, and are moved by pointer and keyboard.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readRoot } from '@/lib/cli/closed-root';
import { restingOn } from '@/lib/cli/hover';
import { until } from '@/lib/cli/wait-for';
import { findInCard, pressInCard, readCards } from './card-root';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();
// Room for pinned cards beside the text.
const long = article(
  `<div style="max-width:420px">${prose}</div><div style="height:3000px"></div>`,
);

async function openCard(page: Page, name: string) {
  const place = await findMark(page, name);
  const count = (await readCards(page)).length;
  await until(
    restingOn(page, place, async () => (await readCards(page)).length),
    (cards) => cards > count,
  );
}
const readBox = async (page: Page) =>
  (await readRoot(page, (root) => {
    const { x, y, width, height } =
      root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  })) ?? { x: 0, y: 0, width: 0, height: 0 };

describe('a pinned card', () => {
  it('stays when the pointer leaves and the text scrolls away, and closes by its own button', async () => {
    const page = await suite.visit(long);
    await openCard(page, '업스테이지');
    await pressInCard(page, '고정');
    await findInCard(page, '[aria-pressed=true]');
    await page.mouse.move(900, 2, { steps: 8 });
    await page.evaluate(() => scrollTo(0, 2000));
    await page.mouse.click(900, 2);
    await page.keyboard.press('Escape');
    expect((await readCards(page))[0]).toMatch(/^업스테이지/);
    await pressInCard(page, '닫기');
    await until(
      () => readCards(page),
      (cards) => cards.length === 0,
    );
    await page.close();
  });

  it('leaves room for the next ones, up to three, and says so at the fourth', async () => {
    const page = await suite.visit(long);
    const names = ['업스테이지', '권순일', '엔비디아', '오픈AI'];
    for (const name of names) {
      await openCard(page, name);
      await pressInCard(page, '고정');
      // Out of the way of the next name.
      if (name !== '오픈AI') {
        await findInCard(page, '[aria-pressed=true]');
        await pressInCard(page, '옮기기');
        if (name !== '업스테이지') await pressInCard(page, '옮기기');
        if (name === '엔비디아') await pressInCard(page, '옮기기');
      }
    }
    expect(await findInCard(page, '[role=status]', '카드는 세 장까지')).not.toBeNull();
    expect((await readCards(page)).length).toBe(4);
    await page.close();
  });

  it('is dragged by its head, and moved by arrow keys, never off the screen', async () => {
    const page = await suite.visit(long);
    await openCard(page, '업스테이지');
    await pressInCard(page, '고정');
    const head = await findInCard(page, 'h2');
    const from = await readBox(page);
    await page.mouse.move((head?.x ?? 0) + 4, (head?.y ?? 0) + 4);
    await page.mouse.down();
    await page.mouse.move((head?.x ?? 0) + 154, (head?.y ?? 0) + 84, { steps: 6 });
    await page.mouse.up();
    const dragged = await readBox(page);
    expect([dragged.x - from.x, dragged.y - from.y]).toEqual([150, 80]);
    // By a hand so fast that its first move is out of the card already, and back.
    for (const way of [-1, 1]) {
      const { x = 0, y = 0 } = (await findInCard(page, 'h2')) ?? {};
      await page.mouse.move(x + 4, y + 4);
      await page.mouse.down();
      await page.mouse.move(x + 4, y + 4 + way * 60);
      await page.mouse.up();
      if (way < 0) expect((await readBox(page)).y).toBe(dragged.y - 60);
    }
    expect((await readBox(page)).y).toBe(dragged.y);

    await readRoot(page, (root) => root.querySelector<HTMLElement>('.move')?.focus());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const moved = await readBox(page);
    expect([moved.x - dragged.x, moved.y - dragged.y]).toEqual([16, 16]);
    await page.keyboard.down('Shift');
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    expect((await readBox(page)).x).toBe(8);

    // A press on it is still one to the next corner.
    await page.keyboard.press('Enter');
    expect((await readBox(page)).x).not.toBe(8);

    await page.setViewport({ width: 500, height: 500 });
    await until(
      () => readBox(page),
      ({ y, height }) => y >= 8 && y + height <= 492,
    );
    await page.keyboard.press('Escape');
    await until(
      () => readCards(page),
      (cards) => cards.length === 0,
    );
    await page.close();
  });
});
