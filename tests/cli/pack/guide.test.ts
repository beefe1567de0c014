// The guides, followed to the letter by someone who has nothing but what stands there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parsePackFile } from '@/lib/pack/added/pack-file';

const [text = '', korean = ''] = ['GUIDE.md', 'GUIDE.ko.md'].map((name) =>
  readFileSync(join('assets/pack', name), 'utf8'),
);
const commandsOf = (text: string) =>
  [...text.matchAll(/^ *npm run pack -- (.+)$/gm)].map(([, line = '']) => line);

it('leads from a table to a signed site, each step as it stands there', {
  timeout: 180_000,
}, async () => {
  const home = mkdtempSync(join(tmpdir(), 'guide-'));
  const clone = join(home, 'gakju');
  for (const name of ['gakju', 'before', 'articles']) mkdirSync(join(home, name));
  // A junction: on Windows another link is the administrator's to make.
  for (const name of ['gakju', 'before'])
    symlinkSync(resolve('assets'), join(home, name, 'assets'), 'junction');
  writeFileSync(join(home, 'articles', 'one.txt'), '한울로보틱스는 업스테이지와 손잡았다.');
  const files = new Map(
    [...text.matchAll(/^`(\.\.\/[\w./-]+)`\n```\w+\n(.*?)^```/gms)].map(
      ([, path = '', content = '']) => [path, content],
    ),
  );
  expect([...files.keys()]).toEqual(['../names.csv', '../robot-desk/about.json']);
  const put = (path: string) => {
    mkdirSync(join(clone, path, '..'), { recursive: true });
    writeFileSync(join(clone, path), files.get(path) ?? '');
  };
  put('../names.csv');
  const commands = commandsOf(text).filter((line) => !line.startsWith('serve'));
  expect(commands.length).toBeGreaterThan(7);
  for (const line of commands) {
    if (line.startsWith('check ../robot-desk')) put('../robot-desk/about.json');
    const args = ['--import', 'tsx', 'lib/cli/pack/main.ts', ...line.split(' ')];
    const env = { ...process.env, INIT_CWD: clone };
    const done = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    // On a slow machine it says that it goes on.
    expect(`${line}: ${done.status} ${done.stderr}`).toMatch(
      /: 0 (?:(?:reading|writing|checking|building|comparing)\b.*\n)*$/,
    );
    if (line.startsWith('check ../robot-desk')) expect(done.stdout).toBe('0 wrong, 0 doubtful\n');
  }
  const one = readFileSync(join(home, 'robot-desk.json'), 'utf8');
  const { knowledge } = await parsePackFile(one, () => {});
  expect(knowledge.entities.map(({ id }) => id)).toEqual(['hanul', 'na-yeoreum']);
  const site = JSON.parse(readFileSync(join(home, 'site', 'manifest.json'), 'utf8'));
  expect(site).toMatchObject({ id: 'robot-desk', version: 1 });
});

it('both languages give the same commands and the same table', () => {
  const tableOf = (page: string) => /^```csv\n(.*?)^```/ms.exec(page)?.[1];
  expect(commandsOf(korean)).toEqual(commandsOf(text));
  expect(tableOf(korean)).toBe(tableOf(text));
});
