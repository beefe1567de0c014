// `unit` needs Node alone, `commands` starts what people type, `hosts` a real nginx, `chromium` and `firefox` open those
// browsers with the built extension; `release` packs it twice.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': resolve(import.meta.dirname) };

/** The one browser suite; `tests/browser/launch.ts` reads which browser it is in. A file has a browser of its own. */
const inBrowser = (browser: 'chromium' | 'firefox') => ({
  resolve: { alias },
  test: {
    name: browser,
    include: ['tests/browser/**/*.test.ts'],
    // They count listeners and read traces by Chromium's own instruments, and fill a quota that Firefox does not have.
    exclude:
      browser === 'firefox'
        ? ['endurance', 'unkept'].map((name) => `tests/browser/${name}.test.ts`)
        : [],
    env: { GAKJU_BROWSER: browser },
    // Chromium waits for pages most of the while, so there are two; two Firefoxes on two cores wait for one another.
    maxWorkers: browser === 'chromium' ? 2 : 1,
    sequence: { groupOrder: browser === 'chromium' ? 3 : 4 },
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
          // Many small files: a thread starts sooner than a process, and none has to stay free for a page.
          pool: 'threads',
          maxWorkers: '100%',
          // On a busy machine some take their time.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/cli/**', 'tests/hosts/**', 'tests/release/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'commands',
          include: ['tests/cli/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'hosts',
          include: ['tests/hosts/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          // The first time, nginx is installed.
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'release',
          include: ['tests/release/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
