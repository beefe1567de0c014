// A card tells what came after its article: of the article that stands there now, in whichever way the page put it there.
import { expect, it } from 'vitest';
import { hoverUntilCard } from '@/lib/cli/hover';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();
const write = (day: string, firm: string) =>
  prose
    .replace('</h1>', `</h1><time datetime="${day.replaceAll('.', '-')}">${day}</time>`)
    .replaceAll('업스테이지', firm);

it('counts from the day of the article that a page has put in the place of another', async () => {
  const page = await suite.visit(article(write('2025.08.13', '업스테이지')));
  const first = await hoverUntilCard(page, await findMark(page, '업스테이지'), '이후');
  expect(first).toContain('이 기사(2025.08.13) 이후');
  await page.mouse.move(1, 1);
  // The elements stay, as frameworks that draw again keep them.
  await page.evaluate(
    (next) => {
      history.pushState(null, '', '/next');
      const story = document.querySelector('article');
      if (story) story.innerHTML = next;
    },
    write('2026.01.05', '앤트로픽'),
  );
  const second = await hoverUntilCard(page, await findMark(page, '앤트로픽'), 'Anthropic');
  expect(second).toContain('이 기사(2026.01.05) 이후');
});
