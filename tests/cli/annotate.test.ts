// `npm run annotate`: JSON lines in, JSON lines out, in order; what is malformed is told in its place.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const annotate = (input: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/annotate.ts', ...args],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr, lines: stdout.split('\n').filter(Boolean) };
};

describe('annotate', () => {
  it('gives mentions of a text by UTF-16 offsets, end exclusive', () => {
    const { lines, status } = annotate('{"id":"a","text":"😀 업스테이지는 카카오톡과 다르다"}\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      id: 'a',
      mentions: [{ start: 3, end: 8, entity: 'upstage', kind: 'certain' }],
    });
    expect(status).toBe(0);
  });

  it.each(['annotate', 'score'])('%s --help says what can be typed, and reads nothing', (name) => {
    const file = `lib/cli/${name}.ts`;
    const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', file, '--help'], {
      encoding: 'utf8',
    });
    expect(stdout).toContain(`npm run ${name === 'score' ? '' : '--silent '}${name}`);
    expect(status).toBe(0);
  });

  it('score stops at a malformed line, and says which and why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gakju-score-'));
    const path = join(folder, 'labelled.jsonl');
    for (const [text, problem] of [
      ['{"id":"a","text":"","mentions":[]}\n{"id":"b"', `${path}:2: is not JSON`],
      ['{"id":"a","text":"","mentions":[{"start":0}]}', `${path}:1: mentions.0.end`],
    ] as const) {
      await writeFile(path, text);
      const { stderr, status } = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'lib/cli/score.ts', path],
        { encoding: 'utf8' },
      );
      expect(stderr.split('\n')).toEqual([expect.stringContaining(problem), '']);
      expect(status).toBe(2);
    }
    await rm(folder, { recursive: true });
  });

  it('tells a malformed line in its place, goes on, and exits with 1', () => {
    const { lines, status } = annotate(
      '{"id":1,"text":"업스테이지"}\nnot json\n{"id":3}\n{"id":4,"text":""}\n',
    );
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ id: 1 }),
      { error: expect.stringContaining('not JSON'), line: 2 },
      { error: expect.stringContaining('needs'), line: 3 },
      { id: 4, mentions: [] },
    ]);
    expect(status).toBe(1);
  });

  it('reads a page by the code that reads it in the browser', () => {
    const html =
      '<html lang="ko"><nav>오픈AI</nav><article><h1>업스테이지 소식</h1><p>업스<b>테이지</b>는 독자 AI 파운데이션 모델 사업에서 다섯 팀 가운데 하나로 뽑혔다고 이 견본 기사는 적었다.</p><p>챗GPT를 만든 오픈AI와 견줄 만한 모델을 내놓겠다는 것이 회사의 목표라고 한다. 이 글은 견본이다. 두 번째 문단은 조금 길어야 글로 여겨진다.</p><p>GPU를 얼마나 빨리 갖추느냐에 성패가 달렸다는 말도 나온다. 세 번째 문단도 조금 더 길게 적어 둔다.</p></article></html>';
    const page = JSON.parse(
      annotate(`${JSON.stringify({ id: 'p', html, url: 'https://example.com/a' })}\n`).lines[0] ??
        '',
    );
    expect(page).toMatchObject({ id: 'p', lang: 'ko' });
    const surfaces = page.mentions.map((m: { block: number; start: number; end: number }) =>
      page.blocks[m.block].slice(m.start, m.end),
    );
    expect(surfaces).toEqual([
      '업스테이지',
      '업스테이지',
      '독자 AI 파운데이션 모델',
      '챗GPT',
      '오픈AI',
      'GPU',
    ]);
  });

  it('takes paths from where they were typed, as score does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gakju-typed-'));
    const passage = { id: 'a', lang: 'ko', genre: 'news', text: '업스테이지', mentions: [] };
    await writeFile(join(folder, 'page.html'), '<p>업스테이지</p>');
    await writeFile(join(folder, 'labelled.jsonl'), JSON.stringify(passage));
    await writeFile(join(folder, 'ids.json'), '["upstage"]');
    for (const [name, ...args] of [
      ['annotate', 'page.html'],
      ['score', 'labelled.jsonl', '--only', 'ids.json'],
    ] as const) {
      const typed = spawnSync(
        process.execPath,
        ['--import', 'tsx', `lib/cli/${name}.ts`, ...args],
        { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
      );
      expect(typed).toMatchObject({ status: 0, stderr: '' });
    }
    await rm(folder, { recursive: true });
  });

  it('says in one line that there is no such page', () => {
    const { stderr, status } = annotate('', 'no-such-page.html');
    expect(stderr).toMatch(/^There is no page at .*no-such-page\.html\n$/);
    expect(status).toBe(1);
  });

  it('prints a table for people', () => {
    expect(annotate('', 'tests/pages/sample-ko.html').stdout).toMatch(/업스테이지 +upstage/);
  });
});
