// Where a page's files are saved, without a dialog that asks. By each browser's own way.
import type { Page } from 'puppeteer-core';
import { isBiDi, sendBiDi } from '@/lib/cli/bidi';

export async function saveInto(page: Page, folder: string): Promise<void> {
  if (isBiDi(page.browser())) {
    await sendBiDi(page.browser(), 'browser.setDownloadBehavior', {
      downloadBehavior: { type: 'allowed', destinationFolder: folder },
    });
    return;
  }
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  // It holds as long as the session does: until the page is closed.
}
