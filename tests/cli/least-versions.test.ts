// The least versions of browsers are the same wherever they are told: the manifest, the READMEs, what is typed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const find = (file: string, pattern: RegExp) =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, version]) => version);

it.each([
  {
    name: 'chromium',
    least: '148',
    manifest: /minimum_chrome_version: '(\d+)'/g,
    english: /Edge or Brave of version (\d+)/g,
    korean: /버전 (\d+) 이상의 크로미엄/g,
  },
  {
    name: 'firefox',
    least: '150',
    manifest: /gecko: \{[^}]*strict_min_version: '(\d+)\.0'/g,
    english: /Firefox(?:\*\*)? (\d+) or later/g,
    korean: /파이어폭스(?:\*\*)? (\d+) 이상/g,
  },
])('$name: $least', ({ name, least, manifest, english, korean }) => {
  const { stderr } = spawnSync(
    process.execPath,
    ['-e', `import('./lib/cli/find-browser.mjs').then((it) => it.findBrowser('${name}'))`],
    { encoding: 'utf8', env: { ...process.env, [`GAKJU_${name.toUpperCase()}`]: 'nowhere' } },
  );
  expect(stderr).toContain(`of version ${least} or later`);
  const told = [
    ...find('wxt.config.ts', manifest),
    ...find('README.md', english),
    ...find('README.ko.md', korean),
  ];
  expect(told.length).toBeGreaterThan(2);
  expect(new Set(told)).toEqual(new Set([least]));
});
