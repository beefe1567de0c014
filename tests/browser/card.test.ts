// A card opens on a name that the pointer rests on, tells what is known and by whom, and goes away again.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readCard } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { until } from '@/lib/cli/wait-for';
import { findInCard } from './card-root';
import { prepareFlash } from './flash';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();

async function openCard(page: Page, name = '업스테이지', text = '2020년 10월') {
  const place = await findMark(page, name);
  return { place, card: await hoverUntilCard(page, place, text) };
}
const closed = (page: Page) =>
  until(
    () => readCard(page),
    (card) => card === null,
  );

describe('the card', () => {
  it('tells name, kind, summary, dated facts and numbered sources', async () => {
    const page = await suite.visit(article(prose));
    const { card } = await openCard(page);
    expect(card).toMatch(/업스테이지 기업/);
    expect(card).toMatch(/1\)/);
    expect(card).toMatch(/출처/);
    expect(card).toMatch(/기준일 ?20\d\d/);
    expect(card).toMatch(/자료 2026\.11\.05 확인/);
  });

  it('speaks English on an English page', async () => {
    const english =
      '<h1>Upstage releases a model</h1><p>Upstage said on Tuesday that its new model would compete with ChatGPT. Kwon Soon-il, a vice president of Upstage, promised more GPUs. This is a sample.</p><p>OpenAI and Google have announced models of their own, and Nvidia will ship more chips to Korea this year, the sample article says.</p>';
    const page = await suite.visit(article(english).replace('lang="ko"', 'lang="en"'));
    const { card } = await openCard(page, 'Upstage', 'founded in October 2020');
    expect(card).toMatch(/Company/);
    expect(card).toMatch(/Sources/);
  });

  it('is one bare host under <html>, in a root that the page cannot look into', async () => {
    const page = await suite.visit(article(prose));
    const before = await page.evaluate(() => document.body.outerHTML);
    await openCard(page);
    const after = await page.evaluate(() => ({
      body: document.body.outerHTML,
      added: [...document.documentElement.children]
        .slice(2)
        .map((e) => [e.localName, e.attributes.length, e.shadowRoot]),
    }));
    expect(after.body).toBe(before);
    expect(after.added).toEqual([['div', 0, null]]);
  });

  it('never covers the hovered line', async () => {
    const page = await suite.visit(article(`<div style="height:60vh"></div>${prose}`));
    const { place } = await openCard(page);
    const card = await findInCard(page, '.card');
    const [top, bottom] = [card?.y ?? 0, (card?.y ?? 0) + (card?.height ?? 0)];
    expect(bottom <= place.top || top >= place.bottom, `${top} to ${bottom}`).toBe(true);
    expect(
      await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, place),
    ).not.toBe('div');
  });

  it('closes with Escape, and with the pointer leaving', async () => {
    const page = await suite.visit(article(prose));
    const { place } = await openCard(page);
    await page.keyboard.press('Escape');
    await closed(page);
    await page.mouse.move(2, 2);
    await hoverUntilCard(page, place, '2020년 10월');
    await page.mouse.move(900, 2, { steps: 12 });
    await page.mouse.move(1000, 4);
    await closed(page);
  });

  it('closes when its text scrolls away', async () => {
    const page = await suite.visit(article(`${prose}<div style="height:4000px"></div>`));
    await openCard(page);
    await page.evaluate(() => scrollTo(0, 3000));
    await closed(page);
  });

  it('opens for nothing that a page script makes up', async () => {
    const page = await suite.visit(article(prose));
    const passTime = await prepareFlash(suite, page, 'upstage');
    const { x, y } = await findMark(page, '업스테이지');
    await page.evaluate(
      (at) => {
        const forge = () => {
          const init = { clientX: at.x, clientY: at.y, bubbles: true };
          document
            .elementFromPoint(at.x, at.y)
            ?.dispatchEvent(new PointerEvent('pointermove', init));
          requestAnimationFrame(forge);
        };
        forge();
      },
      { x, y },
    );
    // A believed one would have opened a card meanwhile.
    await passTime();
    expect(await readCard(page)).toBeNull();
  });

  it('opens for no text that is being selected', async () => {
    const page = await suite.visit(article(prose));
    const passTime = await prepareFlash(suite, page, 'upstage');
    const { x, y } = await findMark(page, '업스테이지');
    await page.mouse.move(x + 80, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    await page.mouse.move(x, y, { steps: 4 });
    await passTime();
    expect(await readCard(page)).toBeNull();
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    await page.mouse.move(x + 80, y);
    await hoverUntilCard(page, { x, y }, '2020년 10월');
    await page.close();
  });

  it('opens under a policy that allows nothing', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'">`;
    const page = await suite.visit(article(prose, policy));
    const { card } = await openCard(page);
    expect(card).toMatch(/출처/);
  });
});
