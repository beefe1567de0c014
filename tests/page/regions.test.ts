// What is read again after a change: whole blocks inside the article.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toRegions } from '@/lib/page/regions';

function findRegions(body: string): string[] {
  const { document } = new JSDOM(`<body><div class="page">${body}</div>`).window;
  const roots = [...document.querySelectorAll('.root')];
  const changed = [...document.querySelectorAll('.changed')];
  return toRegions(changed, roots, () => false).map(({ className }) => className);
}

describe('what is read again', () => {
  it.each([
    [
      'is the paragraph of a changed word',
      '<div class="root"><p class="p"><b class="changed">',
      ['p'],
    ],
    ['is a body that is an inline element', '<span class="root changed">', ['root changed']],
    ['is such a body for a word in it', '<span class="root"><b class="changed">', ['root']],
    [
      'is a paragraph in such a body alone',
      '<span class="root"><p class="p"><b class="changed">',
      ['p'],
    ],
    [
      'is nothing in a paragraph that she edits',
      '<div class="root"><p class="p" contenteditable><b class="changed">',
      [],
    ],
    [
      'is nothing in an article that she edits by now',
      '<div contenteditable="plaintext-only"><div class="root"><p class="p"><b class="changed">',
      [],
    ],
    [
      'is a paragraph that she edits no more',
      '<div class="root" contenteditable="false"><p class="p"><b class="changed">',
      ['p'],
    ],
    ['is nothing beside the article', '<p class="changed"></p><span class="root">', []],
  ])('%s', (_what, html, regions) => {
    expect(findRegions(html)).toEqual(regions);
  });
});
