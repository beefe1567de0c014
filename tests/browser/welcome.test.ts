// The first page, as it opens after installing: its sample is read like any article.
import { afterEach, describe, expect, it } from 'vitest';
import { isWelcome, openChromium, readPainted } from '@/lib/cli/chromium';
import { until } from './open';

describe('the welcome page', () => {
  let close = async () => {};
  afterEach(() => close());

  it.each(['ko', 'en'] as const)(
    'opens by itself and marks the names of its sample (%s)',
    async (lang) => {
      const { browser } = await openChromium({
        executablePath: process.env.GAKJU_CHROMIUM ?? '',
        extension: process.env.GAKJU_EXTENSION ?? '',
        headless: true,
        lang,
        hosts: 'MAP * 127.0.0.1',
        keepWelcome: true,
      });
      close = () => browser.close();
      const page = await (await browser.waitForTarget(isWelcome)).asPage();
      const names = await until(
        () => readPainted(page, 'gakju', 'gakju-inferred'),
        (painted) => painted.length > 4,
      );
      expect(names).toContain(lang === 'ko' ? '업스테이지' : 'Upstage');
      expect(names.join('|')).toMatch(lang === 'ko' ? /권 부사장/ : /Kwon(?:\||$)/);
    },
  );
});
