// A reader's own entries from a table: shown first, kept when she says so, and never more than there is room for.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseFile } from '@/lib/cli/choose-file';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { article, prose, useBrowser } from './open';
import { startOwn } from './start-own';

const suite = useBrowser();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gakju-own-table-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => startOwn(suite, []));

describe('an entry of the reader’s own', () => {
  it('comes from a table: shown first, kept when the reader says so, refused by line', async () => {
    const page = await suite.visit(article(`${prose}<p>견본고개는 이 견본에만 나온다.</p>`));
    const isMarked = async () => (await readPainted(page, 'gakju')).includes('견본고개');
    const own = await suite.visitOwn('own.html');
    const path = join(folder, 'names.csv');
    await writeFile(path, '이름,종류,설명\n견본고개,유령,지어낸 고개.\n');
    await chooseFile(own, '#import', path);
    await own.waitForSelector('::-p-text(2행: 모르는 종류입니다: 유령)');
    expect(await own.$('.btn.primary')).toBeNull();
    await writeFile(path, '이름,종류,설명\n견본고개,장소,지어낸 고개.\n');
    await chooseFile(own, '#import', path);
    const row = await own.waitForSelector('tbody tr');
    expect(await row?.evaluate((it) => (it as HTMLElement).innerText)).toMatch(
      /견본고개\s+장소\s+지어낸 고개\.\s+0/,
    );
    expect(await isMarked()).toBe(false);
    await own.click('.btn.primary');
    await until(isMarked, Boolean);
    await own.waitForSelector('::-p-text(항목 1개와 메모 0개를 가져왔습니다)');
    await own.close();
    await page.close();
  });

  it('says so where a table would bring more than there is room for, and changes nothing', async () => {
    await startOwn(suite, ['견본나루']);
    const own = await suite.visitOwn('own.html');
    await own.waitForSelector('#entries .set');
    const rows = Array.from({ length: 5000 }, (_, i) => `견본${i}`);
    const path = join(folder, 'many.csv');
    await writeFile(path, ['이름', ...rows, ''].join('\n'));
    await chooseFile(own, '#import', path);
    const button = await own.waitForSelector('.btn.primary');
    await button?.click();
    await own.waitForSelector('::-p-text(각각 5,000개까지 둘 수 있습니다)');
    expect(await own.$$eval('#entries .set', (rows) => rows.length)).toBe(1);
    // Firefox's driver waits for an answer to the page's question for ever.
    await own.click('.own-form .btn:not(.primary)');
    await own.close();
  });
});
