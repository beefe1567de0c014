// A table of the reader's own into entries: a row says a fact of a name; what is wrong is said by line. Knows no screen.
import * as v from 'valibot';
import { most } from '@/lib/pack/most';
import { mostOwn, type OwnEntry, ownEntrySchema, ownFactSchema } from '@/lib/pack/own';
import type { EntityType } from '@/lib/pack/schema';
import { type Row, readRows, TableError } from './rows';

const columns = [
  'name',
  'type',
  'spellings',
  'summary',
  'fact',
  'date',
  'url',
  'title',
  'note',
] as const;
type Column = (typeof columns)[number];

/** As a Korean spreadsheet heads them; the columns' own names are the English ones. */
const korean: Record<string, Column> = {
  이름: 'name',
  종류: 'type',
  '다른 표기': 'spellings',
  설명: 'summary',
  사실: 'fact',
  기준일: 'date',
  '출처 주소': 'url',
  '출처 제목': 'title',
  메모: 'note',
};

export type TableProblem = {
  line: number;
  why: TableError['why'] | 'name' | 'type' | 'fact' | 'other' | 'long' | 'empty' | 'many';
  detail: string;
};
/** `isNew`: no entry of hers has this name yet; otherwise it takes that one's place. */
export type TableEntry = { entry: OwnEntry; isNew: boolean };
export type OwnTable =
  | { ok: true; entries: TableEntry[] }
  | { ok: false; problems: TableProblem[] };

/**
 * `toType` knows what kinds are called, in lower case; an empty cell is a company. Later rows of a name add facts to it.
 * Throws nothing: all that is wrong comes back, and nothing is half read.
 */
export function readOwnTable(
  bytes: Uint8Array,
  known: OwnEntry[],
  toType: (word: string) => EntityType | undefined,
): OwnTable {
  let rows: Row<Column>[];
  try {
    rows = readRows(bytes, columns, (heading) =>
      Object.hasOwn(korean, heading)
        ? korean[heading]
        : columns.find((column) => column === heading),
    );
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { line, why, detail } = error;
    return { ok: false, problems: [{ line, why, detail }] };
  }
  const problems: TableProblem[] = [];
  const entries = new Map<string, TableEntry>();
  const firsts = new Map<string, Record<Column, string>>();
  for (const { line, cells } of rows) {
    const blame = (why: TableProblem['why'], detail = '') => problems.push({ line, why, detail });
    if (cells.name === '' || cells.name.length > most.spelling) {
      blame('name', cells.name.slice(0, 40));
      continue;
    }
    const type = cells.type === '' ? 'company' : toType(cells.type.toLowerCase());
    if (!type) blame('type', cells.type);
    const before = entries.get(cells.name);
    const old = known.find(({ name }) => name === cells.name);
    const entry = before?.entry ?? {
      ...toEntry(cells, type ?? 'company'),
      id: old?.id ?? `own-${crypto.randomUUID()}`,
    };
    if (!before) {
      entries.set(cells.name, { entry, isNew: !old });
      firsts.set(cells.name, cells);
    }
    for (const column of ['type', 'spellings', 'summary', 'note'] as const)
      if (cells[column] && cells[column] !== firsts.get(cells.name)?.[column])
        blame('other', cells[column].slice(0, 40));
    if (cells.fact || cells.date || cells.url || cells.title) {
      const fact = { text: cells.fact, date: cells.date, url: cells.url, title: cells.title };
      if (v.is(ownFactSchema, fact)) entry.facts.push(fact);
      else blame('fact');
    }
    if (!v.is(ownEntrySchema, entry)) blame('long', cells.name);
  }
  if (rows.length === 0) problems.push({ line: 1, why: 'empty', detail: '' });
  // As many as there may be entries in all.
  if (entries.size > mostOwn) problems.push({ line: 1, why: 'many', detail: String(mostOwn) });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, entries: [...entries.values()] };
}

const toEntry = (cells: Record<Column, string>, type: EntityType): Omit<OwnEntry, 'id'> => ({
  type,
  name: cells.name,
  spellings: cells.spellings
    .split(/[,，、|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== ''),
  summary: cells.summary,
  facts: [],
  note: cells.note,
});
