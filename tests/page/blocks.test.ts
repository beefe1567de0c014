// How a page's source is written changes nothing of what stands on the screen: its lines may end anywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { readBlocks } from '@/lib/page/blocks';
import { parseLabelled } from '../match/labelled-line';

const reader = createReader((await loadLexicon()).lexicon);
const { document } = new JSDOM('<article></article>').window;

function readNames(html: string): string[] {
  const article = document.querySelector('article') as HTMLElement;
  article.innerHTML = html;
  const blocks = [...readBlocks(article, () => true)].filter((block) => block !== null);
  return reader
    .decide(blocks.map(({ text }) => reader.scan(text)))
    .map(({ block, start, end, entity, kind }) => {
      const name = (blocks[block]?.text ?? '').slice(start, end).replace(/\s+/g, ' ');
      return `${name} ${entity} ${kind}`;
    });
}

const folder = join(import.meta.dirname, '../match/cases');
const texts = readdirSync(folder)
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => parseLabelled(line.split('\t')[1] ?? '').blocks)
  // What has several spaces, or lines of its own, is another text than the same with one.
  .filter((blocks) => blocks.every((text) => !/[<&]|\s{2}|[^\S ]/.test(text)));

const toHtml = (blocks: string[], space: string): string =>
  blocks.map((text) => `<p>${space}${text.replaceAll(' ', space)}${space}</p>`).join('\n');

describe('the same names are found', () => {
  it.each([
    ['where every word ends a line', '\n'],
    ['where every word begins an indented line', '\n      '],
    ['where lines end as on Windows', ' \r\n\t'],
  ])('%s', (_how, space) => {
    for (const blocks of texts)
      expect(readNames(toHtml(blocks, space))).toEqual(readNames(toHtml(blocks, ' ')));
  });
});

const strings = '<p style="STYLE">업스테이지 부사장\n권순일 KT 부문장은 오픈AI를 말했다</p>';

describe('a line that ends in the source', () => {
  it.each([
    ['ends on the screen where the page shows lines', 'white-space: pre-line', '\n'],
    ['is a space elsewhere', '', ' '],
  ])('%s', (_how, style, border) => {
    const article = document.querySelector('article') as HTMLElement;
    article.innerHTML = strings.replace('STYLE', style);
    const [block] = [...readBlocks(article, () => true)];
    expect(block?.text).toBe(`업스테이지 부사장${border}권순일 KT 부문장은 오픈AI를 말했다`);
  });
});
