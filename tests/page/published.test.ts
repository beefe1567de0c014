// The article's own date, in the shapes newsrooms use: one page, one answer.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
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

describe('of a page that turns into another article, and leaves its head as it was', () => {
  const write = (name: string, from = '') =>
    `<article><h1>${name} 견본 소식</h1>${from}<p>${`${name} 이야기를 지어낸 견본 문장이다. `.repeat(30)}</p></article>`;
  const declare = (day: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${day}"}</script>
     <meta property="article:published_time" content="${day}">`;
  let page: JSDOM;
  const find = () => {
    const { document, location } = page.window;
    const article = runAtOnce(findArticle(document));
    return runAtOnce(findPublished(document, article, location.href, '2026-11-26'));
  };
  const turnTo = (path: string, body: string, head: string | null = null) => {
    const { document, history } = page.window;
    history.pushState(null, '', path);
    document.body.innerHTML = body;
    if (head !== null) document.head.innerHTML = head;
    return find();
  };
  beforeEach(() => {
    page = new JSDOM(`<html lang="ko"><head>${declare('2025-08-13')}</head>${write('첫째')}`, {
      url: 'https://news.example/a',
    });
    expect(find()).toBe('2025-08-13');
  });

  it('has no day of the former one', () => {
    expect(turnTo('/b', write('둘째'))).toBeNull();
    expect(turnTo('/c', write('셋째', '<time>2026.01.05</time>'))).toBe('2026-01-05');
  });
  it('has the day of the new head, and the first one’s again', () => {
    expect(turnTo('/b', write('둘째'), declare('2026-02-03'))).toBe('2026-02-03');
    expect(turnTo('/a', write('첫째'))).toBeNull();
    expect(turnTo('/a', write('첫째'), declare('2025-08-13'))).toBe('2025-08-13');
  });
  it('keeps it at another address of the same article, and after a way back', () => {
    expect(turnTo('/a/title', write('첫째'))).toBe('2025-08-13');
    expect(turnTo('/b', write('둘째'))).toBeNull();
    expect(turnTo('/a', write('첫째'))).toBe('2025-08-13');
  });
});
