// The article's own date, in the shapes newsrooms use: one page, one answer.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { runAtOnce } from '@/lib/match/steps';
import { findArticle } from '@/lib/page/article';
import { findPublished } from '@/lib/page/published';

const folder = join(import.meta.dirname, 'published');

describe('published', () => {
  it.each(readdirSync(folder).sort())('%s', (file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const [, expected = ''] = /expects (\S+)/.exec(html) ?? [];
    const [, url = ''] = /<!-- url (\S+)/.exec(html) ?? [];
    const { document } = new JSDOM(html, { url }).window;
    const article = runAtOnce(findArticle(document));
    const published = runAtOnce(findPublished(document, article, url, '2026-11-26'));
    expect(published).toBe(expected === 'none' ? null : expected);
  });
});
