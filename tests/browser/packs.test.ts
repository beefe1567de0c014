// Packs that a reader adds: from a file and from an address, in a real browser, until they are gone again.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from '@/lib/cli/choose-file';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { createKeyPair } from '@/lib/pack/published/signature';
import type { Pack } from '@/lib/pack/schema';
import { toFile } from '../pack/added/desk';
import { startHost } from '../pack/published/host';
import { createEntity, createSource } from '../pack/small-pack';
import { countRows } from './count-rows';
import { grantHost } from './grant-host';
import { article, findMark, prose, useBrowser } from './open';
import { readMeanwhile } from './read-meanwhile';

const suite = useBrowser();
const keys = await createKeyPair();
let folder = '';
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gakju-packs-'));
  host = await startHost();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  host.close();
});
let pages: Page[] = [];
async function close() {
  for (const page of pages) await page.close();
  pages = [];
}
afterEach(close);

const toPack = (name: string, summary: string): Pack => ({
  format: 1,
  version: '0000000000000001',
  checkedAt: '2026-11-01',
  entities: [
    createEntity('sample-name', {
      name: { ko: name, en: name },
      spellings: { ko: [name], en: [] },
      summary: { ko: summary, en: summary },
      facts: createEntity('zeta').facts,
    }),
  ],
  sources: { 'zeta-site': createSource('견본 출판') },
});

async function open(ready = '#pack-address') {
  const page = await suite.visit(
    article(`${prose}<p>견본나루는 이 견본에만 나오는 이름이다. 견본고개도 그렇다.</p>`),
  );
  const options = await suite.visitOwn('options.html#packs');
  pages = [page, options];
  await options.waitForSelector(ready);
  const isMarked = async (name: string) => (await readPainted(page, 'gakju')).includes(name);
  const told = () =>
    options.$eval('#packs > [role=status]:last-child', (it) => it.textContent ?? '');
  const press = async (row: string, word: string) => {
    const button = await options.waitForSelector(
      `::-p-xpath(//*[@data-pack="${row}"]//button[not(@disabled)][starts-with(normalize-space(.), "${word}")])`,
    );
    await button?.click();
  };
  const remove = async () => {
    await press('sample', '삭제');
    await options.waitForSelector('::-p-text(그대로 두기)');
    await press('sample', '삭제');
  };
  return { page, options, isMarked, told, press, remove };
}

describe('a pack from a file', () => {
  it('marks open pages at once, says whose it is, goes off and on, and away without a trace', async () => {
    const { page, options, isMarked, told, press, remove } = await open();
    const path = join(folder, 'pack.json');
    await writeFile(path, await toFile(toPack('견본나루', '견본으로 지어낸 나루.')).text());
    await chooseFile(options, '#pack-file', path);
    await until(told, (text) => text.includes('‘견본’ 자료를 추가했습니다'));
    await until(() => isMarked('견본나루'), Boolean);
    await page.bringToFront();
    const place = await findMark(page, '견본나루');
    const card = await hoverUntilCard(page, place, '견본으로 지어낸 나루');
    expect(card).toContain('견본 출판');

    await options.bringToFront();
    await options.click('[data-pack=sample] [role=switch]');
    await until(
      () => isMarked('견본나루'),
      (marked) => !marked,
    );
    await options.click('[data-pack=sample] [role=switch]');
    await until(() => isMarked('견본나루'), Boolean);

    await press('sample', '위로');
    await until(
      () =>
        options.$$eval('[data-pack]', (rows) => rows.map((row) => row.getAttribute('data-pack'))),
      (rows) => rows.join() === 'own,sample,bundled',
    );

    await remove();
    await until(told, (text) => text.includes('삭제했습니다'));
    await until(
      () => isMarked('견본나루'),
      (marked) => !marked,
    );
    expect(await options.$$eval('[data-pack]', (rows) => rows.length)).toBe(2);
    expect(await countRows(options, 'gakju-packs')).toBe(0);
  });

  it('is let go once it is read; one that cannot be read is not called added for the one before', async () => {
    const { options, told, remove } = await open();
    const path = join(folder, 'pack.json');
    await writeFile(path, await toFile(toPack('견본나루', '견본으로 지어낸 나루.')).text());
    const made = await options.evaluateHandle(() => {
      const toAddress = URL.createObjectURL.bind(URL);
      const addresses: string[] = [];
      // The second file is gone by the time it is read.
      URL.createObjectURL = (file) => {
        const address = toAddress(file);
        return addresses.push(address) > 1 ? `${address}-gone` : address;
      };
      return addresses;
    });
    await chooseFile(options, '#pack-file', path);
    await until(told, (text) => text.includes('추가했습니다'));
    const isThere = await made.evaluate(([first = '']) =>
      fetch(first).then(
        () => true,
        () => false,
      ),
    );
    expect(isThere).toBe(false);
    await chooseFile(options, '#pack-file', path);
    await until(told, (text) => text.includes('도중에 멈췄습니다'));
    await remove();
    await until(told, (text) => text.includes('삭제했습니다'));
  });

  it('is refused with a reason, and changes nothing, where it is no pack', async () => {
    const { options, told } = await open();
    const path = join(folder, 'other.json');
    await writeFile(path, '{"kind":"gakju-settings"}');
    await chooseFile(options, '#pack-file', path);
    await until(told, (text) => text.includes('각주의 자료 파일이 아닙니다'));
    expect(await options.$$eval('[data-pack]', (rows) => rows.length)).toBe(2);
  });
});

describe('a list of packs of which a part cannot be read', () => {
  it('marks what can be read, is not changed, and goes on with it once the reader says so', async () => {
    const before = await open();
    const path = join(folder, 'pack.json');
    await writeFile(path, await toFile(toPack('견본나루', '견본으로 지어낸 나루.')).text());
    await chooseFile(before.options, '#pack-file', path);
    await until(() => before.isMarked('견본나루'), Boolean);
    await before.options.evaluate(`chrome.storage.local.get('packs').then(({ packs }) => {
      packs.packs.push({ id: 'unread' });
      return chrome.storage.local.set({ packs });
    })`);
    await close();
    const goOn = '::-p-xpath(//button[normalize-space(.) = "계속하기"])';
    const { options, isMarked, told, remove } = await open(goOn);
    expect(await options.$('#pack-address')).toBeNull();
    await until(() => isMarked('견본나루'), Boolean);
    await (await options.$(goOn))?.click();
    await until(told, (text) => text.includes('목록을 다시 만들었습니다'));
    await options.waitForSelector('#pack-address');
    expect(await isMarked('견본나루')).toBe(true);
    await remove();
    await until(told, (text) => text.includes('삭제했습니다'));
  });
});

describe('a pack from an address', () => {
  it('is added, renewed and taken back; a changed key is refused with a reason', async () => {
    await grantHost(suite.opened(), 'http://127.0.0.1/*');
    const { options, isMarked, told, press, remove } = await open();
    const first = await host.publish(toPack('견본나루', '처음 판.'), keys);
    await options.type('#pack-address', host.address);
    await options.click('.pack-address button');
    await until(told, (text) => text.includes('추가했습니다'));
    await until(() => isMarked('견본나루'), Boolean);

    // Asked for again in the click that renews; Chromium's prompt is one that no script can press.
    if (suite.opened().kind === 'firefox')
      await options.evaluate("chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] })");
    await press('sample', '지금 갱신');
    await until(told, (text) => text.includes('이미 최신'));
    const second = await host.publish(toPack('견본고개', '다음 판.'), keys, first);
    await press('sample', '지금 갱신');
    await until(told, (text) => text.includes('새 버전으로 바꿨습니다'));
    await until(() => isMarked('견본고개'), Boolean);
    expect(await isMarked('견본나루')).toBe(false);

    await press('sample', '이전 버전');
    await until(() => isMarked('견본나루'), Boolean);
    await press('sample', '새 버전');
    await until(() => isMarked('견본고개'), Boolean);

    await host.publish(toPack('견본나루', '남의 판.'), await createKeyPair(), second);
    await press('sample', '지금 갱신');
    await until(told, (text) => text.includes('키가 처음과 다릅니다') && text.includes('그대로'));
    expect(await isMarked('견본고개')).toBe(true);
    await remove();
    await until(
      () => isMarked('견본고개'),
      (marked) => !marked,
    );
  });

  it('keeps a file from beginning while it is on its way, and what comes of it is told beside that', async () => {
    await grantHost(suite.opened(), 'http://127.0.0.1/*');
    const { options, told, remove } = await open();
    await host.publish(toPack('견본나루', '처음 판.'), keys);
    const reached = new Promise<() => void>((resolve) => {
      host.spoil('/manifest.json', (_request, response) =>
        resolve(() => {
          host.mend('/manifest.json');
          response.writeHead(302, { location: '/manifest.json' }).end();
        }),
      );
    });
    await options.type('#pack-address', host.address);
    await options.click('.pack-address button');
    const answer = await reached;
    const path = join(folder, 'other.json');
    await writeFile(path, await toFile(toPack('견본고개', '다른 자료.'), { id: 'other' }).text());
    await chooseFile(options, '#pack-file', path);
    await until(told, (text) => text.includes('시작하지 않았습니다'));
    answer();
    await until(
      told,
      (text) => text.includes('추가했습니다') && text.includes('시작하지 않았습니다'),
    );
    expect(
      await options.$$eval('[data-pack]', (rows) =>
        rows.map((row) => row.getAttribute('data-pack')),
      ),
    ).toEqual(['own', 'bundled', 'sample']);
    await remove();
    await until(told, (text) => text.includes('삭제했습니다'));
  });

  it('lets no page of its site be read: not while it is asked for, nor after', async () => {
    await grantHost(suite.opened(), 'http://127.0.0.1/*');
    const { options, isMarked, told, remove } = await open();
    // Marked like any other, were it a site that is read.
    const site = await suite.visit(article(`${prose}<p>견본나루도 있다.</p>`), '127.0.0.1');
    pages.push(site);
    await options.bringToFront();
    await host.publish(toPack('견본나루', '처음 판.'), keys);
    await options.type('#pack-address', host.address);
    await options.click('.pack-address button');
    await until(told, (text) => text.includes('추가했습니다'));
    await until(() => isMarked('견본나루'), Boolean);
    await readMeanwhile(suite, site);
    expect(await readPainted(site, 'gakju')).toEqual([]);
    const sites = await suite.visitOwn('options.html#sites');
    pages.push(sites);
    await sites.waitForSelector('#sites .btn');
    expect(await sites.$eval('#sites', (it) => it.textContent)).not.toContain('127.0.0.1');
    await options.bringToFront();
    await remove();
    await until(told, (text) => text.includes('삭제했습니다'));
    await readMeanwhile(suite, site);
    expect(await readPainted(site, 'gakju')).toEqual([]);
  });
});
