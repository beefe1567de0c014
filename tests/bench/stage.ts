// Where it is measured: a real Chromium, our pages on loopback, the lexicons beside them. Knows no figures.
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { openChromium } from '@/lib/cli/chromium';
import { findBrowser } from '@/lib/cli/find-browser.mjs';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import type { Opened } from '@/lib/cli/opened';
import { waitForPainted } from '@/lib/cli/painted';
import { servePages } from '@/lib/cli/serve';
import { buildExtension } from '@/lib/cli/set-up.mjs';
import { compileLexicon } from '@/lib/match/lexicon';
import { makeEntities, makeNames } from './names';
import { makePage } from './page';

export const root = resolve(import.meta.dirname, '../..');
export const sizes = { S: 20_000, M: 200_000, L: 2_000_000 };
/** Spellings of each lexicon beyond the pack's own. */
const counts = { '1.5k': 0, '10k': 5_000, '100k': 95_000 };
// A host that the extension reads, and one that it does not.
export const hosts = { read: 'biz.newdaily.co.kr', alone: 'bench.example' };

export type Stage = {
  extension: string;
  opened: Opened;
  lexicons: Map<string, Buffer>;
  /** 1,500 spellings of the pack, for libraries that take lists. */
  known: string[];
  compileMs: number[];
  toAddress(size: keyof typeof sizes, host: keyof typeof hosts): string;
  open(size: keyof typeof sizes, host?: keyof typeof hosts): Promise<Page>;
  close(): Promise<void>;
};

export async function createStage(rounds: number): Promise<Stage> {
  const { pack } = await loadLexicon();
  const names = makeNames(counts['100k']);
  const known = pack.entities.flatMap(({ spellings }) => spellings.ko).slice(0, 1500);
  const field = pack.entities.flatMap(({ summary, facts }) => [
    summary.ko,
    ...facts.map(({ value }) => value.ko),
  ]);
  const lexicons = new Map<string, Buffer>();
  const compileMs: number[] = [];
  for (const [name, made] of Object.entries(counts)) {
    const entities = [...pack.entities, ...makeEntities(names.slice(0, made))];
    for (let i = 0; i < (name === '100k' ? rounds : 1); i++) {
      const start = performance.now();
      lexicons.set(name, Buffer.from(compileLexicon(entities)));
      if (name === '100k') compileMs.push(performance.now() - start);
    }
  }
  const script = await bundle();
  const pages = await servePages((path) => {
    const lexicon = lexicons.get(path.slice(1));
    if (lexicon) return { type: 'application/octet-stream', body: lexicon };
    const size = sizes[path.slice(1) as keyof typeof sizes];
    return size ? { type: 'text/html', body: makePage(size, field) } : null;
  });
  const extension = buildExtension('chrome');
  const opened = await openChromium({
    executablePath: findBrowser('chromium'),
    extension,
    headless: true,
    hosts: 'MAP * 127.0.0.1',
  });
  const { browser } = opened;
  const toAddress: Stage['toAddress'] = (size, host) =>
    `http://${hosts[host]}:${pages.port}/${size}`;
  return {
    extension,
    opened,
    lexicons,
    known,
    compileMs,
    toAddress,
    async open(size, host = 'alone') {
      const page = await browser.newPage();
      await page.goto(toAddress(size, host));
      await page.evaluate(script);
      if (host === 'alone')
        for (const name of Object.keys(counts))
          await page.evaluate((one) => window.bench.load(one, `/${one}`), name);
      await page.bringToFront();
      if (host === 'read') await waitForPainted(page);
      return page;
    },
    async close() {
      await browser.close();
      await pages.close();
    },
  };
}

async function bundle(): Promise<string> {
  const result = await build({
    root,
    logLevel: 'error',
    configFile: false,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}
