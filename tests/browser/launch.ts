// The browser that this run of the suite is in, opened with the built extension. Knows what `npm test` has prepared.
import { openChromium } from '@/lib/cli/chromium';
import { openFirefox } from '@/lib/cli/firefox';
import type { Opened, OpenOptions } from '@/lib/cli/opened';

const open = { chromium: openChromium, firefox: openFirefox } as const;

/** By the project of the test runner. */
export const browserName = process.env.GAKJU_BROWSER === 'firefox' ? 'firefox' : 'chromium';
export const isFirefox = browserName === 'firefox';

const readPrepared = (): string[] => {
  const prepared = process.env[`GAKJU_${browserName.toUpperCase()}_PREPARED`];
  if (prepared) return prepared.split('\n');
  throw new Error('Run the browser suite by `npm test`, which finds the browsers and builds.');
};

/** The built extension's folder. */
export const readExtension = (): string => readPrepared()[1] ?? '';

export function launch(
  more: Pick<OpenOptions, 'lang' | 'keepWelcome' | 'profile'> = {},
): Promise<Opened> {
  const [executablePath = '', extension = ''] = readPrepared();
  return open[browserName]({
    executablePath,
    extension,
    headless: true,
    hosts: 'MAP * 127.0.0.1',
    ...more,
  });
}
