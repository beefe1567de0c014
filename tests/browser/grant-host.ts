// Gives the extension a permission as a reader does by the browser's own prompt, which no script can press.
import type { Opened } from '@/lib/cli/opened';

/** Through the page of the browser that lists extensions, which may do what its own switches do. */
export async function grantHost({ browser, id, kind }: Opened, pattern: string): Promise<void> {
  // Firefox is opened so that what is asked for is given.
  if (kind === 'firefox') return;
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id, host) => {
      type Private = {
        developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
      };
      await (
        globalThis as unknown as { chrome: Private }
      ).chrome.developerPrivate.addHostPermission(id, host);
    },
    id,
    pattern,
  );
  await page.close();
}
