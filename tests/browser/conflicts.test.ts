// Where packs differ, in the options: folded until asked, both versions side by side, by the reader's order.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '@/lib/cli/choose-file';
import { until } from '@/lib/cli/wait-for';
import { toFile } from '../pack/added/desk';
import { createEntity, createSource } from '../pack/small-pack';
import { findBarriers } from './barriers';
import { useBrowser } from './open';

const suite = useBrowser();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gakju-conflicts-'));
});
afterAll(() => rm(folder, { recursive: true }));

const pack = {
  format: 1,
  checkedAt: '2026-11-01',
  entities: [
    createEntity('upstage', {
      name: { ko: '업스테이지', en: 'Upstage' },
      spellings: { ko: ['업스테이지'], en: ['Upstage'] },
      summary: { ko: '견본 자료가 달리 적은 회사.', en: 'A company, in other words.' },
      facts: createEntity('zeta').facts,
    }),
    createEntity('sample-name', {
      name: { ko: '견본 오픈AI', en: 'Sample OpenAI' },
      spellings: { ko: ['오픈 AI'], en: [] },
      summary: { ko: '이름만 같은 것.', en: 'Alike in name only.' },
      facts: createEntity('zeta').facts,
    }),
  ],
  sources: { 'zeta-site': createSource('견본 출판') },
};

/** A line a side: whose it is and what becomes of it, what it says, according to whom. */
const readSides = (options: Page, name: string) =>
  options.$$eval(
    '.conflicts > ol > li',
    (rows, wanted) =>
      rows
        .filter((row) => row.querySelector('.what')?.textContent === wanted)
        .flatMap((row) => [...row.querySelectorAll('.point li')])
        .map((side) => (side as HTMLElement).innerText.replace(/\s+/g, ' ')),
    name,
  );

describe('where packs differ', () => {
  it('is told when the list is opened, both sides with their sources, and follows the order', async () => {
    const options = await suite.visitOwn('options.html#packs');
    await options.waitForSelector('#pack-address');
    expect(await options.$('.conflicts')).toBeNull();
    const path = join(folder, 'pack.json');
    await writeFile(path, await toFile(pack).text());
    await chooseFile(options, '#pack-file', path);
    const summary = await options.waitForSelector('.conflicts summary');
    expect(await options.$('.conflicts > ol')).toBeNull();
    await summary?.focus();
    await options.keyboard.press('Enter');

    const [first, second] = await until(
      () => readSides(options, '업스테이지'),
      // Until it is laid out, its parts are written without the spaces between them.
      ([, below]) => below?.includes('나옴 ') ?? false,
    );
    expect(first).toMatch(/^AI 산업 기본 자료 · 카드에 먼저 나옴 .+/);
    expect(second).toBe(
      '견본 · 그 아래 나옴 견본 자료가 달리 적은 회사. 견본 출판 About us (새 탭) 2025.08.01',
    );
    const names = await readSides(options, '오픈 AI');
    expect(names.map((side) => side.split(' ').slice(0, 8).join(' '))).toEqual([
      expect.stringContaining('본문에 표시 오픈AI'),
      expect.stringContaining('견본 · 표시하지 않음 견본 오픈AI'),
    ]);
    expect(await findBarriers(options)).toEqual([]);

    // Over the bundled pack: what is open is read again.
    const up = await options.waitForSelector(
      '::-p-xpath(//*[@data-pack="sample"]//button[not(@disabled)][starts-with(normalize-space(.), "위로")])',
    );
    await up?.click();
    await until(
      () => readSides(options, '업스테이지'),
      (sides) => sides[0]?.startsWith('견본 · 카드에 먼저 나옴') ?? false,
    );
    await until(
      () => readSides(options, '오픈AI'),
      (sides) => sides[0]?.startsWith('견본 · 본문에 표시') ?? false,
    );
    await options.close();
  });
});
