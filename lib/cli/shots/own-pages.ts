// Pictures of our own pages: options, the reader's own entries, the first one. Knows what is in storage for each state.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chooseFile } from '../choose-file';
import { narrow, type Shot, type ShotStage, waitForMarks, wide } from './shot';

const both = [wide, narrow];

const open = (path: string, ready: string) => async (page: Page, stage: ShotStage) => {
  await page.goto(stage.opened.toAddress(path));
  await page.waitForSelector(ready);
};
const openMarked = (path: string, ready: string) => async (page: Page, stage: ShotStage) => {
  await open(path, ready)(page, stage);
  await waitForMarks(page);
};
const options = open('options.html', '#packs .does');

/** A table, chosen as a file. */
const importTable = (lines: string[]) => async (page: Page, stage: ShotStage) => {
  await open('own.html', '#import')(page, stage);
  const folder = mkdtempSync(join(tmpdir(), 'gakju-shots-'));
  const path = join(folder, 'names.csv');
  writeFileSync(path, lines.join('\n'));
  await chooseFile(page, '#import', path);
  await page.waitForSelector('#form-heading');
  rmSync(folder, { recursive: true });
};

/** A fact with its title alone, and saved. */
const refuseFact = async (page: Page, stage: ShotStage) => {
  await open('own.html#own-one', 'input[name=name]')(page, stage);
  await page.click('.own-form .link');
  await page.type('input[name=title]', '견본 기사');
  await page.click('.btn.primary');
  await page.waitForSelector('input[name=text]:user-invalid');
};

/** Of one name that somebody bears already. */
const nameKnown = async (page: Page, stage: ShotStage) => {
  await open('own.html#new', 'input[name=name]')(page, stage);
  await page.type('input[name=name]', '김성훈');
  await page.waitForSelector('.own-form .caution ~ p button');
};

/** A sentence is being written, and a note is opened over it. */
const openOver = async (page: Page, stage: ShotStage) => {
  await open('own.html#own-one', 'input[name=name]')(page, stage);
  await page.type('textarea[name=summary]', ' 쓰는 중');
  await page.click('#entries .set:last-of-type button');
  await page.waitForSelector('textarea[name=note][rows="4"]');
};

const added = {
  ...{ of: 'added', licence: 'CC-BY-4.0', isOn: true, isHeld: false, isLost: false },
  ...{ checkedAt: '2026-11-01', canRollBack: false, version: null, address: null },
  asked: { at: Date.parse('2026-11-20T09:00:00Z'), why: null, detail: '' },
};
const packs = [
  { of: 'own', id: 'own', title: null },
  {
    ...added,
    ...{ id: 'robots', author: 'Robot Watch', entities: 1240, version: 12, canRollBack: true },
    title: { ko: '로봇 업계 인명록', en: 'Who is who in robotics' },
    address: 'https://packs.example/robots/manifest.json',
    adds: { fresh: 1180, shared: 60 },
  },
  { of: 'bundled', id: 'bundled', title: null },
  {
    ...added,
    ...{ id: 'chips', author: '반도체 읽는 모임', entities: 86, version: 3 },
    title: { ko: '반도체 장비와 소재', en: 'Chip equipment and materials' },
    address: 'https://chips.example/manifest.json',
    adds: { fresh: 80, shared: 6 },
    asked: { ...added.asked, why: 'hash', detail: '' },
  },
  {
    ...added,
    ...{ id: 'school', author: 'Tests', entities: 12, isOn: false, isLost: true, adds: null },
    title: { ko: '수업 자료', en: 'For a class' },
  },
];
const settings = {
  ...{ openBy: 'key', markColor: 'plum', markStyle: 'solid', cardScale: 1.25 },
  sitesOff: ['news.example', 'a-site-with-a-rather-long-name.news.example'],
  muted: [
    { scope: 'everywhere', entity: 'nvidia' },
    { scope: 'site', entity: 'upstage', host: 'news.example' },
    { scope: 'mention', entity: 'kwon-soonil', page: 'https://news.example/1', place: '1' },
  ],
};
const entry = (id: string, name: string, summary: string) => ({
  ...{ id: `own-${id}`, type: 'company', name, spellings: [name], summary, facts: [], note: '' },
});
const own = {
  own: {
    ...{ format: 1, kind: 'gakju-own' },
    entries: [
      entry('one', '견본나루', '견본으로 지어낸 회사. 강을 건너는 배를 만든다.'),
      entry('two', 'Sample Harbour', 'A company made up for this picture.'),
      entry('three', '.견본', '기호로 시작하는 이름.'),
    ],
    notes: [{ entity: 'upstage', text: '7월에 만난 회사. 다시 물어볼 것.' }],
  },
};

const page = (surface: string, state: string, show: Shot['show'], more: Partial<Shot> = {}) => ({
  ...{ surface, state, widths: both, isWhole: true, show, ...more },
});

export const ownPageShots: Shot[] = [
  page('welcome', 'first', openMarked('welcome.html', '.done')),
  page('welcome', 'forced colours', openMarked('welcome.html', '.done'), {
    ...{ widths: [wide], colors: 'forced' },
  }),
  page('options', 'usual', options),
  page('options', 'much chosen, names muted', options, { settings }),
  page('options', 'packs: added, with an error, off', options, {
    answers: { readPacks: { rows: packs, job: null, outcome: null } },
  }),
  page('options', 'packs: one is coming in', options, {
    widths: [wide],
    answers: {
      readPacks: {
        rows: packs.slice(0, 3),
        job: { phase: 'keeping', done: 40_000, total: 100_000, msLeft: 24_000 },
        outcome: null,
      },
    },
  }),
  page('options', 'database damaged', options, {
    widths: [wide],
    answers: {
      readPackState: {
        ...{ state: 'memory', loss: 'damaged', version: '0' },
        ...{ checkedAt: '2026-11-01', entities: 505 },
      },
    },
  }),
  page('options', 'forced colours', options, { widths: [wide], colors: 'forced', settings }),
  page('own entries', 'none', open('own.html', '#import'), { widths: [wide] }),
  page('own entries', 'some', open('own.html', '#entries .set'), { stored: own }),
  page('own entries', 'a new one', open('own.html#new', 'input[name=name]'), { stored: own }),
  page('own entries', 'a name known already', nameKnown, { stored: own }),
  page('own entries', 'a name never found', open('own.html#own-three', 'input[name=name]'), {
    ...{ widths: [wide], stored: own },
  }),
  page('own entries', 'a fact without its text, refused', refuseFact, { stored: own }),
  page('own entries', 'a note, an entry half written', openOver, { widths: [wide], stored: own }),
  page(
    'own entries',
    'a table, shown first',
    importTable([
      '이름,종류,설명',
      '견본나루,기업,강을 건너는 배를 만드는 회사로 이 그림에만 나온다',
      '견본고개,장소,지어낸 고개',
      '.견본,제품,기호로 시작하는 이름',
    ]),
  ),
  page(
    'own entries',
    'a table with mistakes',
    importTable(['이름,종류,설명', '견본고개,유령,지어낸 고개.', ',회사,이름이 없는 줄']),
  ),
  page('own entries', 'forced colours', open('own.html#new', 'input[name=name]'), {
    ...{ widths: [wide], colors: 'forced', stored: own },
  }),
];
