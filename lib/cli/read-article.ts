// The main job on one article: names painted, a card opened, the cast in the popup. Knows the browser, not how it came here.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { openChromium } from './chromium';
import { readCard } from './closed-root';
import { openFirefox } from './firefox';
import { restingOn } from './hover';
import { setMedia } from './media';
import { findPainted, waitForPainted } from './painted';
import { openPopup } from './popup-over';
import { servePages } from './serve';
import { root, toTyped } from './set-up.mjs';
import { waitFor } from './wait-for';

// A listed site's name: the shipped extension reads it, and this one name alone leads to this machine.
const host = 'biz.newdaily.co.kr';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'ko' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const [extension = '', executablePath = '', file] = positionals;
const lang = values.lang === 'en' ? 'en' : 'ko';
const path = file ? toTyped(file) : resolve(root, `tests/pages/sample-${lang}.html`);
const body = await readFile(path).catch(() => null);
if (!body) {
  process.stderr.write(`There is no page at ${path}\n`);
  process.exit(1);
}

const headless = !hasDisplay();
const pages = await servePages((at) => (at === '/article' ? { type: 'text/html', body } : null));
const open = values.browser === 'firefox' ? openFirefox : openChromium;
const opened = await open({
  executablePath,
  extension,
  headless,
  lang,
  hosts: `MAP ${host} 127.0.0.1`,
});
const { browser } = opened;
const [blank] = await browser.pages();
const page = blank ?? (await browser.newPage());
await page.goto(`http://${host}:${pages.port}/article`);
process.stdout.write(`• reading ${path}\n`);

if (headless) {
  await report(page);
  await browser.close();
} else {
  process.stdout.write(
    '• rest the pointer on an underlined name; click the ※ in the toolbar for the cast. Close the window to end.\n',
  );
  await new Promise((done) => browser.on('disconnected', done));
}
await pages.close();

async function report(article: Page): Promise<void> {
  // Pictures show the card as it rests, not as it appears.
  await setMedia(article, { motion: 'reduce' });
  const out = resolve(root, '.output/start');
  await mkdir(out, { recursive: true });
  const painted = await waitForPainted(article);
  await article.screenshot({ path: resolve(out, 'page.png') });
  const counts = new Map<string, number>();
  for (const name of painted ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  const list = [...counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name} ${n}`);
  process.stdout.write(
    `\n${painted?.length ?? 0} marks, ${counts.size} names: ${list.join(' · ')}\n`,
  );

  const [company, person] = lang === 'ko' ? ['업스테이지', '권 부사장'] : ['Upstage', 'Kwon'];
  await hover(article, person, 'gakju-inferred');
  const card =
    (await hover(article, company, 'gakju')) ?? (await hover(article, painted?.[0] ?? '', 'gakju'));
  if (card) await article.screenshot({ path: resolve(out, 'card.png') });

  const popup = await openPopup(opened, article);
  const cast = await waitFor(() =>
    popup.$$eval('.cast-row', (rows) =>
      rows.length > 0 ? rows.map((row) => row.querySelector('b')?.textContent ?? '') : null,
    ),
  );
  await (await popup.$('main'))?.screenshot({ path: resolve(out, 'popup.png') });
  process.stdout.write(
    `\npopup: ${cast?.length ?? 0} in the cast: ${cast?.slice(0, 8).join(' · ') ?? ''} …\n\n`,
  );
  for (const name of ['page.png', ...(card ? ['card.png'] : []), 'popup.png'])
    process.stdout.write(`${resolve(out, name)}\n`);
  await writeFile(
    resolve(out, 'found.json'),
    `${JSON.stringify({ marks: Object.fromEntries(counts), cast, card }, null, 2)}\n`,
  );
}

async function hover(
  article: Page,
  text: string,
  kind: 'gakju' | 'gakju-inferred',
): Promise<string | null> {
  const place = text ? await findPainted(article, text, kind) : null;
  if (!place) return null;
  await article.keyboard.press('Escape');
  await article.mouse.move(4, 4);
  await waitFor(async () => ((await readCard(article)) === null ? true : null));
  const readWhole = async () => {
    const shown = await readCard(article);
    return shown && shown.length > 40 ? shown : null;
  };
  const card = await waitFor(restingOn(article, place, readWhole));
  process.stdout.write(
    `\ncard on ‘${text}’: ${card ? `${card.slice(0, 420)} …` : 'did not open'}\n`,
  );
  return card;
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}
