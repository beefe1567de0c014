// Picks a file in a page's field, as by the browser's own dialog.
import type { Page } from 'puppeteer-core';

export async function chooseFile(page: Page, field: string, path: string): Promise<void> {
  const input = await page.waitForSelector(field);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}
