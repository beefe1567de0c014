// The first page, as it opens after installing: its sample is read like any article.
import { afterEach, describe, expect, it } from 'vitest';
import { readPainted } from '@/lib/cli/painted';
import { until } from '@/lib/cli/wait-for';
import { launch } from './launch';

describe('the welcome page', () => {
  let close = async () => {};
  afterEach(() => close());

  it.each(['ko', 'en'] as const)(
    'opens by itself and marks the names of its sample (%s)',
    async (lang) => {
      const { browser, welcome: page } = await launch({ lang, keepWelcome: true });
      close = () => browser.close();
      if (!page) throw new Error('no first page');
      const names = await until(
        () => readPainted(page, 'gakju', 'gakju-inferred'),
        (painted) => painted.includes(lang === 'ko' ? '권 부사장' : 'Vice President Kwon'),
      );
      expect(names).toContain(lang === 'ko' ? '업스테이지' : 'Upstage');
      expect(names.length).toBeGreaterThan(4);
    },
  );
});
