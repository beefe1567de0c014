// The article is found as a whole, and it alone, however its newsroom's system parts and names what is on the page.
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { runAtOnce } from '@/lib/match/steps';
import { findArticle } from '@/lib/page/article';
import { readArticleBlocks } from '@/lib/page/article-blocks';

/** Each paragraph says who speaks: `own 1`, `other 1`. */
const say = (who: string, ...numbers: number[]): string =>
  numbers
    .map(
      (number) =>
        `<p>${who} ${number}: 이 글은 견본이며 실제 기사가 아니다. 업스테이지는 새 모델을 내놓고 해외 기업과 같은 시험을 치르겠다고 밝혔다.</p>`,
    )
    .join('');

const listOthers = (count: number): string =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="#">다른 기사</a>${say('other', i)}</li>`).join('')}</ul>`;

/** Who speaks in what is read, in order; in the articles that follow, apart. */
function readSpeakers(html: string): string[][] {
  const { document } = new JSDOM(`<title>견본 제목입니다</title>${html}`).window;
  const article = runAtOnce(findArticle(document));
  return [article.roots, ...article.next].map((roots) =>
    [...readArticleBlocks(article, roots)].flatMap(
      (block) => /^\S+ \d+(?=:)/.exec(block?.text ?? '')?.[0] ?? [],
    ),
  );
}

const h1 = '<h1>견본 제목입니다</h1>';

it.each([
  [
    'in sections',
    `<article>${h1}<section>${say('own', 1, 2, 3, 4, 5, 6)}</section><section>${say('own', 7, 8)}</section></article>`,
  ],
  [
    'parted by an advertisement',
    `<main>${h1}<div class="n p">${say('own', 1, 2, 3, 4, 5, 6)}</div><div class="ad">광고</div><div class="n p">${say('own', 7, 8)}</div></main>`,
  ],
  [
    'in parts that are called a sidebar',
    `<article>${h1}${[[1], [2, 3, 4], [5, 6, 7, 8]].map((numbers) => `<div class="sidebar-grid"><div class="article__content">${say('own', ...numbers)}</div></div>`).join('')}</article>`,
  ],
  [
    'in widgets of a page that has comments',
    `<div class="comments-enabled">${h1}<div class="widgets"><div class="widget text">${say('own', 1, 2, 3, 4, 5)}</div><div class="widget picture"></div><div class="widget text">${say('own', 6, 7, 8)}</div><div class="widget related">${say('other', 1, 2)}</div></div></div>`,
  ],
])('an article is read to its end %s', (_how, html) => {
  expect(readSpeakers(html)).toEqual([[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `own ${number}`)]);
});

it.each([
  [
    'whose body is named',
    `${h1}<div id="articleBody">${say('own', 1, 2)}</div><section class="list">${listOthers(14)}</section>`,
  ],
  [
    'with its headline',
    `<article>${h1}${say('own', 1, 2)}</article><section class="list">${listOthers(14)}</section>`,
  ],
])('a short article %s is read, and not the longer list beside it', (_which, html) => {
  expect(readSpeakers(html)).toEqual([['own 1', 'own 2']]);
});

it('an article of sections ends before what is not called like them', () => {
  const html = `<div>${h1}<section>${say('own', 1, 2, 3, 4)}</section><div>${say('other', 1, 2)}</div></div>`;
  expect(readSpeakers(html)).toEqual([['own 1', 'own 2', 'own 3', 'own 4']]);
});

it('an article in a part that is called nothing ends with it', () => {
  const html = `<main>${h1}<div>${say('own', 1, 2, 3, 4, 5, 6)}</div><div>${say('other', 1, 2)}</div></main>`;
  expect(readSpeakers(html)).toEqual([[1, 2, 3, 4, 5, 6].map((number) => `own ${number}`)]);
});

it('comments that are called entries are none of the article', () => {
  const html = `<main>${h1}<div class="text">${say('own', 1, 2, 3, 4)}</div><div class="comments-entry">${say('other', 1, 2, 3, 4, 5, 6)}</div></main>`;
  expect(readSpeakers(html)).toEqual([['own 1', 'own 2', 'own 3', 'own 4']]);
});

it('of two articles the first is the page’s own, also where it is called more than the second', () => {
  const write = (who: string, names: string, count: number) =>
    `<article class="${names}">${h1}<div class="text">${say(who, ...Array(count).keys())}</div></article>`;
  const html = `${write('own', 'wide story', 2)}${write('other', 'story', 12)}`;
  const [own, next] = readSpeakers(html);
  expect(own).toEqual(['own 0', 'own 1']);
  expect(next).toHaveLength(12);
});
