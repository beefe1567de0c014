// Reads one HTML page as the extension does, with jsdom in the browser's place. Knows no streams.
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Reader } from '@/lib/match/article';
import type { Found } from '@/lib/match/place';
import { runAtOnce } from '@/lib/match/steps';
import { findArticle } from '@/lib/page/article';
import { readArticleBlocks } from '@/lib/page/article-blocks';
import { toArticleLang } from '@/lib/page/language';
import { findPublished } from '@/lib/page/published';

export type ReadPage = {
  lang: 'ko' | 'en';
  published: string | null;
  blocks: string[];
  found: Found[];
};

/** `today` is YYYY-MM-DD. Throws where the page cannot be parsed at all. */
export function readHtml(html: string, url: string, reader: Reader, today: string): ReadPage {
  // jsdom would read style sheets, and some real ones make it throw: nothing here asks for styles.
  const dom = new JSDOM(html.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, ''), {
    url: URL.canParse(url) ? url : 'about:blank',
    virtualConsole: new VirtualConsole(),
  });
  const { document } = dom.window;
  const article = runAtOnce(findArticle(document));
  const blocks: string[] = [];
  for (const block of readArticleBlocks(article, article.roots)) if (block) blocks.push(block.text);
  const page = {
    lang: toArticleLang(document, blocks),
    published: runAtOnce(findPublished(document, article, url, today)),
    blocks,
    found: reader.decide(blocks.map((text) => reader.scan(text))),
  };
  dom.window.close();
  return page;
}
