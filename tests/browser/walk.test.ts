// From name to name by keys: each is seen, whatever the page lays over its text or scrolls it in, and none is passed over.
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { article, prose, useBrowser } from './open';

const suite = useBrowser();
let own: Page;
beforeAll(async () => {
  own = await suite.visitOwn('popup.html');
});

type Step = 'next' | 'previous';
/** As a key of the browser's asks the newest tab. */
const walk = (step: Step): Promise<unknown> =>
  own.evaluate(
    `chrome.tabs.query({}).then((tabs) => chrome.tabs.sendMessage(
      Math.max(...tabs.map(({ id }) => id)), ${JSON.stringify({ to: 'page', name: 'walk', args: [step] })}, { frameId: 0 }
    ))`,
  );

type Stop = { at: number; isSeen: boolean };
/** The number of the paragraph whose name has the card, and whether the name is seen; null where no card is open. */
const readStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('gakju-active') ?? [];
    const block = range?.startContainer.parentElement;
    if (!range || !block) return null;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const [line = new DOMRect()] = live.getClientRects();
    const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    return { at: Number(block.dataset.at), isSeen: block.contains(top) };
  });

const texts = Array.from(
  { length: 40 },
  (_, at) =>
    `<p data-at="${at}">네이버는 새 모델을 내놓고 해외 기업과 같은 시험을 치르겠다고 밝혔다. 이 글은 견본이며 실제 기사가 아니다. 번호 ${at}.</p>`,
);
const scroller =
  'body { overflow: hidden } main { position: absolute; inset: 100px 0 300px; overflow: auto }';

it.each([
  ['on a plain page', '', true],
  ['under a header that stays', '#over { inset: 0 0 auto; height: 200px }', true],
  ['in a part that scrolls by itself', scroller, true],
  ['in such a part, in texts longer than it', `${scroller} p { height: 1000px }`, true],
  ['in vertical writing', 'html { writing-mode: vertical-rl }', true],
  ['in vertical writing from left to right', 'html { writing-mode: vertical-lr }', true],
  ['under what lies over all of it', '#over { inset: 0 }', false],
])('who walks there and back by keys meets every name, %s', async (_where, css, isSeen) => {
  const style = `<style>body { margin: 0; font: 18px/1.8 sans-serif } p { margin-block: 3em } #over { position: fixed } ${css}</style>`;
  const page = await suite.visit(article(prose + texts.join(''), `${style}<div id="over"></div>`));
  onTestFinished(() => page.close());
  await until(
    () => readPainted(page, 'gakju'),
    (names) => names.filter((name) => name === '네이버').length === texts.length,
  );
  await page.evaluate(() =>
    document
      .querySelector('[data-at="12"]')
      ?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }),
  );
  expect(await walk('next')).toEqual({ ok: true, value: true });
  const first = await until(
    () => readStop(page),
    (stop) => stop !== null && stop.isSeen === isSeen,
  );
  const go = async (step: Step, at: number) => {
    expect(await walk(step)).toEqual({ ok: true, value: true });
    await until(
      () => readStop(page),
      (stop) => stop?.at === at && stop.isSeen === isSeen,
    );
  };
  const from = first?.at ?? 0;
  for (let at = from + 1; at <= from + 14; at++) await go('next', at);
  for (let at = from + 13; at >= from; at--) await go('previous', at);
});
