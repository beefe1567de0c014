// Wikidata's JSON dump, line by line: an item a line, in a file that may be larger than any memory. Knows no pack.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import { toFault } from '@/lib/pack/read-json';
import type { Report } from '../progress';

const snak = v.looseObject({
  property: v.string(),
  /** Absent where the value is unknown, or none. */
  datavalue: v.optional(v.looseObject({ type: v.string(), value: v.unknown() })),
});

/** PHP writes an empty map as an empty list. */
const map = <T extends v.GenericSchema>(value: T) =>
  v.optional(
    v.union([
      v.record(v.string(), value),
      v.pipe(
        v.array(v.never()),
        v.transform((): Record<string, v.InferOutput<T>> => ({})),
      ),
    ]),
    {},
  );
const term = v.looseObject({ value: v.string() });

const itemSchema = v.looseObject({
  id: v.string(),
  labels: map(term),
  descriptions: map(term),
  aliases: map(v.array(term)),
  claims: map(
    v.array(
      v.looseObject({
        mainsnak: snak,
        rank: v.picklist(['preferred', 'normal', 'deprecated']),
        qualifiers: map(v.array(snak)),
        references: v.optional(v.array(v.looseObject({ snaks: map(v.array(snak)) })), []),
      }),
    ),
  ),
});

export type Item = v.InferOutput<typeof itemSchema>;
export type Statement = NonNullable<Item['claims'][string]>[number];
export type Snak = v.InferOutput<typeof snak>;

/**
 * The items of the lines that `mayHold`: it sees the raw line, as parsing each of a hundred million takes days.
 * Throws an Error that begins with the file, and the line where there is one.
 */
export async function* readDump(
  path: string,
  mayHold: (line: string) => boolean,
  report: Report,
): AsyncGenerator<Item> {
  if (path.endsWith('.bz2'))
    throw new Error(`${path}: is packed with bzip2: unpack it, or take the .gz of the same dump`);
  const { size } = await stat(path).catch((error) => {
    throw toFault(error, path);
  });
  const file = createReadStream(path);
  // Whoever ends first ends the other; errors come out of the loop over the lines.
  const unpacked = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file;
  let number = 0;
  for await (const line of splitLines(unpacked)) {
    number++;
    if (number % 1000 === 0) report(file.bytesRead, size);
    const text = line.trim().replace(/,$/, '');
    if (text === '[' || text === ']' || text === '' || !mayHold(text)) continue;
    yield parseItem(text, `${path}:${number}`);
  }
}

/** Node's own reader of lines passes no errors on: a damaged file would be a short one. */
async function* splitLines(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function parseItem(text: string, where: string): Item {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${where}: is not JSON (${error instanceof Error ? error.message : error}): is the file whole, with one item a line?`,
    );
  }
  const parsed = v.safeParse(itemSchema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${where}: is not an item: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** The item's own id without parsing: it stands near the beginning. Null where it does not. */
export const peekId = (line: string): string | null =>
  /"id":\s*"(Q\d+)"/.exec(line.slice(0, 120))?.[1] ?? null;
