// `npm run --silent annotate`: JSON lines in, JSON lines out, in order; or one page as a table. Knows files and streams.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { createReader } from '@/lib/match/article';
import type { Found } from '@/lib/match/place';
import { findArticle } from '@/lib/page/article';
import { readBlocks } from '@/lib/page/blocks';
import { toArticleLang } from '@/lib/page/language';
import { findPublished } from '@/lib/page/published';
import { loadLexicon } from './load-lexicon';
import { toTable } from './table';

const inputSchema = v.union([
  v.object({ id: v.unknown(), text: v.string() }),
  v.object({ id: v.unknown(), html: v.string(), url: v.optional(v.string(), 'about:blank') }),
]);

const { pack, lexicon } = await loadLexicon();
const reader = createReader(lexicon);
const today = new Date().toISOString().slice(0, 10);

const [path] = process.argv.slice(2);
if (path) await printTable(path);
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
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function annotateLine(input: string, line: number): object {
  let json: unknown;
  try {
    json = JSON.parse(input);
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : error}`, line };
  }
  const parsed = v.safeParse(inputSchema, json);
  if (!parsed.success)
    return {
      error: 'needs {"id","text"} or {"id","html","url"}, with strings for text, html and url',
      line,
    };
  const item = parsed.output;
  if ('text' in item) {
    const mentions = reader.decide([reader.scan(item.text)]);
    return {
      id: item.id,
      mentions: mentions.map(({ start, end, entity, kind }) => ({ start, end, entity, kind })),
    };
  }
  try {
    return { id: item.id, ...annotatePage(item.html, item.url) };
  } catch (error) {
    return {
      error: `cannot read the page: ${error instanceof Error ? error.message : error}`,
      line,
    };
  }
}

function annotatePage(html: string, url: string) {
  const dom = new JSDOM(html, { url: URL.canParse(url) ? url : 'about:blank' });
  const { document } = dom.window;
  const article = findArticle(document);
  const blocks: string[] = [];
  for (const root of article.roots)
    for (const block of readBlocks(root)) if (block) blocks.push(block.text);
  const mentions = reader.decide(blocks.map((text) => reader.scan(text)));
  const page = {
    lang: toArticleLang(document, blocks),
    published: findPublished(document, article, url, today),
    blocks,
    mentions: mentions.map(({ block, start, end, entity, kind }) => ({
      block,
      start,
      end,
      entity,
      kind,
    })),
  };
  dom.window.close();
  return page;
}

async function printTable(file: string): Promise<void> {
  const page = annotatePage(
    await readFile(resolve(process.env.INIT_CWD ?? '.', file), 'utf8'),
    'about:blank',
  );
  const names = new Map(pack.entities.map(({ id, name }) => [id, name[page.lang]]));
  const groups = new Map<string, { count: number; surfaces: Set<string> }>();
  for (const { block, start, end, entity } of page.mentions as Pick<
    Found,
    'block' | 'start' | 'end' | 'entity'
  >[]) {
    const group = groups.get(entity) ?? { count: 0, surfaces: new Set() };
    group.count++;
    group.surfaces.add((page.blocks[block] ?? '').slice(start, end));
    groups.set(entity, group);
  }
  const rows = [...groups]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([id, { count, surfaces }]) => [
      String(count),
      names.get(id) ?? id,
      id,
      [...surfaces].join(' · '),
    ]);
  process.stdout.write(
    toTable([
      ['n', page.lang === 'ko' ? '이름' : 'name', 'id', page.lang === 'ko' ? '표기' : 'written'],
      ...rows,
    ]),
  );
  process.stdout.write(
    `${page.blocks.length} blocks, ${page.mentions.length} mentions, published: ${page.published ?? '-'}\n`,
  );
}
