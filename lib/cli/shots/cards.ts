// Pictures of marks on a page, and of the card in its states. Knows how a reader brings each about.
import type { Page } from 'puppeteer-core';
import { restingOn } from '../hover';
import { pressBox, readBoxInCard } from '../in-card';
import { lookUpSelection } from '../look-up';
import { findPainted } from '../painted';
import { untilThere } from '../wait-for';
import { holdBackground } from './answers';
import { type Both, narrow, type Shot, type ShotStage, waitForMarks, wide } from './shot';

const name = { ko: '업스테이지', en: 'Upstage' };
const person = { ko: '권순일', en: 'Kwon Soon-il' };
const programme = { ko: '독자 AI 파운데이션 모델', en: 'Sovereign AI Foundation Model' };
const chip = { ko: '리벨리온', en: 'Rebellions' };
const both = [wide, narrow];

const goTo = (which: 'article' | 'undated') => async (page: Page, stage: ShotStage) => {
  await page.goto(stage[which]);
  await waitForMarks(page);
};
const openArticle = goTo('article');

const findMark = (page: Page, text: string, kind: 'gakju' | 'gakju-inferred' = 'gakju') =>
  untilThere(async () => (await findPainted(page, text, kind)) ?? findInArticle(page, text), text);

/** Where private marks stand cannot be read: the name is looked for as a reader would. Null where marks are open. */
const findInArticle = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    if (CSS.highlights.size > 0) return null;
    const walker = document.createTreeWalker(document.querySelector('article') ?? document, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [box = new DOMRect()] = range.getClientRects();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, text);

/** Rests on the place until the newest card has this in it. */
const rest = (page: Page, place: { x: number; y: number }, selector: string) =>
  untilThere(
    restingOn(page, place, () => readBoxInCard(page, selector)),
    selector,
  );

type Way = {
  of: Both;
  kind?: 'gakju' | 'gakju-inferred';
  on?: 'article' | 'undated';
  has?: string;
};

const openCard =
  ({ of, kind, on = 'article', has = '.card-foot' }: Way) =>
  async (page: Page, stage: ShotStage) => {
    await goTo(on)(page, stage);
    await rest(page, await findMark(page, of[stage.lang], kind), has);
  };

/** Presses this in the card, and waits for what comes of it. */
const pressIn = (selector: string, then: string) => async (page: Page, stage: ShotStage) => {
  await openCard({ of: name })(page, stage);
  await pressBox(page, await untilThere(() => readBoxInCard(page, selector), selector));
  await untilThere(() => readBoxInCard(page, then), then);
};

/** By its head, so that this is there; null where it did not come along. */
async function pull(page: Page, x: number, y: number) {
  const head = await untilThere(() => readBoxInCard(page, 'h2'), 'the head');
  await page.mouse.move(head.x + 4, head.y + 8);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
  const now = await readBoxInCard(page, 'h2');
  return now && Math.abs(now.x - x) < 40 ? now : null;
}

/** Each is pinned and pulled away to its place. */
const pin =
  (...cards: { of: Both; x: number; y: number }[]) =>
  async (page: Page, stage: ShotStage) => {
    await openArticle(page, stage);
    for (const { of, x, y } of cards) {
      await rest(page, await findMark(page, of[stage.lang]), '[aria-pressed=false]');
      await pressBox(
        page,
        await untilThere(() => readBoxInCard(page, '[aria-pressed]'), 'the pin'),
      );
      await untilThere(() => readBoxInCard(page, '[aria-pressed=true]'), 'the pinned card');
      await untilThere(() => pull(page, x, y), 'the card at its place');
    }
  };

async function openSheet(page: Page, stage: ShotStage): Promise<void> {
  await page.setViewport({ width: narrow, height: 780, hasTouch: true, isMobile: true });
  await openArticle(page, stage);
  const { x, y } = await findMark(page, name[stage.lang]);
  await page.touchscreen.tap(x, y);
  await untilThere(() => readBoxInCard(page, '.card-foot'), 'the sheet');
}

/** Selects a word at a paragraph's beginning, and asks for it as the menu does. */
const askFor =
  (asked: Both, has: string) =>
  async (page: Page, stage: ShotStage): Promise<void> => {
    await openArticle(page, stage);
    await page.evaluate((text) => {
      const [paragraph] = document.querySelectorAll('article p:not([class])');
      paragraph?.prepend(`${text} `);
      if (paragraph?.firstChild)
        getSelection()?.setBaseAndExtent(
          paragraph.firstChild,
          0,
          paragraph.firstChild,
          text.length,
        );
    }, asked[stage.lang]);
    await lookUpSelection(stage.opened, page);
    await untilThere(() => readBoxInCard(page, has), 'the card asked for');
  };

async function showLoading(page: Page, stage: ShotStage): Promise<void> {
  await openArticle(page, stage);
  const place = await findMark(page, name[stage.lang]);
  stage.undo.push(await holdBackground(stage.opened));
  await rest(page, place, '.bars');
}

const card = (state: string, show: Shot['show'], more: Partial<Shot> = {}): Shot => ({
  ...{ surface: 'card', state, widths: [wide], show, ...more },
});

export const cardShots: Shot[] = [
  { surface: 'marks', state: 'usual', widths: both, show: openArticle },
  ...(['solid', 'tint'] as const).map((markStyle) => ({
    ...{ surface: 'marks', state: markStyle, widths: [wide], show: openArticle },
    settings: { markStyle },
  })),
  {
    ...{ surface: 'marks', state: 'private', widths: [wide], show: openArticle },
    settings: { privateDrawing: true },
  },
  {
    ...{ surface: 'marks', state: 'forced colours', widths: [wide], show: openArticle },
    colors: 'forced',
  },
  card('company', openCard({ of: name }), { widths: both }),
  card('programme', openCard({ of: programme }), { widths: both }),
  card('inferred', openCard({ of: { ko: '권 부사장', en: 'Kwon' }, kind: 'gakju-inferred' })),
  card('undated', openCard({ of: name, on: 'undated' })),
  card('large', openCard({ of: name }), { settings: { cardScale: 1.5 } }),
  card('why', pressIn('.card-tools [aria-expanded]', '.why')),
  card('followed', pressIn('.card-body .name', '.card-trail')),
  card('not this', pressIn('.card-foot button:nth-of-type(2)', '.card-foot p:not(:empty)')),
  card('report', pressIn('.card-foot button:nth-of-type(3)', '.card-foot textarea')),
  card('copied', pressIn('.card-foot button', '.card-foot p:not(:empty)')),
  card('one pinned', pin({ of: name, x: 720, y: 60 })),
  card(
    'three pinned',
    // Below the names that are still to be pointed at.
    pin({ of: name, x: 40, y: 860 }, { of: person, x: 390, y: 830 }, { of: chip, x: 740, y: 860 }),
    { height: 1300 },
  ),
  card('sheet', openSheet, { widths: [narrow] }),
  card('senses', askFor({ ko: '아틀라스', en: 'Atlas' }, '.card-body button')),
  card('only asked for', askFor({ ko: '다음', en: 'Comet' }, '.why')),
  card('loading', showLoading),
  card('failed', openCard({ of: name, has: '.card-body .summary' }), {
    answers: { readEntity: undefined },
  }),
  card('unknown', openCard({ of: name, has: '.card-body .summary' }), {
    answers: { readEntity: null },
  }),
  card('forced colours', openCard({ of: name }), { colors: 'forced' }),
  card('programme, forced colours', openCard({ of: programme }), { colors: 'forced' }),
];
