// A selected name's card is told with what speaks for it, and with its doubt where the article itself says nothing for it.
import { afterEach, expect, it, vi } from 'vitest';
import { lookUp } from '@/entrypoints/card.content/look-up';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { readBlocks } from '@/lib/page/blocks';
import { toBlockElement } from '@/lib/page/inline';
import type { Mention } from '@/lib/page/mentions';
import { openSmallPage, readSmallPage } from './fuzz/small-page';

const { lexicon } = await loadLexicon();
const reader = createReader(lexicon);

let life = new AbortController();
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

/** What opens for the first `name` under the element that a selector finds. */
async function ask(html: string, name: string, selector: string, muted = false) {
  const { document } = openSmallPage(html);
  life = new AbortController();
  const choices = { marks: 'paragraph', markStyle: 'dotted', markColor: 'teal' } as const;
  const page = readSmallPage(document, reader, () => true, life.signal, {
    choices: { ...choices, isMuted: () => muted },
  });
  await page.read;
  const walker = document.createTreeWalker(document.querySelector(selector) ?? document, 4);
  let node = walker.nextNode();
  while (node && !node.nodeValue?.includes(name)) node = walker.nextNode();
  const at = node?.nodeValue?.indexOf(name) ?? 0;
  if (node) document.getSelection()?.setBaseAndExtent(node, at, node, at + name.length);
  const open = vi.fn<(mention: Mention) => void>();
  const isAsked = lookUp({
    document,
    reader,
    readBlocksAt: (element) => readBlocks(toBlockElement(element)),
    readMentions: page.readMentions,
    open,
  });
  expect(isAsked).toBe(true);
  const [mention] = open.mock.calls[0] ?? [];
  return { entity: mention?.entity, why: mention?.why };
}

const toStory = (...paragraphs: string[]) =>
  `<title>견본</title><main><article><h1>견본 제목입니다</h1><div>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</div></article></main>`;

const zoo = toStory(
  '안데스에서 온 라마가 다음 주 공개된다고 이 견본은 적는다. 삼성 에버랜드가 견본에서 그렇게 밝혔다고 한다.',
  '김성훈 사육사는 새끼가 건강하다고 견본에서 말했다. 관람객은 저마다 다른 말을 했다고 견본은 또 적는다.',
);
const field = toStory(
  '오픈AI와 앤트로픽이 앞서 있다고 이 견본은 적는다. 업스테이지의 김성훈 대표는 다른 말을 했다고 한다.',
  '그가 무엇을 더 했는지는 이 견본에 적혀 있지 않다. 값이 얼마인지도 견본은 아직 모른다고 한다.',
);
const clients = [
  '오픈AI와 앤트로픽이 앞서 있다고 이 견본은 적는다. 업스테이지의 김성훈 대표는 다른 말을 했다고 한다.',
  '삼성SDS 김성훈 상무는 업스테이지 모델을 골랐다고 견본에서 말했다. 값이 얼마인지도 견본은 모른다고 한다.',
];
const portal = toStory(
  '포털 다음이 업스테이지에 팔렸고 오픈AI도 무언가 말했다고 이 견본은 적는다. 값이 얼마인지는 견본에 적혀 있지 않다.',
  '다음 주에 또 만난다고 견본은 적는다. 무엇을 말할지는 이 견본에 아직 적혀 있지 않다고 한다.',
);
const stage = toStory(
  '극단은 새 작품을 업스테이지 공간에 올린다고 견본은 적는다. 표는 모두 팔렸다고 극단이 견본에서 밝혔다.',
  '배우들은 무대에서 연극 연습을 하고, 관객은 공연을 기다리며 객석에 앉는다고 견본은 또 적는다.',
);

it.each([
  ['김성훈', zoo, 'kim-sunghun'],
  ['라마', zoo, 'llama'],
  ['업스테이지', stage, 'upstage'],
])(
  'says of %s that only the reader asked for it, where nothing else does',
  async (name, html, entity) => {
    expect(await ask(html, name, 'article')).toEqual({ entity, why: { by: 'asked' } });
  },
);

it('has no doubt where the article marks that name', async () => {
  const { why } = await ask(field, '김성훈', 'article');
  expect(why).toMatchObject({ by: 'kin' });
});

it.each([
  ['다음', portal, 'daum'],
  ['김성훈', toStory(...clients), 'kim-sunghun'],
])('doubts %s where the article marks it elsewhere, and not there', async (name, html, entity) => {
  expect(await ask(html, name, 'p + p')).toEqual({ entity, why: { by: 'asked' } });
});

it('nor does it where the reader has turned the name off', async () => {
  const { why } = await ask(field, '김성훈', 'article', true);
  expect(why).toMatchObject({ by: 'kin', kin: 'upstage' });
});

it.each([
  ['엔비디아', '엔비디아 새 칩', 'spelling'],
  ['김성훈', '업스테이지 김성훈 대표 인터뷰', 'kin'],
  ['김성훈', '김성훈 사육사 인터뷰', 'asked'],
])('weighs %s outside the article by what stands around it: %s', async (name, line, by) => {
  const { why } = await ask(
    `${zoo}<div class="box" id="beside"><p>${line}</p></div>`,
    name,
    '#beside',
  );
  expect(why).toMatchObject({ by });
});
