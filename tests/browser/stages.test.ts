// The table of stages has room for its names, in both languages and in large text.
import { expect, it, onTestFinished } from 'vitest';
import { readRoot } from '@/lib/cli/closed-root';
import { hoverUntilCard } from '@/lib/cli/hover';
import { article, findMark, prose, useBrowser } from './open';
import { storeSettings } from './store-settings';

const suite = useBrowser();

it.each([
  ['ko', 1],
  ['ko', 1.5],
  ['en', 1],
  ['en', 1.5],
] as const)('no name is cut inside a word (%s, text size %s)', async (cardLang, cardScale) => {
  onTestFinished(() => storeSettings(suite, {}));
  await storeSettings(suite, { cardLang, cardScale });
  const page = await suite.visit(article(prose));
  const place = await findMark(page, '독자 AI 파운데이션 모델');
  await hoverUntilCard(page, place, cardLang === 'ko' ? '출처' : 'Sources');
  const read = await readRoot(page, (root) => {
    const heads = [...root.querySelectorAll('.stages tbody th')];
    const walkers = heads.map((head) => document.createTreeWalker(head, NodeFilter.SHOW_TEXT));
    const nodes = walkers.map((walker) => walker.nextNode() as Text);
    const cut = nodes.flatMap((node) =>
      [...node.data.matchAll(/\S+/g)]
        .filter(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        })
        .map(([word]) => word),
    );
    return { names: nodes.length, cut };
  });
  expect(read).toEqual({ names: 6, cut: [] });
  await page.close();
});
