// `unit` needs Node alone, `chromium` and `firefox` those browsers and the built extension; `release` packs it twice.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': resolve(import.meta.dirname) };

/** The one browser suite; `tests/browser/launch.ts` reads which browser it is in. One file after the other: a browser each. */
const inBrowser = (browser: 'chromium' | 'firefox') => ({
  resolve: { alias },
  test: {
    name: browser,
    include: ['tests/browser/**/*.test.ts'],
    env: { GAKJU_BROWSER: browser },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          // Some start a command of the project; on a busy machine that takes its time.
          testTimeout: 60_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/release/**'],
        },
      },
      {
        test: { name: 'release', include: ['tests/release/**/*.test.ts'], testTimeout: 60_000 },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
