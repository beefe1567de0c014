// A project in a folder that the build tool cannot work in: a newcomer is told which, before anything is installed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it.each(['start.mjs', 'test.mjs', 'release.mjs'])('%s names what is wrong with it', (command) => {
  const project = join(mkdtempSync(join(tmpdir(), 'folder-')), 'gakju-main (1)');
  for (const name of readdirSync('lib/cli').filter((one) => one.endsWith('.mjs')))
    cpSync(join('lib/cli', name), join(project, 'lib/cli', name));
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(project, 'lib/cli', command)],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('a folder whose path has "("');
  expect(stderr).toContain('gakju-main (1)');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});
