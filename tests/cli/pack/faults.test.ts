// `npm run pack` on files that are not there or not what they should be: the file is named, and what is wrong with it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { about } from '../../pack/published/host';
import { createEntity, createSource } from '../../pack/small-pack';

const home = mkdtempSync(join(tmpdir(), 'faults-'));
const put = (name: string, content: unknown) => {
  mkdirSync(join(home, name, '..'), { recursive: true });
  writeFileSync(join(home, name), typeof content === 'string' ? content : JSON.stringify(content));
};
const packs = { whole: about, cut: '{ "id": ', bare: { ...about, licence: undefined } };

beforeAll(() => {
  for (const [name, says] of Object.entries(packs)) {
    put(`${name}/pack.json`, { format: 1, checkedAt: '2025-09-01' });
    put(`${name}/about.json`, says);
    put(`${name}/company/acme.json`, createEntity('acme'));
    put(`${name}/sources/2025.json`, { 'acme-site': createSource('Acme') });
  }
  put('names.csv', 'type,en,lang,grade,url\nrobot,Hanul,ko,blog,https://hanul.example.com\n');
  put('note.txt', 'x{ ');
  mkdirSync(join(home, 'empty'));
});

/** As typed in a folder of the maker's own. */
const pack = (line: string) =>
  spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/pack/main.ts', ...line.split(' ').filter(Boolean)],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: home } },
  );

describe('of a file, `npm run pack` says which it is and what is wrong', () => {
  it.each([
    ['build cut --to site', 'cut/about.json: is not JSON: '],
    ['build bare --to site', 'bare/about.json: licence: is missing'],
    ['build whole --to site --key note.txt', 'note.txt: is not JSON: '],
    ['build whole --to site --key nowhere.json', 'nowhere.json: is missing'],
    ['build whole --to names.csv/one.json', 'names.csv: is there already'],
    ['keygen note.txt', 'note.txt: is there already; keys are never written over'],
    ['check nofolder', 'nofolder: is missing'],
    ['check names.csv', 'names.csv: is not a folder'],
    ['stats nofolder', 'nofolder: is missing'],
    ['diff whole nofolder', 'nofolder: is missing'],
    ['stats empty', 'empty/pack.json: is missing'],
    ['stats whole --corpus nowhere', 'nowhere: is missing'],
    ['import csv none.csv --to new', 'none.csv: is missing'],
    ['import csv empty --to new', 'empty: is a folder, not a file'],
    ['import wikidata none.json --ids Q1 --to new', 'none.json: is missing'],
    ['import csv names.csv --to new', 'names.csv:2: type: "robot" is none of company, concept, '],
    ['import csv names.csv --to new', 'names.csv:2: grade: "blog" is none of official, press'],
  ])('%s: %s', (line, fault) => {
    const { stderr, status } = pack(line);
    expect(stderr).toContain(fault);
    expect(stderr).not.toMatch(/\b(?:ENO|EEX|EIS)|\n +at /);
    expect(status).toBe(1);
  });

  it('makes the folder that one file is to lie in', () => {
    expect(pack('build whole --to new/one.json')).toMatchObject({ status: 0, stderr: '' });
    expect(pack(`keygen ${resolve(home, 'new/keys/own.json')}`)).toMatchObject({ status: 0 });
  });
});
