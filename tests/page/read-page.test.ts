// A page is read to its end and stays true, whatever it is made of and does meanwhile.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { runAtOnce } from '@/lib/match/steps';
import { readBlocks } from '@/lib/page/blocks';
import { createDay } from '@/lib/page/day';
import { createMentions, isSameMention } from '@/lib/page/mentions';
import { openSmallPage, readSmallPage } from '../fuzz/small-page';
import { soon } from '../soon';

const { lexicon } = await loadLexicon();
const reader = createReader(lexicon);
const isVisible = () => true;

const lines =
  '업스테이지는 새 모델을 내놓고 해외 기업과 같은 시험을 치르겠다고 밝혔다. 값이 내리는 가운데 이 문단은 그대로 있다.';
const paragraphs = Array.from({ length: 6 }, () => `<p>${lines}</p>`).join('');
const story = `<main><h1>견본 제목입니다</h1><div id="story">${paragraphs}</div></main>`;

let life = new AbortController();
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

function open(html: string, prepare: (document: Document) => void = () => {}) {
  const { document, readMarks } = openSmallPage(`<title>견본 제목입니다</title>${html}`);
  life = new AbortController();
  prepare(document);
  const scan = vi.fn(reader.scan);
  const page = readSmallPage(document, { ...reader, scan }, isVisible, life.signal);
  page.findDay(createDay);
  const readTexts = () => readMarks().map(({ text }) => text);
  const add = (text: string) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('#story')?.append(paragraph);
  };
  return { document, page, scan, readTexts, add };
}

/** Browsers give a form's field in place of the form's own property of that name; jsdom does not. */
const shadow = (name: string) => (document: Document) => {
  const form = document.querySelector('form') as HTMLFormElement;
  Object.defineProperty(form, name, { value: form.querySelector('input') });
};

describe('reading goes on', () => {
  it.each([
    ['beside a script of MathML', `<math><script></script></math>${story}`],
    ['in a form with a field called children', `<form>${story}<input></form>`, shadow('children')],
    [
      'beside a form with a field called hasAttributes',
      `${story}<form><input></form>`,
      shadow('hasAttributes'),
    ],
    [
      'beside a form with a field called getAttribute',
      `${story}<form><input></form>`,
      shadow('getAttribute'),
    ],
    ['without a head', story, (document: Document) => document.head.remove()],
  ])('%s', async (_where, html, prepare?) => {
    const { page, readTexts, add } = open(html, prepare);
    await page.read;
    expect(readTexts()).toContain('업스테이지');
    expect(page.readArticle().published).toBeNull();
    add('오픈AI도 값을 내린다.');
    await soon(() => expect(readTexts()).toContain('오픈AI'));
  });

  it('in what the page no longer hides from readers of screens', async () => {
    const folded = '<div id="folded" aria-hidden="true"><p>오픈AI도 값을 내린다.</p></div>';
    const { document, page, readTexts } = open(story.replace('</div>', `${folded}</div>`));
    await page.read;
    expect(readTexts()).not.toContain('오픈AI');
    document.querySelector('#folded')?.setAttribute('aria-hidden', 'false');
    await soon(() => expect(readTexts()).toContain('오픈AI'));
  });

  it('after a round that went wrong', async () => {
    const { document, page, readTexts, add } = open(story);
    await page.read;
    const { createTreeWalker } = document;
    document.createTreeWalker = () => {
      document.createTreeWalker = createTreeWalker;
      throw new Error('a page may put anything in our way');
    };
    add('첫 문단이 늘었다.');
    await soon(() => expect(document.createTreeWalker).toBe(createTreeWalker));
    add('오픈AI도 값을 내린다.');
    await soon(() => expect(readTexts()).toContain('오픈AI'));
  });
});

describe('what the page takes away', () => {
  it('beside the article costs no reading of it, and its names stay the ones they were', async () => {
    const { document, page, scan, readTexts, add } = open(story);
    await page.read;
    const [before] = page.readMentions();
    const read = scan.mock.calls.length;
    const script = document.body.appendChild(document.createElement('script'));
    script.remove();
    await Promise.resolve();
    // Read after that one, as changes are in their order.
    add('오픈AI도 값을 내린다.');
    await soon(() => expect(readTexts()).toContain('오픈AI'));
    expect(scan.mock.calls.length).toBe(read + 1);
    // The first paragraph anew, with the same words.
    document.querySelector('p')?.append(' 한 문장을 더했다.');
    await soon(() => expect(scan.mock.calls.length).toBe(read + 2));
    await soon(() => {
      const [after] = page.readMentions();
      expect(after?.block).not.toBe(before?.block);
      expect(before && after && isSameMention(before, after)).toBe(true);
    });
  });

  it.each([
    ['an aside of the article', '<aside></aside>'],
    ['what is hidden', '<p hidden></p>'],
    ['a line of tags', '<p class="tags"></p>'],
  ])('into %s is no longer marked', async (_where, html) => {
    const { document, page, readTexts, add } = open(story);
    const parts = document.createElement('div');
    parts.innerHTML = `<ul><li>오픈AI도 값을 내린다.</li></ul>${html}`;
    document.querySelector('#story')?.append(parts);
    await page.read;
    expect(readTexts()).toContain('오픈AI');
    parts.lastElementChild?.append(parts.querySelector('li') as Element);
    add('앤트로픽도 값을 내린다.');
    await soon(() => expect(readTexts()).toContain('앤트로픽'));
    expect(readTexts()).not.toContain('오픈AI');
  });

  it('out of the article is no longer marked', async () => {
    const { document, page, readTexts, add } = open(story);
    add('오픈AI도 값을 내린다.');
    await page.read;
    document.body.append(document.querySelector('#story > p:last-child') as Element);
    add('앤트로픽도 값을 내린다.');
    await soon(() => expect(readTexts()).toContain('앤트로픽'));
    expect(readTexts()).not.toContain('오픈AI');
  });

  it('and text that comes beside the article takes no mark away', async () => {
    const { document, page, readTexts, add } = open(story);
    add('오픈AI도 값을 내린다.');
    await page.read;
    document.body.append('눌렀다');
    add('앤트로픽도 값을 내린다.');
    await soon(() => expect(readTexts()).toContain('앤트로픽'));
    expect(readTexts()).toContain('오픈AI');
    expect(page.readMentions().filter(({ entity }) => entity === 'upstage').length).toBe(6);
  });

  it('leaves what is added meanwhile in its place', () => {
    const { document } = openSmallPage(
      '<p>권순일 업스테이지 부사장이 말했다.</p><p>오픈AI</p><p>지금 10명</p>',
    );
    const mentions = createMentions(reader);
    const [first, , last] = document.querySelectorAll('p');
    if (!first || !last) throw new Error('no paragraphs');
    const addAll = (root: Element) => {
      for (const block of readBlocks(root)) if (block) mentions.add(block);
    };
    const readNames = () =>
      runAtOnce(mentions.decide()).map(({ block, start, end }) => block.text.slice(start, end));
    addAll(document.body);
    const names = readNames();
    expect(names).toEqual(['권순일', '업스테이지', '오픈AI']);
    mentions.remove(({ element }) => element === first);
    last.textContent = '지금 11명';
    addAll(first);
    expect(readNames()).toEqual(names);
  });
});
