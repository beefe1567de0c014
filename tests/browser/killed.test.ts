// The browser is killed (-9) in the middle of taking a pack in, twice: afterwards the old pack or the new one is there, never half.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { chooseFile } from '@/lib/cli/choose-file';
import { hoverUntilCard } from '@/lib/cli/hover';
import { goToOwn, type Opened } from '@/lib/cli/opened';
import { readPainted } from '@/lib/cli/painted';
import { servePages } from '@/lib/cli/serve';
import { until } from '@/lib/cli/wait-for';
import type { Contents } from '@/lib/pack/published/parts';
import { makeLargeKnowledge } from '../bench/large-pack';
import { toFile } from '../pack/added/desk';
import { createEntity, createSource } from '../pack/small-pack';
import { countRows, type Database } from './count-rows';
import { holdWriting } from './hold-writing';
import { launch } from './launch';
import { article, findMark, listed, prose } from './open';

// As many as take a few seconds to get in: time enough to be killed in the middle.
const many = 6000;

let folder = '';
let profile = '';
let served: Awaited<ReturnType<typeof servePages>>;
let opened: Opened | null = null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gakju-killed-'));
  profile = join(folder, 'profile');
  const body = article(`${prose}<p>견본나루와 견본고개는 이 견본에만 나오는 이름이다.</p>`);
  served = await servePages(() => ({ type: 'text/html; charset=utf-8', body }));
});
afterEach(async () => {
  await opened?.browser.close();
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

async function writePack(file: string, name: string, more: Contents): Promise<string> {
  const entity = createEntity('sample-name', {
    name: { ko: name, en: name },
    spellings: { ko: [name], en: [] },
    facts: createEntity('zeta').facts,
  });
  const pack = {
    format: 1,
    checkedAt: '2026-11-01',
    entities: [...more.entities, entity],
    sources: { ...more.sources, 'zeta-site': createSource('견본 출판') },
  };
  const path = join(folder, file);
  await writeFile(path, await toFile(pack).text());
  return path;
}

/** The same profile each time, as of one reader. */
async function open() {
  const now = await launch({ profile });
  opened = now;
  const page = await now.browser.newPage();
  await page.goto(`http://${listed}:${served.port}/article`);
  const options = await now.browser.newPage();
  await goToOwn(now, options, 'options.html#packs');
  await options.waitForSelector('#pack-address');
  return { page, options };
}

/** Chooses a pack's file, kills the browser in the midst of writing it there, and waits until it is dead. */
async function killIn(options: Page, path: string, name: Database): Promise<void> {
  await holdWriting(options, name, () => chooseFile(options, '#pack-file', path));
  const process = opened?.browser.process();
  const dead = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await dead;
  // The driver then puts the profile's own preferences back: opened before that, it would miss them.
  await until(
    async () =>
      ['prefs.js', 'user.js'].some((name) => existsSync(join(profile, `${name}.puppeteer`))),
    (isAtWork) => !isAtWork,
  );
}

/** Which of the two names the page marks, once the page is read. */
async function readNames(page: Page): Promise<string[]> {
  const names = await until(
    () => readPainted(page, 'gakju'),
    (all) => all.includes('업스테이지') && all.some((name) => name.startsWith('견본')),
  );
  return names.filter((name) => name.startsWith('견본'));
}

it('leaves the old pack while it is staged, and the new one once it is named', async () => {
  const none = { entities: [], sources: {} };
  const old = await writePack('old.json', '견본나루', none);
  const next = await writePack('next.json', '견본고개', makeLargeKnowledge(many));

  const first = await open();
  await chooseFile(first.options, '#pack-file', old);
  expect(await readNames(first.page)).toEqual(['견본나루']);
  await killIn(first.options, next, 'gakju-packs');

  const second = await open();
  expect(await readNames(second.page)).toEqual(['견본나루']);
  await second.page.bringToFront();
  const at = await findMark(second.page, '업스테이지');
  await hoverUntilCard(second.page, at, '2020년 10월');
  await until(
    () => countRows(second.options, 'gakju-packs'),
    (chunks) => chunks === 1,
  );
  await second.options.bringToFront();
  await killIn(second.options, next, 'gakju');

  const third = await open();
  expect(
    await until(
      () => readNames(third.page),
      ([name]) => name === '견본고개',
    ),
  ).toEqual(['견본고개']);
  expect(await third.options.$$eval('[data-pack]', (rows) => rows.length)).toBe(3);
  // The new one and the one before it, for the way back.
  await until(
    () => countRows(third.options, 'gakju-packs'),
    (chunks) => chunks === 1 + Math.ceil((many + 1) / 500),
  );
}, 240_000);
