// `npm run score -- labelled.jsonl … [--only vocabulary.json]`: precision and recall on labelled passages, and every error.
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { createReader } from '@/lib/match/article';
import { type Comparison, compare, type Passage, passageSchema } from './labelled';
import { loadLexicon } from './load-lexicon';
import { toTyped } from './set-up.mjs';
import { readTyped, refuse } from './typed.mjs';

const usage = `npm run score -- <labelled.jsonl> …   precision and recall on labelled passages, and every error
  --only <vocabulary.json>  of these entities alone: a list of their ids
  --quiet                   the numbers alone
  --help                    this
`;
const { values, positionals } = readTyped(
  { only: { type: 'string' }, quiet: { type: 'boolean' } },
  usage,
);
if (positionals.length === 0) refuse('There is no file to read', usage);
const only = values.only
  ? new Set(v.parse(v.array(v.string()), JSON.parse(await readWhole(values.only))))
  : null;
const reader = createReader((await loadLexicon()).lexicon);

type Tally = { right: number; near: number; missed: number; wrong: number };
const tallies = new Map<string, Tally>();

for (const path of positionals) {
  for (const [i, line] of (await readWhole(path)).split('\n').entries()) {
    if (line === '') continue;
    const passage = readPassage(line, `${path}:${i + 1}`);
    const hits = reader
      .decide([reader.scan(passage.text)])
      .filter(({ entity }) => !only || only.has(entity));
    const result = compare(passage, hits);
    count(passage, result);
    if (!values.quiet) report(passage, result);
  }
}
print();

async function readWhole(path: string): Promise<string> {
  return readFile(toTyped(path), 'utf8').catch(() => fail(`${path}: cannot be read`));
}

function readPassage(line: string, place: string): Passage {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    fail(`${place}: is not JSON`);
  }
  const parsed = v.safeParse(passageSchema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return fail(`${place}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

function fail(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}

function count(passage: Passage, result: Comparison): void {
  const groups = ['all', `lang ${passage.lang}`, `genre ${passage.genre}`];
  for (const group of groups) {
    add(group, 'right', result.right.length);
    add(group, 'near', result.near.length);
    add(group, 'missed', result.missed.length);
    add(group, 'wrong', result.wrong.length);
  }
  for (const { label } of result.right) add(`class ${label.class}`, 'right', 1);
  for (const { label } of result.near) add(`class ${label.class}`, 'near', 1);
  for (const label of result.missed) add(`class ${label.class}`, 'missed', 1);
}

function add(group: string, key: keyof Tally, n: number): void {
  const tally = tallies.get(group) ?? { right: 0, near: 0, missed: 0, wrong: 0 };
  tally[key] += n;
  tallies.set(group, tally);
}

function report({ id, text }: Passage, { near, missed, wrong }: Comparison): void {
  const show = (kind: string, start: number, end: number, what: string) => {
    const before = text.slice(Math.max(0, start - 30), start).replaceAll('\n', '⏎');
    const after = text.slice(end, end + 24).replaceAll('\n', '⏎');
    process.stdout.write(`${id}\t${kind}\t${what}\t${before}[${text.slice(start, end)}]${after}\n`);
  };
  for (const { label, hit } of near)
    show(
      'border',
      hit.start,
      hit.end,
      `${hit.entity} (labelled: ${text.slice(label.start, label.end)})`,
    );
  for (const label of missed) show('missed', label.start, label.end, label.entity);
  for (const hit of wrong) show('wrong', hit.start, hit.end, hit.entity);
}

function print(): void {
  const rows = [...tallies].map(([group, { right, near, missed, wrong }]) => {
    const rate = (hit: number, all: number) => (all === 0 ? 1 : hit / all);
    const strict = [rate(right, right + near + wrong), rate(right, right + near + missed)] as const;
    const lenient = [
      rate(right + near, right + near + wrong),
      rate(right + near, right + near + missed),
    ] as const;
    const f1 = ([p, r]: readonly [number, number]) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
    const cells = [...strict, f1(strict), ...lenient, f1(lenient)].map((x) => x.toFixed(4));
    return [
      group.padEnd(18),
      ...cells,
      `${right} right, ${near} border, ${missed} missed, ${wrong} wrong`,
    ].join('  ');
  });
  process.stdout.write(
    `${'group'.padEnd(18)}  P       R       F1      P~      R~      F1~ (~: lenient)\n${rows.join('\n')}\n`,
  );
}
