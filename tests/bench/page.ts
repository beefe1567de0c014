// A news page as newsrooms build them: an article among menus, rankings, related news and comments. Knows no measure.
import { createRandom, makeParagraphs } from './prose';

/**
 * About `size` characters of text, half of it the article's, in some twenty characters a text node, as on the front
 * rows of Korean news sites; a third of the article's sentences are about the field on pages a person reads to the end.
 */
export function makePage(size: number, field: string[]): string {
  const random = createRandom(3);
  const every = size > 1_000_000 ? 8 : 3;
  const paragraphs = makeParagraphs(size / 2, field, every);
  const lines = makeParagraphs(size / 2, field, every).flatMap((text) => text.split(/(?<=\.) /));
  const body = paragraphs.map((text, i) => toParagraph(text, i, random)).join('\n');
  const third = Math.ceil(lines.length / 3);
  const list = (name: string, from: number) =>
    `<section class="${name}"><h2>${name}</h2><ul>${lines
      .slice(from, from + third)
      .map((text, i) => toItem(text, i))
      .join('')}</ul></section>`;
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>업스테이지 견본 기사</title></head><body>
<header><nav class="gnb"><ul>${'정치 경제 사회 문화 국제 스포츠 연예 날씨'
    .split(' ')
    .map((word) => `<li><a href="/${word}">${word}</a></li>`)
    .join('')}</ul></nav></header>
<main><article><h1>업스테이지 견본 기사</h1><p class="byline"><span>견본 기자</span> <time datetime="2025-08-13">2025.08.13</time></p>
<div class="article_body">${body}</div></article>
${list('related', 0)}${list('ranking', third)}${list('comments', third * 2)}</main><footer><p>견본 신문</p></footer></body></html>`;
}

/** Now and then a link, bold type, a line break or a picture with its caption. */
function toParagraph(text: string, i: number, random: (below: number) => number): string {
  const words = text.split(' ');
  const at = random(Math.max(1, words.length - 2));
  if (i % 3 === 0) words[at] = `<a href="/n/${i}">${words[at] ?? ''}</a>`;
  if (i % 4 === 0) words[at + 1] = `<strong>${words[at + 1] ?? ''}</strong>`;
  if (i % 5 === 0) words.splice(at, 0, '<br>');
  const picture =
    i % 9 === 0
      ? `<figure><img alt=""><figcaption>${words.slice(-6).join(' ')}</figcaption></figure>`
      : '';
  return `${picture}<p>${words.join(' ')}</p>`;
}

function toItem(text: string, i: number): string {
  const words = text.split(' ');
  return `<li><a href="/n/${i}"><span class="rank">${i + 1}</span> <strong>${words.slice(0, 3).join(' ')}</strong> <span>${words.slice(3, 6).join(' ')}</span></a> <em>${words.slice(6).join(' ')}</em> <span class="press">견본</span> <time>08.13</time></li>`;
}
