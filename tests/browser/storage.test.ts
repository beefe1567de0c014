// Storage that goes wrong in a real browser, full or wiped: what was known answers, she is told, nothing of hers is lost.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '@/lib/cli/choose-file';
import { hoverUntilCard } from '@/lib/cli/hover';
import { goToOwn, type Opened } from '@/lib/cli/opened';
import { readPainted } from '@/lib/cli/painted';
import { servePages } from '@/lib/cli/serve';
import { until } from '@/lib/cli/wait-for';
import type { Outcome } from '@/lib/pack/added/job';
import { makeLargeKnowledge } from '../bench/large-pack';
import { toFile } from '../pack/added/desk';
import { createEntity, createSource } from '../pack/small-pack';
import { chooseUntilAtWork } from './choose-until-at-work';
import { countRows } from './count-rows';
import { holdWriting } from './hold-writing';
import { launch } from './launch';
import { article, findMark, listed, prose, useBrowser } from './open';
import { mayMount, mountSmallDisk } from './small-disk';
import { wipeDatabases } from './wipe-databases';

const body = article(`${prose}<p>견본나루는 이 견본에만 나오는 이름이다.</p>`);
const own = { name: '견본나루', summary: '지어낸 나루' };

// Six thousand entities, on two busy cores.
const takenInMs = 120_000;

let folder = '';
let path = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gakju-storage-'));
  path = join(folder, 'large.json');
  const { entities, sources } = makeLargeKnowledge(6000);
  const named = createEntity('sample-name', {
    name: { ko: own.name, en: own.name },
    spellings: { ko: [own.name], en: [] },
    facts: createEntity('zeta').facts,
  });
  const pack = {
    format: 1,
    checkedAt: '2026-11-01',
    entities: [...entities, named],
    sources: { ...sources, 'zeta-site': createSource('견본 출판') },
  };
  await writeFile(path, await toFile(pack).text());
});
afterAll(() => rm(folder, { recursive: true }));

function createReader(page: Page, options: Page) {
  const ask = <T>(name: string): Promise<T> =>
    options.evaluate(
      `chrome.runtime.sendMessage({ to: 'background', name: ${JSON.stringify(name)}, args: [] }).then(({ value }) => value)`,
    ) as Promise<T>;
  return {
    choose: () => chooseFile(options, '#pack-file', path),
    told: () => options.$eval('#packs > [role=status]:last-child', (it) => it.textContent ?? ''),
    countPacks: () => options.$$eval('[data-pack]', (rows) => rows.length),
    readState: async () => (await ask<{ state: string }>('readPackState')).state,
    readOutcome: async () => (await ask<{ outcome: Outcome | null }>('readPacks')).outcome,
    chooseUntilAtWork: () => chooseUntilAtWork(options, path),
    async answers(name: string, text: string) {
      await page.bringToFront();
      await hoverUntilCard(page, await findMark(page, name), text);
      await page.keyboard.press('Escape');
      // A card that was sent away comes back only once the pointer has been elsewhere.
      await page.mouse.move(2, 2);
      await options.bringToFront();
    },
    isMarked: async () => (await readPainted(page, 'gakju')).includes(own.name),
  };
}

const onFullDisk = () => {
  let opened: Opened;
  let served: Awaited<ReturnType<typeof servePages>>;
  let disk: ReturnType<typeof mountSmallDisk>;
  let profile = '';
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'gakju-disk-'));
    // Firefox gives a site a tenth of the disk.
    disk = mountSmallDisk(profile, 800_000_000);
    served = await servePages(() => ({ type: 'text/html; charset=utf-8', body }));
  });
  afterAll(async () => {
    disk.free();
    await opened.browser.close();
    await served.close();
    disk.unmount();
    await rm(profile, { recursive: true });
  });

  const open = async () => {
    opened = await launch({ profile });
    const page = await opened.browser.newPage();
    await page.goto(`http://${listed}:${served.port}/article`);
    const options = await opened.browser.newPage();
    await goToOwn(opened, options, 'options.html#packs');
    await options.waitForSelector('#pack-address');
    return { page, reader: createReader(page, options) };
  };

  it('refuses a pack in one sentence, or serves it from memory, and takes it once there is room', async () => {
    const { page, reader } = await open();
    await reader.answers('업스테이지', '2020년 10월');

    disk.leave(60_000);
    await reader.choose();
    // Browsers do not always say what is wrong with their storage.
    await until(
      reader.told,
      (text) => /공간이 모자랍니다|저장소를 쓸 수 없습니다/.test(text),
      takenInMs,
    );
    expect(await reader.countPacks()).toBe(2);
    expect(await reader.isMarked()).toBe(false);
    await reader.answers('업스테이지', '2020년 10월');

    // Room for the pack itself, not for what is made of it; unless the browser's own files have taken it by then.
    disk.free();
    disk.leave(2_000_000);
    await reader.chooseUntilAtWork();
    const outcome = await until(reader.readOutcome, Boolean, takenInMs);
    const isIn = outcome?.of === 'added';
    expect([isIn, await reader.countPacks()]).toEqual([isIn, isIn ? 3 : 2]);
    if (isIn) expect(await reader.readState()).toBe('memory');
    // On a full disk open pages may not hear of it.
    await page.reload();
    await until(reader.isMarked, (marked) => marked === isIn);
    if (isIn) await reader.answers(own.name, '견본 출판');
    await reader.answers('업스테이지', '2020년 10월');

    // Firefox's own storage stays broken until it is started again.
    disk.free();
    await opened.browser.close();
    const { reader: later } = await open();
    await later.choose();
    await until(later.told, (text) => text.includes('자료를'), takenInMs);
    await until(later.readState, (state) => state === 'ready', takenInMs);
    await later.answers(own.name, '견본 출판');
    await later.answers('업스테이지', '2020년 10월');
  }, 400_000);
};
// Linux and root alone can make so small a disk: tests/README.md says so.
if (mayMount) describe('a full disk', onFullDisk);

describe('databases wiped while in use', () => {
  const suite = useBrowser();

  it('are made again: at rest, and in the middle of taking a pack in; her own entries stay', async () => {
    const page = await suite.visit(body);
    const options = await suite.visitOwn('options.html#packs');
    await options.waitForSelector('#pack-address');
    const reader = createReader(page, options);
    const entries = await suite.visitOwn('own.html#new');
    await entries.waitForSelector('input[name=name]');
    await entries.type('input[name=name]', own.name);
    await entries.type('textarea[name=summary]', own.summary);
    await entries.click('button[type=submit]');
    await until(reader.isMarked, Boolean);

    await wipeDatabases(suite, options);
    await reader.answers('업스테이지', '2020년 10월');
    await reader.answers(own.name, own.summary);
    await until(reader.readState, (state) => state === 'ready');

    await holdWriting(options, 'gakju-packs', reader.choose);
    await wipeDatabases(suite, options);
    await until(
      reader.told,
      (text) => /추가했습니다|저장소를 쓸 수 없습니다/.test(text),
      takenInMs,
    );
    await reader.answers('업스테이지', '2020년 10월');
    await reader.answers(own.name, own.summary);

    await reader.choose();
    await until(reader.told, (text) => /추가했습니다|바꿨습니다|새 버전/.test(text), takenInMs);
    await until(
      () => countRows(options, 'gakju-packs'),
      (chunks) => chunks > 12,
      takenInMs,
    );
    await until(reader.readState, (state) => state === 'ready');
    await reader.answers('업스테이지', '2020년 10월');
    await reader.answers(own.name, own.summary);
    for (const one of [page, options, entries]) await one.close();
  }, 400_000);
});
