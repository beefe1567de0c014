// What a page or a message forges does nothing: no card, no write, no answer; and the real thing still works afterwards.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readCard } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { until } from '@/lib/cli/wait-for';
import { prepareFlash } from './flash';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();

const place = async (page: Page) => {
  return findMark(page, '업스테이지');
};

/** Storage and database, as they can be read: equal before and after means that nothing was written. */
const readStored = (own: Page): Promise<string> =>
  own.evaluate(`(async () => {
    const bases = await indexedDB.databases();
    const counts = await Promise.all(bases.map(({ name }) => new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        const reading = opening.result.transaction(stores);
        Promise.all(stores.map((store) => new Promise((done) => {
          reading.objectStore(store).count().onsuccess = ({ target }) => done([store, target.result]);
        }))).then((all) => { opening.result.close(); resolve([name, all]); });
      };
    })));
    return JSON.stringify([await chrome.storage.local.get(), counts]);
  })()`) as Promise<string>;

describe('a forged event', () => {
  it('opens no card and moves nothing, in five hundred tries of every kind', async () => {
    const page = await suite.visit(article(prose));
    const at = await place(page);
    const passTime = await prepareFlash(suite, page, 'upstage');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y) ?? document.body;
      const spot = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
      for (let i = 0; i < 500; i++) {
        for (const type of [
          'pointerover',
          'pointermove',
          'pointerdown',
          'pointerup',
          'pointerleave',
        ])
          for (const pointerType of ['mouse', 'pen', 'touch'])
            target.dispatchEvent(new PointerEvent(type, { ...spot, pointerType, isPrimary: true }));
        for (const type of ['mousemove', 'mouseover', 'click', 'contextmenu', 'dblclick'])
          target.dispatchEvent(new MouseEvent(type, spot));
        for (const key of ['Enter', ' ', 'Tab', '.', 'k', 'Shift'])
          for (const type of ['keydown', 'keyup'])
            target.dispatchEvent(
              new KeyboardEvent(type, { key, altKey: true, shiftKey: true, bubbles: true }),
            );
      }
    }, at);
    // A believed event would have opened one meanwhile.
    await passTime();
    expect(await readCard(page)).toBeNull();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await hoverUntilCard(page, at, '2020년 10월')).toMatch(/출처/);
    await page.evaluate(() => {
      for (let i = 0; i < 50; i++) {
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        dispatchEvent(new Event('scroll'));
      }
    });
    expect(await readCard(page)).toMatch(/출처/);
    await page.close();
  });
});

describe('a forged message', () => {
  it('to the background from one of our own pages, malformed a thousand times, writes nothing', async () => {
    const page = await suite.visit(article(prose));
    const at = await place(page);
    const own = await suite.visitOwn('popup.html');
    // What a first start stores of itself is stored, and nothing more comes.
    await until(
      () =>
        own.evaluate(
          "chrome.runtime.sendMessage({ to: 'background', name: 'readPackState', args: [] }).then(({ value }) => value.state)",
        ),
      (state) => state === 'ready',
    );
    let before = '';
    await until(
      async () => {
        const last = before;
        before = await readStored(own);
        return before === last;
      },
      (isSame) => isSame,
    );
    const answers = await own.evaluate(`(async () => {
      let seed = 6;
      const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
      const values = [null, undefined, 0, -1, 1.5, '', 'upstage', 'x'.repeat(1000), [], [[]], {}, { id: 'upstage' },
        ['upstage', 'openai'], '__proto__', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '\\u202e업스테이지', true];
      const names = ['readLexicon ', 'readEntity', 'readEntities', 'startReading', 'tellPageState', 'removeAll', 'constructor',
        'replaceSettings', 'revealMention', '', null, 7];
      const pick = (list) => list[random(list.length)];
      let answered = 0;
      for (let i = 0; i < 1000; i++) {
        const args = Array.from({ length: 2 + random(4) }, () => pick(values));
        const message = pick([
          { to: 'background', name: pick(names), args },
          { to: pick(values), name: pick(names), args },
          { name: pick(names), args }, pick(values), { to: 'background', name: pick(names), args: pick(values.slice(0, 8)) },
        ]);
        // What nobody answers ends of itself: no listener keeps it open.
        const answer = await chrome.runtime.sendMessage(message).catch(() => undefined);
        if (answer !== undefined) answered++;
      }
      return answered;
    })()`);
    expect(answers).toBe(0);
    expect(await readStored(own)).toBe(before);
    await own.close();
    await page.bringToFront();
    expect(await hoverUntilCard(page, at, '2020년 10월')).toMatch(/출처/);
    await page.close();
  });

  it('posted to the page, in the shape of ours or of the framework’s, changes nothing', async () => {
    const page = await suite.visit(article(prose));
    const at = await place(page);
    const passTime = await prepareFlash(suite, page, 'upstage');
    const heard = await page.evaluateHandle(() => {
      const counts = { messages: 0, events: 0 };
      addEventListener('message', () => counts.messages++);
      const names = [
        'wxt:reader:script-started',
        'wxt:reader-script-started',
        'gakju',
        'gakju:stop',
      ];
      for (const type of names) document.addEventListener(type, () => counts.events++);
      for (let i = 0; i < 200; i++) {
        for (const name of ['readCast', 'revealMention', 'walk', 'lookUpSelection'])
          postMessage({ to: 'page', name, args: ['next'] }, '*');
        for (const type of names) {
          postMessage({ type, contentScriptName: 'reader', messageId: 'x' }, '*');
          document.dispatchEvent(
            new CustomEvent(type, { detail: { contentScriptName: 'reader' } }),
          );
        }
      }
      return counts;
    });
    await passTime();
    // What the page said to itself, and not one more.
    expect(await heard.jsonValue()).toEqual({ messages: 200 * 8, events: 200 * 4 });
    expect(await readCard(page)).toBeNull();
    expect(await hoverUntilCard(page, at, '2020년 10월')).toMatch(/출처/);
    await page.close();
  });
});
