// An installation is known by what npm wrote down of it, whoever asked npm for it.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isInstalled } from '@/lib/cli/installed.mjs';

const linux = { platform: 'linux', arch: 'x64' };
const plain = { version: '1.0.0', resolved: 'https://example.com/a.tgz', integrity: 'sha512-a' };
const optional = { ...plain, optional: true };
const here = { ...optional, os: ['linux'], cpu: ['x64'] };
const needed = { 'node_modules/a': plain, 'node_modules/here': here };
const lock = {
  packages: {
    '': { version: '0.1.0' },
    ...needed,
    'node_modules/there': { ...optional, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/other-processor': { ...optional, os: ['linux'], cpu: ['arm64'] },
    'node_modules/other-library': { ...here, libc: ['musl'] },
    'node_modules/other-library/node_modules/its-own': optional,
  },
};

it('is whole without what is made for other machines', () => {
  expect(isInstalled(lock, { packages: needed }, linux)).toBe(true);
});

it.each([
  ['lacks a package', { 'node_modules/here': here }],
  ['lacks what is made for this machine', { 'node_modules/a': plain }],
  ['has another version', { ...needed, 'node_modules/a': { ...plain, version: '1.0.1' } }],
  ['has other bytes', { ...needed, 'node_modules/a': { ...plain, integrity: 'sha512-b' } }],
  ['has one more', { ...needed, 'node_modules/b': plain }],
  ['has nothing', {}],
])('is not where it %s', (_what, packages) => {
  expect(isInstalled(lock, { packages }, linux)).toBe(false);
});

it('is not where it was made on another machine', () => {
  expect(isInstalled(lock, { packages: needed }, { platform: 'darwin', arch: 'arm64' })).toBe(
    false,
  );
});

it('is what this project itself runs from', () => {
  const [real, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) =>
    JSON.parse(readFileSync(path, 'utf8')),
  );
  expect(isInstalled(real, installed)).toBe(true);
});
