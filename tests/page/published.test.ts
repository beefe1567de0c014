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

describe('an article that says where it first stood', () => {
  const prose = '업스테이지를 두고 지어낸 견본 문장이 이어진다고 했다. '.repeat(12);
  const findDay = (start: string, end: string) => {
    const body = `<p>${start}</p><p>${prose}</p><p>${prose}</p><p>${end}</p>`;
    const html = `<html lang="ko"><title>견본 소식</title><article><h1>견본 소식</h1><p>입력 2025.08.20 09:10</p><div id="articleBody">${body}</div></article></html>`;
    const { document } = new JSDOM(html).window;
    const article = runAtOnce(findArticle(document));
    return runAtOnce(findPublished(document, article, 'https://news.example/a', '2026-11-26'));
  };

  it.each([
    '이 기사는 2025년 08월 11일 07:30 thebell에 표출된 기사입니다.',
    '이 기사는 08월 11일 15:30 마켓인사이트에 게재된 기사입니다.',
    '※ 이 기사는 2023년 3월 2일 게재된 기사를 다시 전해드립니다.',
    '이 기사는 견본주간 1850호(2025년 4월 1일자)에 실린 기사입니다.',
    '이 글은 견본비즈니스 2024년 11월호에 게재됐습니다.',
    '이 칼럼은 견본경제 11월호에 실렸습니다.',
    '※ 이 기사는 견본 리뷰에 2024년 2월 3일 게재된 글을 번역한 것입니다.',
    'This article first appeared in the March 2023 issue of Sample Review.',
    'First appeared in the March 2023 issue.',
    'This story first appeared on Sample.',
    'This article was first published in March 2023 and has been updated.',
    'Republished from The Sample, March 3, 2023.',
    'This article is republished from The Sample under a licence.',
  ])('has no day of its own: %s', (declaration) => {
    expect(findDay(declaration, '')).toBeNull();
    expect(findDay('', declaration)).toBeNull();
  });

  it.each([
    '이 기사는 생성형 AI가 쓰고 기자가 살핀 뒤 게재했습니다.',
    '이 기사는 AI 학습에 쓸 수 없으며 다른 매체에 게재할 수 없습니다.',
    '이 기사는 견본일보 2025년 8월 12일자 A10면에 실렸습니다.',
    '이 기사는 생성형 AI로 쓰고 기자가 살펴 본지에 게재했습니다.',
    '이 기사는 사실이다. 논문은 네이처에 게재됐다.',
    '논문은 2025년 3월 2일 네이처에 게재됐다.',
    'ChatGPT first appeared in November 2022.',
    'The technique was first published in 2017.',
  ])('has the day printed on it where it says something else: %s', (other) => {
    expect(findDay(other, other)).toBe('2025-08-20');
  });
});
