// Copied as a footnote: three forms on the clipboard at once, on a plain http page; the page hears nothing of it.
import { describe, expect, it } from 'vitest';
import { hoverUntilCard } from '@/lib/cli/hover';
import { until } from '@/lib/cli/wait-for';
import { findInCard, pressInCard } from './card-root';
import { isFirefox } from './launch';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();

describe('copy as note', () => {
  it('copies facts with dates and sources, and the article with its sentence', async () => {
    const page = await suite.visit(
      article(
        `${prose}<textarea></textarea>`,
        '<script>addEventListener("copy", () => { window.heard = true })</script>',
      ),
    );
    const place = await findMark(page, '엔비디아');
    await hoverUntilCard(page, place, '출처');
    await pressInCard(page, '각주로 복사');
    await findInCard(page, '[role=status]', '각주를 복사했습니다');
    expect(await page.evaluate(() => 'heard' in window)).toBe(false);

    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      addEventListener('paste', (event) => {
        const forms = ['text/plain', 'text/html', 'text/markdown'];
        document.title = JSON.stringify(forms.map((form) => event.clipboardData?.getData(form)));
      });
    });
    await page.click('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['paste'] });
    await page.keyboard.up('Control');
    const title = await until(
      () => page.title(),
      (text) => text.startsWith('['),
    );
    const [plain, html, markdown] = JSON.parse(title) as string[];
    expect(plain).toMatch(/^엔비디아: .*- .*기준.*\[1\].*출처\n\[1\] .*읽던 기사: “견본”.*http/s);
    expect(plain).toMatch(/“오픈AI와 구글도 새 모델을 예고했고 엔비디아는 공급을 늘린다\.”/);
    expect(html).toMatch(/<strong>엔비디아<\/strong>/);
    // Firefox's clipboard has room for two forms.
    if (!isFirefox) expect(markdown).toMatch(/\[\^1\]: \[/);
  });
});
