// Portals built of components: the article stands in shadow roots, open or closed, and may come there late.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readCard } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { until } from '@/lib/cli/wait-for';
import { liesOn, readDrawn } from './drawn';
import { useBrowser } from './open';

const suite = useBrowser();

const body =
  '<p>업스테이지는 이번 주에 새 모델을 내놓고 해외 기업과 같은 시험을 치르겠다고 밝혔다. 이 글은 견본이며 실제 기사가 아니다.</p>' +
  '<p>업계에서는 앤트로픽의 값 내리기가 변수라고 본다. 이 문장은 견본이고, 문단이 너무 짧지 않도록 길이를 채운다.</p>' +
  '<p>다음 시험은 겨울에 열린다. 견본 속의 회사들은 그때까지 저마다 바쁜 하루를 보낸다고 이 견본 문단은 끝으로 적는다.</p>';
const replies =
  '<p>엔비디아가 훨씬 낫다고 생각합니다. 이것은 독자 의견을 흉내 낸 긴 견본 문장이고 꽤 길게 이어집니다.</p>';

/** Elements within elements, as portals have them; what is in the innermost root comes when `fill` is called. */
const portal = (mode: 'open' | 'closed', isLate: boolean) => `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>[견본] 업스테이지 새 모델을 내다</title>
<style>body { margin: 0; font: 18px/1.8 sans-serif }</style></head>
<body><portal-page class="page"></portal-page>
<script>
const roots = {};
const define = (name, make) => customElements.define(name, class extends HTMLElement {
  connectedCallback() {
    roots[name] = this.attachShadow({ mode: '${mode}' });
    make(roots[name]);
  }
});
const fill = () => { roots['portal-body'].innerHTML = ${JSON.stringify(body)}; };
define('portal-body', () => ${isLate} || fill());
define('portal-replies', (root) => { root.innerHTML = ${JSON.stringify(replies)}; });
define('portal-article', (root) => {
  root.innerHTML = '<style>h1 { font-size: 28px }</style><h1>[견본] 업스테이지 새 모델을 내다</h1><portal-body class="text"></portal-body><portal-replies class="comments"></portal-replies>';
});
define('portal-page', (root) => { root.innerHTML = '<header><nav>정치 경제</nav></header><main><portal-article class="story"></portal-article></main>'; });
const changes = [];
addEventListener('load', () => {
  for (const root of [document, ...Object.values(roots)])
    new MutationObserver((records) => changes.push(...records)).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
});
const findPlace = (name, wanted) => {
  const walker = document.createTreeWalker(roots[name], NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(wanted);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    const { left, top, width, height, bottom } = range.getBoundingClientRect();
    return { left, top, width, height, bottom };
  }
  return null;
};
</script></body></html>`;

type Place = { left: number; top: number; width: number; height: number; bottom: number };
const findPlace = (page: Page, element: string, name: string) =>
  page.evaluate(`findPlace(${JSON.stringify(element)}, ${JSON.stringify(name)})`) as Promise<Place>;

/** How many marks lie on this name. */
async function countMarks(page: Page, element: string, name: string): Promise<number> {
  const place = await findPlace(page, element, name);
  const drawn = await readDrawn(page);
  return drawn.filter((mark) => liesOn(mark, place)).length;
}

const isMarked = (page: Page, element: string, name: string) =>
  until(
    () => countMarks(page, element, name),
    (marks) => marks === 1,
  );

describe('an article in shadow roots', () => {
  it.each(['open', 'closed'] as const)(
    'is marked in %s ones, headline and body, and answers the pointer; readers’ comments stay bare',
    async (mode) => {
      const page = await suite.visit(portal(mode, false));
      await isMarked(page, 'portal-body', '앤트로픽');
      expect(await countMarks(page, 'portal-article', '업스테이지')).toBe(1);
      expect(await countMarks(page, 'portal-replies', '엔비디아')).toBe(0);
      const { left, top, width, height } = await findPlace(page, 'portal-body', '앤트로픽');
      await hoverUntilCard(page, { x: left + width / 2, y: top + height / 2 }, '앤트로픽');
      // The one bare host under <html>, and nothing in the page's own roots.
      expect(
        await page.evaluate(
          'changes.flatMap(({ target, addedNodes }) => [target.nodeName, ...[...addedNodes].map((node) => node.outerHTML)])',
        ),
      ).toEqual(['HTML', '<div></div>']);
      await page.keyboard.press('Escape');
      await until(
        () => readCard(page),
        (card) => card === null,
      );
      await page.close();
    },
  );

  it('is found when it comes late, and marked anew when it changes', async () => {
    const page = await suite.visit(portal('closed', true));
    await page.evaluate('fill()');
    await isMarked(page, 'portal-body', '앤트로픽');
    await page.evaluate(
      `roots['portal-body'].children[1].firstChild.data = '이제 이 견본 문단에는 오픈AI가 나온다. 문단이 너무 짧지 않도록 길이를 채운다.'`,
    );
    await isMarked(page, 'portal-body', '오픈AI');
    await page.evaluate(`document.querySelector('portal-page').remove()`);
    await until(
      () => readDrawn(page),
      (drawn) => drawn.length === 0,
    );
    await page.close();
  });
});
