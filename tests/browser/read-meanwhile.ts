// Lets the time pass in which a page would have been read: another one, opened later, is read meanwhile.
import type { Page } from 'puppeteer-core';
import { article, findMark, prose, type Suite } from './open';

/** Before it is said of a page that nothing is marked on it; the page is in front afterwards, and has had frames. */
export async function readMeanwhile(suite: Suite, page: Page): Promise<void> {
  const other = await suite.visit(article(prose));
  await findMark(other, '업스테이지');
  await other.close();
  await page.bringToFront();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
