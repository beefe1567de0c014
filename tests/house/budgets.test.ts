// What reading a page may cost, counted rather than timed: nodes visited, texts scanned, ranges made, bytes of names.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader, type Reader } from '@/lib/match/article';
import { compileLexicon } from '@/lib/match/lexicon';
import { findArticle } from '@/lib/page/article';
import { readArticleBlocks } from '@/lib/page/article-blocks';
import type { Block } from '@/lib/page/block';
import { makeEntities, makeNames } from '../bench/names';
import { makePage } from '../bench/page';
import { openSmallPage, readSmallPage } from '../fuzz/small-page';
import { soon } from '../soon';

const { pack, lexicon } = await loadLexicon();
let html = '';
beforeAll(() => {
  const field = pack.entities.flatMap(({ summary, facts }) => [
    summary.ko,
    ...facts.map(({ value }) => value.ko),
  ]);
  html = makePage(40_000, field);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Counts every node that a walk over this document steps on. */
function countVisits(document: Document): () => number {
  let visits = 0;
  const create = document.createTreeWalker.bind(document);
  document.createTreeWalker = (root, what) => {
    const walker = create(root, what);
    // So jsdom looks for selectors, which browsers do without a walker.
    if (root === document) return walker;
    for (const name of ['nextNode', 'nextSibling'] as const) {
      const step = walker[name].bind(walker);
      walker[name] = () => {
        const node = step();
        if (node) visits++;
        return node;
      };
    }
    return walker;
  };
  return () => visits;
}

function countNodes(root: Node): number {
  let count = 1;
  for (const child of root.childNodes) if (child.nodeType !== 8) count += countNodes(child);
  return count;
}

/** Runs to the end; the most that `read` grew by between two pauses. */
function runInSteps<T>(
  work: Generator<unknown, T>,
  read: () => number,
): { most: number; value: T } {
  let most = 0;
  for (;;) {
    const before = read();
    const step = work.next();
    most = Math.max(most, read() - before);
    if (step.done) return { most, value: step.value };
  }
}

describe('reading a page', () => {
  it('weighs every node once to find the article, and pauses', () => {
    const { document, close } = openSmallPage(html);
    const visits = countVisits(document);
    const { most, value } = runInSteps(findArticle(document), visits);
    expect(value.kind).toBe('article');
    expect(visits()).toBeLessThanOrEqual(countNodes(document.body));
    expect(most).toBeLessThanOrEqual(500);
    close();
  });

  it('reads every node of the article once, and none of the rest', () => {
    const { document, close } = openSmallPage(html);
    const article = runInSteps(findArticle(document), () => 0).value;
    const visits = countVisits(document);
    const blocks: Block[] = [];
    for (const block of readArticleBlocks(article, article.roots)) if (block) blocks.push(block);
    const nodes = blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node));
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(nodes.length).toBeGreaterThan(100);
    const inside = article.roots.reduce((sum, root) => sum + countNodes(root), 0);
    expect(visits()).toBeLessThanOrEqual(inside);
    close();
  });

  it('pauses while names are decided, the more often the longer the article', () => {
    const count = (paragraphs: number) => {
      const reader = createReader(lexicon);
      const texts = Array.from(
        { length: paragraphs },
        (_, i) =>
          `업스테이지와 권순일 부사장, 챗GPT와 클로드, 제미나이를 말하는 ${i}번째 문단이다.`,
      );
      let pauses = 0;
      const steps = reader.decideInSteps(texts.map(reader.scan));
      while (!steps.next().done) pauses++;
      return pauses;
    };
    // Five names a paragraph, gone through several times, some hundred and fifty places each between pauses.
    expect(count(2000)).toBeGreaterThan(70);
    expect(count(2000)).toBeLessThan(700);
  });
});

describe('a paragraph that comes later', () => {
  it('is scanned alone, and no range is made again for what is painted', async () => {
    const { document, readMarks, close } = openSmallPage(html);
    let ranges = 0;
    const Range = StaticRange;
    vi.stubGlobal('StaticRange', function (this: object, init: StaticRangeInit) {
      ranges++;
      return new Range(init);
    });
    const scanned: string[] = [];
    const real = createReader(lexicon);
    const reader: Reader = {
      ...real,
      scan(text) {
        scanned.push(text);
        return real.scan(text);
      },
    };
    const life = new AbortController();
    const page = readSmallPage(document, reader, () => true, life.signal);
    await page.read;
    const [marked, texts] = [readMarks().length, scanned.length];
    expect(marked).toBeGreaterThan(50);
    // What is in view is read first, and then with the rest: forty paragraphs at most.
    expect(texts - new Set(scanned).size).toBeLessThanOrEqual(40);
    ranges = 0;
    const late = document.createElement('p');
    late.textContent = '뒤늦게 실린 문단에서 업스테이지와 오픈AI를 함께 말한다.';
    document.querySelector('.article_body')?.append(late);
    await soon(() => expect(readMarks().length).toBe(marked + 2));
    expect(scanned.slice(texts)).toEqual([late.textContent]);
    expect(ranges).toBe(2);
    life.abort();
    close();
  });
});

describe('the lexicon', () => {
  it('takes at most 40 bytes a spelling, 4 MB for 100,000', () => {
    const entities = [...pack.entities, ...makeEntities(makeNames(95_000))];
    expect(compileLexicon(entities).byteLength).toBeLessThan(4_000_000);
  });
});
