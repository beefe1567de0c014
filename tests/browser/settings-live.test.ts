// Every choice of the reader's acts at once in a page that is open, without a reload.
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { readCard, readRoot } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import type { Settings } from '@/lib/settings';
import { prepareFlash } from './flash';
import { article, findMark, prose, useBrowser } from './open';
import { storeSettings } from './store-settings';

const suite = useBrowser();
const twice = '<p>업스테이지는 업스테이지와 함께 나아간다고 밝혔다. 이 문단은 견본이다.</p>';
const link = '<p><a href="#there">오픈AI</a> 소식은 따로 전한다. 이 문단도 견본이다.</p>';
const page = (): Promise<Page> => suite.visit(article(prose + twice + link));
const names = (of: Page) => readPainted(of, 'gakju', 'gakju-inferred');
const count = (of: string[], name: string) => of.filter((one) => one === name).length;

const choose = (settings: Partial<Settings>) => storeSettings(suite, settings);

async function findPlace(of: Page, name: string) {
  return findMark(of, name);
}
/** The names that anything is painted under: each look has its own. */
const looks = (of: Page) =>
  of.evaluate(() =>
    [...CSS.highlights]
      .filter(([, it]) => it.size > 0)
      .map(([name]) => name)
      .sort(),
  );

/** The other choices that were made with this look are in the page by then. */
const solid = (of: Page) =>
  until(
    () => looks(of),
    (all) => ['gakju-inferred-solid', 'gakju-solid'].every((look) => all.includes(look)),
  );

afterEach(() => choose({}));

describe('a choice made elsewhere acts in an open page:', () => {
  it('how often a name is marked', async () => {
    const open = await page();
    await until(
      () => names(open),
      (all) => count(all, '업스테이지') === 3 && all.includes('권 부사장'),
    );
    await choose({ marks: 'every' });
    await until(
      () => names(open),
      (all) => count(all, '업스테이지') === 5,
    );
    await choose({ marks: 'article' });
    await until(
      () => names(open),
      (all) => count(all, '업스테이지') === 1 && !all.includes('권 부사장'),
    );
    await choose({ marks: 'never' });
    await until(
      () => names(open),
      (all) => all.length === 0,
    );
    await choose({});
    await until(
      () => names(open),
      (all) => count(all, '업스테이지') === 3,
    );
    await open.close();
  });

  it('style and colour, of which the document shows nothing', async () => {
    const open = await page();
    // What is on the screen is marked first, and who is followed from a full name after it.
    await until(
      () => names(open),
      (all) => all.includes('권 부사장'),
    );
    expect(await looks(open)).toEqual(['gakju', 'gakju-inferred']);
    const traces = () =>
      open.evaluate(() => [
        document.documentElement.outerHTML,
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
      ]);
    const before = await traces();
    await choose({ markStyle: 'solid', markColor: 'plum' });
    await until(
      () => looks(open),
      (all) => String(all) === 'gakju-inferred-solid-plum,gakju-solid-plum',
    );
    expect(await traces()).toEqual(before);
    // A page opened now has the look from its start.
    const other = await page();
    await until(
      () => looks(other),
      (all) => String(all) === 'gakju-inferred-solid-plum,gakju-solid-plum',
    );
    await other.close();
    await choose({});
    await until(
      () => looks(open),
      (all) => String(all) === 'gakju,gakju-inferred',
    );
    await open.close();
  });

  it('opening by a click: not by resting, and in a link the link is followed', async () => {
    const open = await page();
    const place = await findPlace(open, '엔비디아');
    await hoverUntilCard(open, place, '출처');
    await open.keyboard.press('Escape');
    // Resting there, it would open once more before the choice has come.
    await open.mouse.move(5, 5);
    // How often a name is marked, chosen with it, shows when it has come.
    await choose({ openBy: 'click', marks: 'every' });
    await until(
      () => names(open),
      (all) => count(all, '업스테이지') === 5,
    );
    expect(await readCard(open)).toBeNull();
    await open.mouse.click(place.x, place.y);
    await until(
      () => readCard(open),
      (card) => card?.includes('출처') ?? false,
    );
    // It stays while the pointer goes elsewhere, and over other names.
    const passTime = await prepareFlash(suite, open, 'nvidia');
    const other = await findPlace(open, '구글');
    await open.mouse.move(other.x, other.y, { steps: 8 });
    await passTime();
    expect(await readCard(open)).toContain('엔비디아');
    await open.mouse.click(place.x, place.y);
    await until(
      () => readCard(open),
      (card) => card === null,
    );
    // And is not opened again by the end of the click that closed it.
    await passTime();
    expect(await readCard(open)).toBeNull();
    const linked = await open.evaluate(() => {
      const a = document.querySelector('a');
      a?.scrollIntoView({ block: 'center' });
      const box = a?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 8 };
    });
    await open.mouse.click(linked.x, linked.y);
    await until(
      async () => open.url(),
      (url) => url.endsWith('#there'),
    );
    expect(await readCard(open)).toBeNull();
    await open.close();
  });

  it('opening while a key is held', async () => {
    const open = await page();
    const place = await findPlace(open, '엔비디아');
    await choose({ openBy: 'key', heldKey: 'Alt', openAfterMs: 0, markStyle: 'solid' });
    await solid(open);
    await open.bringToFront();
    await open.keyboard.down('Alt');
    await hoverUntilCard(open, place, '엔비디아');
    await open.keyboard.up('Alt');
    expect(await readCard(open)).toContain('엔비디아');
    await open.keyboard.press('Escape');
    const passTime = await prepareFlash(suite, open, 'nvidia');
    await open.mouse.move(5, 5);
    await open.mouse.move(place.x, place.y, { steps: 4 });
    await passTime();
    expect(await readCard(open)).toBeNull();
    await open.close();
  });

  it('opening while a key is held, where the name is not marked', async () => {
    const open = await page();
    await findPlace(open, '엔비디아');
    await choose({ openBy: 'key', heldKey: 'Alt', openAfterMs: 0, marks: 'never' });
    await until(
      () => names(open),
      (all) => all.length === 0,
    );
    await open.bringToFront();
    /** The last letters of the paragraph's second 업스테이지. */
    const place = await open.evaluate(() => {
      const text = [...document.querySelectorAll('p')]
        .map((p) => p.firstChild)
        .find((node) => node?.textContent?.startsWith('업스테이지는 업스테이지와')) as Text;
      const range = document.createRange();
      range.setStart(text, 10);
      range.setEnd(text, 12);
      text.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, after: x + width + 60 };
    });
    await open.keyboard.down('Alt');
    await hoverUntilCard(open, place, '업스테이지');
    await open.keyboard.up('Alt');
    // On the name it stays without the key, as a marked one's does.
    const passTime = await prepareFlash(suite, open, 'nvidia');
    await open.mouse.move(place.x + 3, place.y);
    await passTime();
    expect(await readCard(open)).toContain('업스테이지');
    await open.keyboard.down('Alt');
    await open.mouse.move(place.after, place.y, { steps: 4 });
    await until(
      () => readCard(open),
      (card) => card === null,
    );
    await open.keyboard.up('Alt');
    await open.close();
  });

  it('the delay', async () => {
    const open = await page();
    const place = await findPlace(open, '엔비디아');
    /** By the page's own clock: from the pointer's coming to the name's turn. */
    const measure = async () => {
      await open.bringToFront();
      await open.keyboard.press('Escape');
      await open.mouse.move(5, 5);
      await until(
        () => open.evaluate(() => CSS.highlights.get('gakju-active')?.size ?? 0),
        (size) => size === 0,
      );
      const measured = await open.evaluateHandle(() => {
        const times = { came: 0, turned: 0 };
        addEventListener('pointermove', ({ timeStamp }) => {
          times.came ||= timeStamp;
        });
        const look = (now: number) => {
          if (CSS.highlights.get('gakju-active')?.size) times.turned = now;
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        return times;
      });
      await open.mouse.move(place.x, place.y);
      const { came, turned } = await until(
        () => measured.jsonValue(),
        (times) => times.turned > 0,
      );
      return turned - came;
    };
    await choose({ openAfterMs: 1500, markStyle: 'solid' });
    await solid(open);
    expect(await measure()).toBeGreaterThan(1400);
    await choose({ openAfterMs: 0 });
    await until(
      () => looks(open),
      (all) => all.includes('gakju') && !all.includes('gakju-solid'),
    );
    // A busy machine may take its time for one.
    await until(measure, (ms) => ms < 1400);
    await open.close();
  });

  it('size and language, in the card that is open', async () => {
    const open = await page();
    const place = await findPlace(open, '엔비디아');
    await hoverUntilCard(open, place, '출처');
    const size = () =>
      readRoot(open, (root) => {
        const card = root.querySelector('.card');
        return card ? Number.parseFloat(getComputedStyle(card).fontSize) : 0;
      });
    const before = (await size()) ?? 0;
    await open.keyboard.press('Escape');
    // Seen by the marks: the page has both by then.
    await choose({ openBy: 'click', markStyle: 'solid' });
    await solid(open);
    await open.bringToFront();
    await open.mouse.click(place.x, place.y);
    await until(
      () => readCard(open),
      (card) => card?.includes('출처') ?? false,
    );
    await choose({ openBy: 'click', cardLang: 'en', cardScale: 1.5 });
    await until(
      () => readCard(open),
      (card) => card?.includes('Sources') ?? false,
    );
    await until(size, (now) => (now ?? 0) > before * 1.2);
    await open.close();
  });

  it('a name that is not wanted, and a site that is off', async () => {
    const open = await page();
    await findPlace(open, '엔비디아');
    await choose({ muted: [{ scope: 'everywhere', entity: 'nvidia' }] });
    await until(
      () => names(open),
      (all) => !all.includes('엔비디아') && all.includes('업스테이지'),
    );
    await choose({ sitesOff: [new URL(open.url()).hostname] });
    await until(
      () => names(open),
      (all) => all.length === 0,
    );
    await choose({});
    await findPlace(open, '엔비디아');
    await open.close();
  });
});
