// Texts to hold a pack against: a file of JSON lines, or a folder of text and HTML files. Knows files, and no pack.
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { toFault } from '@/lib/pack/read-json';

/** A text, or a page that is still to be read as an article. */
export type Document = { text: string } | { html: string; url: string };

const lineSchema = v.union([
  v.object({ text: v.string() }),
  v.object({ html: v.string(), url: v.optional(v.string(), 'about:blank') }),
]);

/** Throws an Error that begins with the file, and with the line where there is one. */
export async function* readCorpus(path: string): AsyncGenerator<Document> {
  const found = await stat(path).catch((error) => {
    throw toFault(error, path);
  });
  if (!found.isDirectory()) {
    yield* readLines(path);
    return;
  }
  const names = await readdir(path, { recursive: true });
  let count = 0;
  for (const name of names.sort()) {
    const ending = extname(name).toLowerCase();
    if (!['.txt', '.md', '.html', '.htm'].includes(ending)) continue;
    count++;
    const text = await readFile(join(path, name), 'utf8');
    yield ending.startsWith('.htm') ? { html: text, url: 'about:blank' } : { text };
  }
  if (count === 0) throw new Error(`${path}: holds no .txt, .md or .html file`);
}

async function* readLines(path: string): AsyncGenerator<Document> {
  const input = createReadStream(path);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    yield parseLine(line, `${path}:${number}`);
  }
}

function parseLine(line: string, where: string): Document {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch (error) {
    throw new Error(`${where}: is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = v.safeParse(lineSchema, input);
  if (parsed.success) return parsed.output;
  throw new Error(`${where}: needs {"text"} or {"html","url"}`);
}
