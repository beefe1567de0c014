// A table of the reader's own into entries: a row says a fact of a name; what is wrong is said by line. Knows no screen.
import * as v from 'valibot';
import { most } from '@/lib/pack/most';
import {
  mostOwn,
  type OwnEntry,
  type OwnFact,
  ownEntrySchema,
  ownFactSchema,
  toNewEntry,
  toOwnDate,
  toOwnSpellings,
} from '@/lib/pack/own';
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
  why:
    | TableError['why']
    | 'name'
    | 'type'
    | 'fact'
    | 'date'
    | 'url'
    | 'other'
    | 'long'
    | 'empty'
    | 'many';
  detail: string;
};
type Blame = (why: TableProblem['why'], detail?: string) => void;
/** `isNew`: no entry of hers has this name yet; otherwise it is that one, with what the table says of it. */
export type TableEntry = { entry: OwnEntry; isNew: boolean };
export type OwnTable =
  | { ok: true; entries: TableEntry[] }
  | { ok: false; problems: TableProblem[] };

/**
 * `toType` knows what kinds are called, in lower case. Of a `known` entry an empty cell changes nothing; a new one without a
 * kind is a company. Every row adds its fact, unless it is there. Throws nothing: all that is wrong comes back, and nothing is half read.
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
    const blame: Blame = (why, detail = '') => problems.push({ line, why, detail });
    if (cells.name === '' || cells.name.length > most.spelling) {
      blame('name', cells.name.slice(0, 40));
      continue;
    }
    const type = cells.type === '' ? undefined : toType(cells.type.toLowerCase());
    if (cells.type !== '' && !type) blame('type', cells.type);
    const before = entries.get(cells.name);
    const old = known.find(({ name }) => name === cells.name);
    const entry = before?.entry ?? withCells(old ?? toNewEntry(cells.name), cells, type);
    if (!before) {
      entries.set(cells.name, { entry, isNew: !old });
      firsts.set(cells.name, cells);
    }
    for (const column of ['type', 'spellings', 'summary', 'note'] as const)
      if (cells[column] && cells[column] !== firsts.get(cells.name)?.[column])
        blame('other', cells[column].slice(0, 40));
    const fact = readFact(cells, blame);
    if (fact && !entry.facts.some((one) => isSameFact(one, fact))) entry.facts.push(fact);
    if (!v.is(ownEntrySchema, entry)) blame('long', cells.name);
  }
  if (rows.length === 0) problems.push({ line: 1, why: 'empty', detail: '' });
  // As many as there may be entries in all.
  if (entries.size > mostOwn) problems.push({ line: 1, why: 'many', detail: String(mostOwn) });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, entries: [...entries.values()] };
}

const withCells = (
  entry: OwnEntry,
  cells: Record<Column, string>,
  type = entry.type,
): OwnEntry => ({
  ...entry,
  type,
  spellings: cells.spellings ? toOwnSpellings(cells.spellings) : entry.spellings,
  summary: cells.summary || entry.summary,
  facts: [...entry.facts],
  note: cells.note || entry.note,
});

/** Null where a row tells none, or what it tells cannot be kept: then that is said. */
function readFact(
  { name, fact: text, date, url, title }: Record<Column, string>,
  blame: Blame,
): OwnFact | null {
  if (!text && !date && !url && !title) return null;
  const fact = { text, date: toOwnDate(date), url, title };
  const isWhole = text !== '' && date !== '' && url !== '' && title !== '';
  const isDate = date === '' || fits('date', fact.date);
  const isUrl = url === '' || fits('url', url);
  if (!isWhole) blame('fact');
  if (!isDate) blame('date', date.slice(0, 40));
  if (!isUrl) blame('url', url.slice(0, 40));
  if (!isWhole || !isDate || !isUrl) return null;
  if (fits('text', text) && fits('title', title)) return fact;
  blame('long', name);
  return null;
}

const fits = (part: keyof OwnFact, written: string): boolean =>
  v.is(ownFactSchema.entries[part], written);

const isSameFact = (one: OwnFact, other: OwnFact): boolean =>
  (['text', 'date', 'url', 'title'] as const).every((part) => one[part] === other[part]);
