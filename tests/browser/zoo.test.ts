// Every page of the zoo in a real browser: its marks and no other; nothing of ours before the first card, nothing after.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { zoo } from '../zoo/read-zoo';
import { lookApart } from './apart';
import { until, useBrowser } from './open';
import { readTraces, recordTraces, type Traces } from './traces';

const suite = useBrowser();
let own: Page;
beforeAll(async () => {
  own = await suite.visitOwn('popup.html');
});

/** In reading order. */
const readMarks = (page: Page): Promise<string[]> =>
  lookApart(page, () => {
    const ranges = ['gakju', 'gakju-inferred'].flatMap((key) => [
      ...(CSS.highlights.get(key) ?? []),
    ]);
    const lives = ranges.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    lives.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return lives.map(String);
  });

/** Asks the newest tab as the popup would; null where nobody of ours is in it. */
const ask = (name: 'readCast' | 'walk', ...args: string[]): Promise<unknown> =>
  own.evaluate(
    `chrome.tabs.query({}).then((tabs) => chrome.tabs.sendMessage(
      Math.max(...tabs.map(({ id }) => id)), ${JSON.stringify({ to: 'page', name, args })}, { frameId: 0 }
    )).catch(() => null)`,
  );

const turnOff = (...sitesOff: string[]): Promise<unknown> =>
  own.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings: { sitesOff } })})`);

const untouched: Partial<Traces> = { guests: [], shift: 0, errors: [], posts: 0 };
const still: Partial<Traces> = { ...untouched, changes: 0, globals: [], sheets: 0, loads: [] };

describe('the zoo', () => {
  it.each(zoo)('$name', async ({ html, host, type, headers, marks, ...zooPage }) => {
    const requests: string[] = [];
    const words: string[] = [];
    const page = await suite.visit({ type, headers, body: html }, host, async (fresh) => {
      fresh.on('request', (request) => requests.push(request.url()));
      fresh.on('console', (message) => {
        if (!message.location().url?.endsWith('/favicon.ico')) words.push(message.text());
      });
      await recordTraces(fresh);
    });
    try {
      if (zooPage.isLeftAlone) expect(await ask('readCast')).toBeNull();
      else expect(await ask('readCast')).toMatchObject({ ok: true });
      if (zooPage.isMoving)
        await until(
          () => readMarks(page),
          (found) => found.join() === marks.join(),
        );
      expect(await readMarks(page)).toEqual(marks);
      const unseen = zooPage.isMoving ? untouched : still;
      expect(await readTraces(page)).toMatchObject(unseen);

      if (marks.length > 0) {
        expect(await ask('walk', 'next')).toEqual({ ok: true, value: true });
        const traces = await until(
          () => readTraces(page),
          ({ guests }) => guests.length > 0,
        );
        expect(traces.guests).toEqual(['<div></div>']);
        expect({ ...traces, changes: 0, guests: [] }).toMatchObject(unseen);
      }

      await turnOff(host);
      await until(
        () => lookApart(page, () => CSS.highlights.size),
        (size) => size === 0,
      );
      expect(await readTraces(page)).toMatchObject(untouched);
      expect(requests.filter((url) => !url.startsWith(`http://${host}:`))).toEqual([]);
      expect(words).toEqual([]);
    } finally {
      await page.close();
      await turnOff();
    }
  });
});
