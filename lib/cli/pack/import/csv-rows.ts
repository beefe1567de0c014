// A table as a newsroom saves it: rows with their line, whatever the encoding and the separator. Knows no pack.
import { CsvError, type Info, type Options, parse } from 'csv-parse/sync';

/** A row's cells by their column, trimmed; an empty one is ''. The line is the one on which the row ends. */
export type Row<C extends string> = { line: number; cells: Record<C, string> };

/** Throws an Error that begins with `path:line:`. */
export function readRows<C extends string>(
  path: string,
  bytes: Uint8Array,
  columns: readonly C[],
): Row<C>[] {
  const text = decode(bytes);
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const known = new Set<string>(columns);
  const toColumns = (names: string[]): string[] =>
    names.map((name, i) => {
      const column = name.trim().toLowerCase();
      if (known.has(column) && names.findIndex((one) => one.trim().toLowerCase() === column) === i)
        return column;
      throw new Error(
        `${path}:1: ${known.has(column) ? `there are two columns "${column}"` : `"${name}" is not a column; there are ${columns.join(', ')}`}`,
      );
    });
  const options: Options = {
    bom: true,
    columns: toColumns,
    delimiter: [',', ';', '\t'].find((one) => head.includes(one)) ?? ',',
    info: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  };
  try {
    // Its types know nothing of `info`.
    const read = parse(text, options) as unknown as {
      record: Record<string, string>;
      info: Info;
    }[];
    return read.map(({ record, info }) => ({
      line: info.lines,
      cells: {
        ...(Object.fromEntries(columns.map((one) => [one, ''])) as Record<C, string>),
        ...record,
      },
    }));
  } catch (error) {
    if (error instanceof CsvError) throw new Error(`${path}:${error.lines ?? 1}: ${error.message}`);
    throw error;
  }
}

/** Spreadsheets in Korea save tables in their old encoding unless told otherwise. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
