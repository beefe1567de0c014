// `npm run pack`: what makers of packs type, on folders of their own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { about } from '../../pack/published/host';
import { createEntity, createSource } from '../../pack/small-pack';

const packWith = (options: string[], ...args: string[]) =>
  spawnSync(process.execPath, [...options, '--import', 'tsx', 'lib/cli/pack/main.ts', ...args], {
    encoding: 'utf8',
  });
const pack = (...args: string[]) => packWith([], ...args);

/** A computer whose clock stands still at this moment. */
const stopClock = (at: string) => {
  const code = `globalThis.Date = class extends Date {
    constructor(...parts) { super(...(parts.length > 0 ? parts : ['${at}'])); }
  };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
};

function createFolder(value: string, asOf = '2025-08'): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const acme = createEntity('acme');
  const facts = acme.facts.map((fact) => ({ ...fact, asOf, value: { ko: value, en: value } }));
  const twin = createEntity('twin', { spellings: { ko: [], en: ['ACME', 'abc'] } });
  const files = {
    'pack.json': { format: 1, checkedAt: '2025-09-01' },
    'about.json': about,
    'company/acme.json': { ...acme, facts },
    'company/twin.json': twin,
    'sources/2025.json': { 'acme-site': createSource('Acme'), 'twin-site': createSource('Twin') },
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
  return folder;
}

it('builds, then adds only a delta; never over a key; never with another', () => {
  const to = mkdtempSync(join(tmpdir(), 'site-'));
  const key = join(to, '..', `${Date.now()}-key.json`);
  expect(pack('keygen', key).status).toBe(0);
  expect(pack('keygen', key).status).toBe(1);
  expect(pack('build', createFolder('2020'), '--to', to, '--key', key).stdout).toContain(
    'version 1',
  );
  expect(pack('build', createFolder('2021'), '--to', to, '--key', key).stdout).toMatch(
    /version 2, 2 entities; 1 new part/,
  );
  pack('keygen', `${key}-2`);
  expect(pack('build', createFolder('2022'), '--to', to, '--key', `${key}-2`).stderr).toContain(
    'another key',
  );
});

it('signs apart from building, and gives what is signed a later end', () => {
  const to = mkdtempSync(join(tmpdir(), 'site-'));
  const key = join(to, 'key.json');
  const site = join(to, 'site');
  const read = () => JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'));
  pack('keygen', key);
  expect(pack('sign', site, '--key', key).stderr).toContain('`build` comes first');
  expect(pack('build', createFolder('2020'), '--to', site).stdout).toContain('`sign` it before');
  expect(existsSync(join(site, 'manifest.json'))).toBe(false);
  expect(pack('sign', site, '--key', key).stdout).toContain('version 1, signed');
  expect(existsSync(join(site, 'manifest.unsigned.json'))).toBe(false);
  expect(pack('sign', site, '--key', key).stderr).toContain('nothing waits to be signed');
  expect(pack('sign', site, '--key', key, '--expires', '2999-01-31').status).toBe(0);
  expect(read()).toMatchObject({ version: 2, expires: '2999-01-31' });
  pack('keygen', `${key}-2`);
  expect(pack('sign', site, '--key', `${key}-2`, '--expires', '2999-02-28').stderr).toContain(
    'another key',
  );
});

it('leaves nothing to sign of what was changed and changed back', () => {
  const to = mkdtempSync(join(tmpdir(), 'site-'));
  const key = join(to, 'key.json');
  const site = join(to, 'site');
  const right = createFolder('2020');
  pack('keygen', key);
  pack('build', right, '--to', site, '--key', key);
  expect(pack('build', createFolder('2002'), '--to', site).stdout).toContain('version 2');
  expect(pack('build', right, '--to', site).stdout).toContain('nothing has changed');
  expect(pack('sign', site, '--key', key).stderr).toContain('nothing waits to be signed');
  expect(JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')).version).toBe(1);
});

it.each([
  ['2027', 'is not a whole day'],
  ['tomorrow', 'is not a date'],
  ['2020-01-01', 'is past'],
])('builds and signs nothing that ends %s', (expires, reason) => {
  const site = join(mkdtempSync(join(tmpdir(), 'site-')), 'site');
  const built = pack('build', createFolder('2020'), '--to', site, '--expires', expires);
  expect(built.status).toBe(1);
  expect(built.stderr).toContain(reason);
  expect(existsSync(site)).toBe(false);
  expect(pack('sign', site, '--key', 'none', '--expires', expires).stderr).toContain(reason);
});

it('writes the day that it is in Seoul, in the morning there too', () => {
  const to = mkdtempSync(join(tmpdir(), 'imported-'));
  const morning = stopClock('2026-11-26T23:30:00Z');
  const table = 'tests/cli/pack/samples/watch-list.csv';
  expect(packWith(morning, 'import', 'csv', table, '--to', to).status).toBe(0);
  const head = JSON.parse(readFileSync(join(to, 'pack.json'), 'utf8'));
  expect(head.checkedAt).toBe('2026-11-27');
});

it('tells what is wrong with its exit status, and what is doubtful without', () => {
  const fine = pack('check', createFolder('2020'));
  expect(fine.status).toBe(0);
  expect(fine.stdout).toMatch(/"ACME" is also .*acme\.json/);
  expect(fine.stdout).toMatch(/"abc" is an ordinary word/);
  const late = pack('check', createFolder('2020', '2026'));
  expect(late.status).toBe(1);
  expect(late.stdout).toMatch(/acme\.json:1: facts\.0\.asOf: 2026 is after/);
});
