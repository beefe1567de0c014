// The still pages of the zoo, read without a browser: every mark they show, and no other.
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { runAtOnce } from '@/lib/match/steps';
import { findArticle } from '@/lib/page/article';
import { readArticleBlocks } from '@/lib/page/article-blocks';
import { createMentions, toMarks } from '@/lib/page/mentions';
import { zoo } from './read-zoo';

const { lexicon } = await loadLexicon();
const reader = createReader(lexicon);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the zoo without a browser', () => {
  const still = zoo.filter(({ isLive }) => !isLive);

  it.each(still)('$name shows its marks and no other', ({ html, host, type, marks }) => {
    const dom = new JSDOM(html, {
      url: `https://${host}/`,
      contentType: type.replace(/;.*/, ''),
      virtualConsole: new VirtualConsole(),
    });
    const { document } = dom.window;
    vi.stubGlobal('Node', dom.window.Node);
    const article = runAtOnce(findArticle(document));
    const mentions = createMentions(reader);
    for (const block of readArticleBlocks(article, article.roots)) if (block) mentions.add(block);
    const found = runAtOnce(mentions.decide());
    dom.window.close();
    expect(
      toMarks(found).map(({ block, start, end }) => block.text.slice(start, end).replace('\n', '')),
    ).toEqual(marks);
  });
});
