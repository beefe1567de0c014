// The sample article in the shapes that pictures need. Knows the samples' markup, no browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up.mjs';
import type { Lang } from './shot';

const stamps = [
  /<meta property="article:published_time"[^>]*>/,
  /<script type="application\/ld\+json">[\s\S]*?<\/script>/,
  /<p class="stamp">[\s\S]*?<\/p>/,
];

/** By path; null for any other. */
export function createSamples(lang: Lang): (path: string) => string | null {
  const sample = readFileSync(join(root, `tests/pages/sample-${lang}.html`), 'utf8');
  const line =
    lang === 'ko'
      ? '어제는 종일 비가 내렸고 오늘 아침에는 개었다. 들판의 벼는 고개를 숙였다. '
      : 'It rained all day yesterday and cleared up this morning. The fields are green. ';
  const article = `<article><h1>${line}</h1><p>${line.repeat(8)}</p></article>`;
  const pages = new Map([
    ['/article', sample],
    ['/undated', stamps.reduce((html, stamp) => html.replace(stamp, ''), sample)],
    ['/empty', sample.replace(/<body>[\s\S]*<\/body>/, `<body><main>${article}</main></body>`)],
  ]);
  return (path) => pages.get(path) ?? null;
}
