// Every page of the zoo in a real browser: its marks and no other; nothing of ours before the first card, nothing after.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { firefoxId } from '@/lib/cli/firefox';
import { until } from '@/lib/cli/wait-for';
import type { Cast } from '@/lib/page/cast';
import { toEucKr } from '../zoo/euc-kr';
import { zoo } from '../zoo/read-zoo';
import { isCardOnTop, lookApart } from './apart';
import { useBrowser } from './open';
import { readMeanwhile } from './read-meanwhile';
import { readTraces, recordTraces, type Traces } from './traces';

const suite = useBrowser();
let own: Page;
beforeAll(async () => {
  own = await suite.visitOwn('popup.html');
});

/** In reading order. */
const readMarks = (page: Page): Promise<string[]> =>
  lookApart(page, () => {
    const ranges: AbstractRange[] = [];
    // Firefox shows a world apart no iterators of the page's.
    for (const key of ['gakju', 'gakju-inferred'])
      CSS.highlights.get(key)?.forEach((range) => {
        ranges.push(range);
      });
    const lives = ranges.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    lives.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return lives.map(String);
  });

/** With the pointer moving, as a reader's does; a page that moves too has its own order. */
async function moveUntil(page: Page, html: string, marks: string[]): Promise<void> {
  const waits = html.includes("performance.mark('done')");
  await until(
    () =>
      lookApart(
        page,
        (isAwaited) => !isAwaited || performance.getEntriesByName('done').length > 0,
        waits,
      ),
    Boolean,
  );
  const wanted = marks.toSorted().join();
  let nudge = 0;
  await until(
    async () => {
      await page.mouse.move(2 + (nudge++ % 2), 2);
      return readMarks(page);
    },
    (found) => found.toSorted().join() === wanted,
  );
}

/** Asks the newest tab as the popup would; null where nobody of ours is in it. */
const ask = (name: 'readCast' | 'walk', ...args: string[]): Promise<unknown> =>
  own.evaluate(
    `chrome.tabs.query({}).then((tabs) => chrome.tabs.sendMessage(
      Math.max(...tabs.map(({ id }) => id)), ${JSON.stringify({ to: 'page', name, args })}, { frameId: 0 }
    )).catch(() => null)`,
  );

/** Nobody of ours, or nobody in the cast: the page is left alone. */
async function readCast() {
  const answer = (await ask('readCast')) as { value?: Cast } | null;
  return answer?.value ?? { members: [], published: null };
}

const toBare = (markup: string): string => markup.replace(/ xmlns="[^"]*"/, '');

const turnOff = (...sitesOff: string[]): Promise<unknown> =>
  own.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings: { sitesOff } })})`);

// Whatever a page does by itself, these are not its own doing; of a page that keeps still, nothing is.
const untouched: Partial<Traces> = { guests: [], errors: [], greetings: 0 };
const still: Partial<Traces> = {
  ...untouched,
  changes: 0,
  globals: [],
  sheets: 0,
  shift: 0,
  posts: 0,
  loads: [],
};

describe('the zoo', () => {
  it.each(zoo)('$name', async ({ html, host, type, headers, marks, ...zooPage }) => {
    const requests: string[] = [];
    const words: string[] = [];
    const body = zooPage.encoding === 'euc-kr' ? toEucKr(html) : html;
    const page = await suite.visit({ type, headers, body }, host, async (fresh) => {
      fresh.on('request', (request) => requests.push(request.url()));
      fresh.on('console', (message) => {
        if (!message.location().url?.endsWith('/favicon.ico')) words.push(message.text());
      });
      await recordTraces(fresh, [suite.opened().id, firefoxId]);
    });
    try {
      if (zooPage.isLeftAlone) {
        await readMeanwhile(suite, page);
        expect((await readCast()).members).toEqual([]);
      } else await until(() => ask('readCast'), Boolean);
      if (zooPage.isMoving) await moveUntil(page, html, marks);
      else
        await until(
          () => readMarks(page),
          (found) => found.join('|') === marks.join('|'),
        );
      const { day } = zooPage;
      if (day)
        await until(
          async () => (await readCast()).published,
          (published) => published === day,
        );
      const unseen = zooPage.isMoving ? untouched : still;
      expect(await readTraces(page)).toMatchObject(unseen);

      // In a modal dialog our element stands there, for all else is inert.
      const isInDialog = await lookApart(
        page,
        () => document.querySelector('dialog:modal') !== null,
      );
      if (marks.length > 0) {
        expect(await ask('walk', 'next')).toEqual({ ok: true, value: true });
        if (!zooPage.isCardKeptOut) await until(() => isCardOnTop(page), Boolean);
        const traces = await readTraces(page);
        expect(traces.guests.map(toBare)).toEqual(
          zooPage.isCardKeptOut || isInDialog ? [] : ['<div></div>'],
        );
        expect({ ...traces, changes: 0, guests: [] }).toMatchObject(unseen);
      }

      await turnOff(host);
      await until(
        () =>
          lookApart(
            page,
            () =>
              ['gakju', 'gakju-inferred', 'gakju-active', 'gakju-flash'].filter((name) =>
                CSS.highlights.has(name),
              ).length,
          ),
        (size) => size === 0,
      );
      expect(await readTraces(page)).toMatchObject(untouched);
      expect(
        requests.filter((url) => !url.startsWith(`http://${host}:`) && !url.startsWith('data:')),
      ).toEqual([]);
      expect(words).toEqual([]);
    } finally {
      await page.close();
      await turnOff();
    }
  });
});
