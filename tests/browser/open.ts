// One browser for a suite, a page for each test, over loopback under news sites' names. Knows no behaviour of ours.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { goToOwn, type Opened } from '@/lib/cli/opened';
import { findPainted } from '@/lib/cli/painted';
import { type Page as Served, servePages } from '@/lib/cli/serve';
import { untilThere } from '@/lib/cli/wait-for';
import { launch } from './launch';

/** A listed site, and one that is not. */
export const listed = 'biz.newdaily.co.kr';
export const unlisted = 'blog.example';

export type Suite = {
  opened(): Opened;
  /**
   * Opens a page of this content on a listed site (or another host), and waits for nothing but its load. `prepare` has
   * the page before it goes there.
   */
  visit(
    content: string | Served,
    host?: string,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Page>;
  /** A page of the extension itself. */
  visitOwn(path: string): Promise<Page>;
};

/** Opens the browser before the suite and closes it after. */
export function useBrowser(): Suite {
  let opened: Opened | null = null;
  let port = 0;
  let close = async () => {};
  const contents = new Map<string, Served>();
  let visits = 0;
  const known = (): Opened => {
    if (!opened) throw new Error('the browser is not open');
    return opened;
  };
  beforeAll(async () => {
    const pages = await servePages((path) => contents.get(path) ?? null);
    [port, close] = [pages.port, pages.close];
    opened = await launch();
  });
  afterAll(async () => {
    await opened?.browser.close();
    await close();
  });
  return {
    opened: known,
    async visit(content, host = listed, prepare) {
      const path = `/${++visits}`;
      const served =
        typeof content === 'string' ? { type: 'text/html; charset=utf-8', body: content } : content;
      contents.set(path, served);
      const page = await known().browser.newPage();
      await prepare?.(page);
      await page.goto(`http://${host}:${port}${path}`);
      await page.bringToFront();
      return page;
    },
    async visitOwn(path) {
      const page = await known().browser.newPage();
      await goToOwn(known(), page, path);
      return page;
    },
  };
}

/** Where this name is marked, once it is: the first place, scrolled into view, its middle in px of the screen. */
export const findMark = (page: Page, name: string): Promise<Mark> =>
  untilThere(() => findPainted(page, name), `a mark on ${name}`);
type Mark = NonNullable<Awaited<ReturnType<typeof findPainted>>>;

export const article = (body: string, head = ''): string =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>견본</title>${head}</head><body><main><article>${body}</article></main></body></html>`;

/** Long enough to be an article, with names of the field. */
export const prose =
  '<h1>업스테이지가 새 모델을 내놨다</h1>' +
  '<p>업스테이지는 독자 AI 파운데이션 모델 사업의 다섯 팀 가운데 하나다. 권순일 업스테이지 부사장은 챗GPT와 겨루겠다고 했다.</p>' +
  '<p>권 부사장은 GPU를 서둘러 갖추겠다고 덧붙였다. 오픈AI와 구글도 새 모델을 예고했고 엔비디아는 공급을 늘린다. 카카오톡 이용자는 늘었다.</p>' +
  '<p>소버린 AI를 둘러싼 논의도 이어진다. 이 글은 견본이며 실제 기사가 아니다. 다음 평가는 12월에 열린다고 정부는 밝혔다.</p>';
