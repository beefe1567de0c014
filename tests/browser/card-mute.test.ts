// "Not this" takes the mark off at once, keeps it off after a reload, and can be taken back in the card.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverUntilCard } from '@/lib/cli/hover';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { findInCard, pressInCard } from './card-root';
import { article, findMark, prose, useBrowser } from './open';

const suite = useBrowser();
const name = '엔비디아';

async function openCard(page: Page) {
  const place = await findMark(page, name);
  await hoverUntilCard(page, place, '출처');
}
const painted = (page: Page, isThere: boolean) =>
  until(
    () => readPainted(page, 'gakju', 'gakju-active'),
    (names) => names.includes(name) === isThere && names.includes('업스테이지'),
  );

describe('not this', () => {
  it.each(['이 자리에서', '이 사이트에서', '어디서나'])('%s', async (scope) => {
    const page = await suite.visit(article(prose));
    await openCard(page);
    await pressInCard(page, '이게 아님');
    await pressInCard(page, scope);
    await painted(page, false);
    await page.reload();
    await painted(page, false);
    const other = await suite.visit(article(prose));
    await painted(other, scope === '이 자리에서');
    await other.close();

    const own = await suite.visitOwn('popup.html');
    await own.evaluate("chrome.storage.local.remove('settings')");
    await own.close();
    await page.bringToFront();
    await painted(page, true);
    await page.close();
  });

  it('is taken back in the card, and the mark returns', async () => {
    const page = await suite.visit(article(prose));
    await openCard(page);
    await pressInCard(page, '이게 아님');
    await pressInCard(page, '어디서나');
    await painted(page, false);
    await pressInCard(page, '되돌리기');
    await painted(page, true);
    expect(await findInCard(page, 'button', '이게 아님')).not.toBeNull();
  });
});
