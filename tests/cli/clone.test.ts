// A clone is the same bytes on every machine: the formatter and the tests of the schemas ask for them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('keeps LF where git is set to make CRLF of it, as on Windows', () => {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'));
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'core.autocrlf=true', ...args], { cwd: clone, encoding: 'utf8' });
  const names = ['README.md', 'icon.png'];
  copyFileSync('README.md', join(clone, 'README.md'));
  copyFileSync('assets/public/icon/16.png', join(clone, 'icon.png'));
  copyFileSync('.gitattributes', join(clone, '.gitattributes'));
  const before = names.map((name) => readFileSync(join(clone, name)));
  git('init', '-q');
  git('add', '.');
  for (const name of names) rmSync(join(clone, name));
  expect(git('checkout', '--', '.')).toMatchObject({ status: 0 });
  expect(names.map((name) => readFileSync(join(clone, name)))).toEqual(before);
});
