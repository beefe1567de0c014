// A page is read and painted, and nothing of it is changed; it stays true while the page changes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPainted, readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { article, prose, useBrowser } from './open';
import { readMeanwhile } from './read-meanwhile';

const suite = useBrowser();
const sample = readFileSync('tests/pages/sample-ko.html', 'utf8');
type Page = Parameters<typeof readPainted>[0];
const painted = (page: Page) => readPainted(page, 'gakju', 'gakju-inferred');
/** The names once this one is among them: those on the screen come first, 권 부사장 with the whole article. */
const paintedWith = (page: Page, name: string) =>
  until(
    () => painted(page),
    (names) => names.includes(name),
  );

describe('reading', () => {
  it('paints the names of the sample article without their particles, and no more', async () => {
    const page = await suite.visit(sample);
    const names = await paintedWith(page, '권 부사장');
    for (const name of [
      '업스테이지',
      '독자 AI 파운데이션 모델',
      '권순일',
      '권 부사장',
      '소버린 AI',
      'GPU',
      'WBL',
      '챗GPT',
      '1차 평가',
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => /[은는을를의]$/.test(name))).toEqual([]);
    expect(names.join()).not.toMatch(/카카오톡|위즈/);
  });

  it('marks a name once a paragraph', async () => {
    const page = await suite.visit(
      article(
        `${prose}<p>업스테이지와 업스테이지, 다시 업스테이지를 적은 문단이다. 세 번 나와도 한 번만 긋는다.</p>`,
      ),
    );
    const names = await paintedWith(page, '권 부사장');
    expect(names.filter((name) => name === '업스테이지')).toHaveLength(3);
  });

  it('leaves navigation, forms, code, hidden and editable text alone', async () => {
    const page = await suite.visit(sample);
    await paintedWith(page, '권 부사장');
    const parents = await page.evaluate(
      () =>
        [...(CSS.highlights.get('gakju') ?? [])].filter((range) =>
          range.startContainer.parentElement?.closest(
            'nav, aside, form, pre, [hidden], [contenteditable], script',
          ),
        ).length,
    );
    expect(parents).toBe(0);
  });

  it('changes nothing in the page before the first card', async () => {
    const watch =
      '<script>window.changes = 0; new MutationObserver((r) => { if (document.readyState === "complete") changes += r.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });</script>';
    const page = await suite.visit(article(prose, watch));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await paintedWith(page, '권 부사장');
    expect(await page.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('reads content that comes later', async () => {
    const page = await suite.visit(article(prose));
    await paintedWith(page, '업스테이지');
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = '뒤늦게 실린 문단에서 앤트로픽은 새 소식을 전했다.';
      document.querySelector('article')?.append(late);
    });
    await until(
      () => painted(page),
      (names) => names.includes('앤트로픽'),
    );
  });

  it('takes a mark off at once when its text is edited, and never paints other letters', async () => {
    const page = await suite.visit(article(prose));
    await paintedWith(page, '업스테이지');
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text)
        text.nodeValue = '이 문단은 고쳐 써서 이제 아는 이름이 하나도 나오지 않는다. 견본이다.';
    });
    const names = await until(
      () => painted(page),
      (all) => !all.includes('권순일'),
    );
    expect(
      names.filter((name) => !/업스테이지|권|GPU|오픈AI|구글|엔비디아|소버린 AI/.test(name)),
    ).toEqual([]);
  });

  it('joins a name that stands in several elements', async () => {
    const page = await suite.visit(
      article(
        `${prose}<p>이번에는 <b>앤트</b>로픽과 퓨리<wbr>오사AI가 나섰다고 이 견본 기사는 적었다.</p>`,
      ),
    );
    const names = await paintedWith(page, '앤트로픽');
    expect(names).toContain('퓨리오사AI');
  });

  it.each([
    [
      'a page of 10 MB',
      () =>
        article(
          prose + '<p>구글과 오픈AI가 나온 긴 문단이다. 견본으로 되풀이한다.</p>'.repeat(110_000),
        ),
    ],
    [
      'one text node of 1 MB',
      () => article(`${prose}<p>${'업스테이지와 구글이 나온 문장이다. '.repeat(50_000)}</p>`),
    ],
    ['50,000 empty nodes', () => article(prose + '<span></span><div></div>'.repeat(25_000))],
  ])('is not frozen by %s', async (_what, html) => {
    const page = await suite.visit(html());
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await until(() => findPainted(page, '업스테이지').then(Boolean), Boolean);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('finds nothing, and breaks nothing, on a page without text', async () => {
    const page = await suite.visit('<!doctype html><title>빈 견본</title>');
    await page.evaluate(() => document.body.append(document.createElement('div')));
    await readMeanwhile(suite, page);
    expect(await painted(page)).toEqual([]);
  });
});
