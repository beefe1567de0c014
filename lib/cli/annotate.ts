// `npm run --silent annotate`: JSON lines in, JSON lines out, in order; or one page as a table. Knows files and streams.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { createReader } from '@/lib/match/article';
import type { Found } from '@/lib/match/place';
import { readToday } from '@/lib/today';
import { explain } from '@/lib/why';
import type { Lang } from '@/lib/words';
import { loadLexicon } from './load-lexicon';
import { type ReadPage, readHtml } from './read-page-file';
import { toTyped } from './set-up.mjs';
import { toTable } from './table';
import { readTyped } from './typed.mjs';

const inputSchema = v.union([
  v.object({ id: v.unknown(), text: v.string() }),
  v.object({ id: v.unknown(), html: v.string(), url: v.optional(v.string(), 'about:blank') }),
]);

const usage = `npm run --silent annotate < lines.jsonl   {"id","text"} or {"id","html","url"} a line; its names, a line each
npm run --silent annotate -- <page.html>  a saved page's names as a table
  --why   with the reasons
  --help  this
`;
const { values, positionals } = readTyped({ why: { type: 'boolean', default: false } }, usage, 1);

const { pack, lexicon } = await loadLexicon();
const reader = createReader(lexicon);
const today = readToday();
const names = new Map(pack.entities.map(({ id, name }) => [id, name]));

// `annotate … | head` closes the pipe: that is no failure.
process.stdout.on('error', () => process.exit());

const [path] = positionals;
if (path) await printPage(path);
else await annotateLines();

async function annotateLines(): Promise<void> {
  let line = 0;
  for await (const input of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++;
    if (input.trim() === '') continue;
    const output = annotateLine(input, line);
    if ('error' in output) process.exitCode = 1;
    // A slow reader at the other end of the pipe is waited for.
    if (!process.stdout.write(`${JSON.stringify(output)}\n`))
      await new Promise((go) => process.stdout.once('drain', go));
  }
}

function annotateLine(input: string, line: number): object {
  let json: unknown;
  try {
    json = JSON.parse(input);
  } catch (error) {
    return { error: `not JSON: ${toReason(error)}`, line };
  }
  const parsed = v.safeParse(inputSchema, json);
  if (!parsed.success)
    return {
      error: 'needs {"id","text"} or {"id","html","url"}, with strings for text, html and url',
      line,
    };
  const item = parsed.output;
  try {
    if ('text' in item) {
      const found = reader.decide([reader.scan(item.text)]);
      return { id: item.id, mentions: found.map((one) => toMention(one, [item.text], false)) };
    }
    const { lang, published, blocks, found } = readHtml(item.html, item.url, reader, today);
    return {
      id: item.id,
      lang,
      published,
      blocks,
      mentions: found.map((one) => toMention(one, blocks, true)),
    };
  } catch (error) {
    return { error: `cannot be read: ${toReason(error)}`, line };
  }
}

function toMention(found: Found, texts: string[], withBlock: boolean): object {
  const { block, start, end, entity, kind } = found;
  const why = values.why && { why: { ko: say(found, texts, 'ko'), en: say(found, texts, 'en') } };
  return { ...(withBlock && { block }), start, end, entity, kind, ...why };
}

function say(found: Found, texts: string[], lang: Lang): string {
  return explain(found, texts, (id) => names.get(id)?.[lang] ?? id, lang);
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function printPage(file: string): Promise<void> {
  const html = await readFile(toTyped(file), 'utf8').catch(() => null);
  if (html === null) {
    process.stderr.write(`There is no page at ${toTyped(file)}\n`);
    process.exit(1);
  }
  const page = readHtml(html, 'about:blank', reader, today);
  process.stdout.write(toTable(values.why ? toReasons(page) : toCounts(page)));
  process.stdout.write(
    `${page.blocks.length} blocks, ${page.found.length} mentions, published: ${page.published ?? '-'}\n`,
  );
}

function toCounts({ lang, blocks, found }: ReadPage): string[][] {
  const groups = new Map<string, { count: number; surfaces: Set<string> }>();
  for (const { block, start, end, entity } of found) {
    const group = groups.get(entity) ?? { count: 0, surfaces: new Set() };
    group.count++;
    group.surfaces.add((blocks[block] ?? '').slice(start, end));
    groups.set(entity, group);
  }
  const rows = [...groups]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([id, { count, surfaces }]) => [
      String(count),
      names.get(id)?.[lang] ?? id,
      id,
      [...surfaces].join(' · '),
    ]);
  return [lang === 'ko' ? ['n', '이름', 'id', '표기'] : ['n', 'name', 'id', 'written'], ...rows];
}

function toReasons({ lang, blocks, found }: ReadPage): string[][] {
  const rows = found.map((one) => [
    String(one.block),
    names.get(one.entity)?.[lang] ?? one.entity,
    say(one, blocks, lang),
  ]);
  return [lang === 'ko' ? ['문단', '이름', '이유'] : ['block', 'name', 'why'], ...rows];
}
