// What is typed wrong is told in a line, with what may be typed; `--help` tells that alone.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const type = (file: string, line: string) =>
  spawnSync(
    process.execPath,
    ['--import', 'tsx', `lib/cli/${file}`, ...line.split(' ').filter(Boolean)],
    { encoding: 'utf8' },
  );

it.each([
  ['pack/main.ts', '', 'What is to be done?'],
  ['pack/main.ts', 'chek a', 'There is no "chek"'],
  ['pack/main.ts', 'check', 'check: needs a pack folder'],
  ['pack/main.ts', 'check a b', 'check: "b" is one too many'],
  ['pack/main.ts', 'stats a --key x', 'stats: takes no --key'],
  ['pack/main.ts', 'import csv a --to b --ids Q1', 'import csv: takes no --ids'],
  ['pack/main.ts', 'import csv a', 'import csv: needs --to'],
  ['pack/main.ts', 'check a --wrong', "Unknown option '--wrong'"],
  ['annotate.ts', '--wrong', "Unknown option '--wrong'"],
  ['score.ts', '', 'There is no file to read'],
  ['start.mjs', '--wrong', "Unknown option '--wrong'"],
  ['release.mjs', 'a b', '"b" is one too many'],
  ['fuzz.mjs', 'long', '"long" is no number of hours'],
  ['shots.ts', '--wrong', "Unknown option '--wrong'"],
  ['start.mjs', '--lang fr', '--lang takes "ko" or "en", not "fr".'],
])('%s %s: %s', (file, line, reason) => {
  const { status, stderr, stdout } = type(file, line);
  expect(stderr.split('\n').slice(0, 2)).toEqual([reason, '']);
  expect(stderr).toContain('npm ');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

it.each([
  'pack/main.ts',
  'start.mjs',
  'annotate.ts',
  'score.ts',
  'release.mjs',
  'fuzz.mjs',
  'shots.ts',
])('%s --help', (file) => {
  const { status, stderr, stdout } = type(file, '--help');
  expect(stdout).toMatch(/^npm /);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it.each([
  ['stats assets/pack --today garbage', '--today: "garbage" is not a date such as'],
  ['serve assets/pack --port abc', '--port: "abc" is not a port such as 8787'],
])('pack %s: %s', (line, reason) => {
  const { status, stderr, stdout } = type('pack/main.ts', line);
  expect(stderr).toContain(reason);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

it('is silent where who reads its lines has enough', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gakju-score-'));
  const file = join(folder, 'labelled.jsonl');
  const passage = {
    id: 'a',
    lang: 'ko',
    genre: 'ai',
    text: '업스테이지가 OpenAI를 만났다',
    mentions: [],
  };
  await writeFile(file, `${JSON.stringify(passage)}\n`.repeat(500));
  const score = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/score.ts', file]);
  let told = '';
  score.stderr.on('data', (text) => {
    told += text;
  });
  score.stdout.once('data', () => score.stdout.destroy());
  const [status] = await once(score, 'close');
  await rm(folder, { recursive: true });
  expect({ status, told }).toEqual({ status: 0, told: '' });
});
