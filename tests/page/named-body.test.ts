// What is marked before the whole page is weighed: a body that says so by its name, or an article with its headline.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findNamedBody } from '@/lib/page/named-body';

function findAround(html: string): string | null {
  const { document } = new JSDOM(html).window;
  const inside = document.querySelector('#here');
  const body = inside && findNamedBody(inside);
  return body ? `${body.localName}.${body.className}` : null;
}

describe('the body around what is on the screen', () => {
  it.each([
    [
      'is what its newsroom calls so',
      '<div class="article_body"><p id="here">',
      'div.article_body',
    ],
    [
      'is the inner one of two',
      '<article><h1></h1><div class="article_body"><p id="here">',
      'div.article_body',
    ],
    [
      'is an article with its headline',
      '<article class="a"><h1></h1><div><p id="here">',
      'article.a',
    ],
    ['is none in a list of cards', '<article><h2></h2><p id="here">', null],
    ['is none where others speak', '<aside><article><h1></h1><p id="here">', null],
  ])('%s', (_what, html, body) => {
    expect(findAround(html)).toBe(body);
  });
});
