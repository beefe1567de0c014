// A table as a newsroom saves it: rows with their line, whatever the encoding and the separator. Knows no pack, no screen.
import { CsvError, type Info, type Options, parse } from 'csv-parse/browser/esm/sync';

/** A row's cells by their column, trimmed; an empty one is ''. The line is the one on which the row ends. */
export type Row<C extends string> = { line: number; cells: Record<C, string> };

/** `column`: one that is not known; `twice`: two of one; `broken`: no table, by quotes or a number of cells. */
export class TableError extends Error {
  constructor(
    readonly line: number,
    readonly why: 'column' | 'twice' | 'broken',
    readonly detail: string,
  ) {
    super(`line ${line}: ${why}: ${detail}`);
  }
}

/** `toColumn` knows a heading, in lower case; undefined where it does not. Throws a `TableError`. */
export function readRows<C extends string>(
  bytes: Uint8Array,
  columns: readonly C[],
  toColumn: (heading: string) => C | undefined,
): Row<C>[] {
  const text = decode(bytes);
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const toColumns = (headings: string[]): C[] => {
    const found: C[] = [];
    for (const heading of headings) {
      const column = toColumn(heading.trim().toLowerCase());
      if (!column) throw new TableError(1, 'column', heading);
      if (found.includes(column)) throw new TableError(1, 'twice', column);
      found.push(column);
    }
    return found;
  };
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
    if (error instanceof CsvError)
      throw new TableError(Number(error.lines ?? 1), 'broken', error.message);
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
