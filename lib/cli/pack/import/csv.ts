// A table into knowledge: a row says a fact of an entity with its source. The columns are described in assets/pack/README.md.
import { type Problem, parseEntity, parseSources } from '@/lib/pack/parse';
import type { Contents } from '@/lib/pack/published/parts';
import type { Entity, Source, SourceId } from '@/lib/pack/schema';
import { type Row, readRows, TableError } from '@/lib/table/rows';
import { toId, toSourceId } from './ids';

const entityColumns = [
  'id',
  'type',
  'ko',
  'en',
  'spellings_ko',
  'spellings_en',
  'summary_ko',
  'summary_en',
  'confidence',
] as const;
const factColumns = ['label_ko', 'label_en', 'value_ko', 'value_en', 'as_of'] as const;
const sourceColumns = ['url', 'title', 'publisher', 'published', 'lang', 'grade'] as const;
export const columns = [...entityColumns, ...factColumns, ...sourceColumns] as const;

type Column = (typeof columns)[number];
type FactRow = { fact: Entity['facts'][number]; line: number };
type EntityRows = { first: Row<Column>; facts: FactRow[] };

/** Throws an Error that lists every problem as `path:line: column: reason`. */
export function readCsv(path: string, bytes: Uint8Array): Contents {
  const problems: string[] = [];
  const blame = (line: number, column: string, reason: string) =>
    problems.push(`${path}:${line}: ${column ? `${column}: ` : ''}${reason}`);
  const groups = new Map<string, EntityRows>();
  const sources = new Map<SourceId, Row<Column>>();
  const addresses = new Map<string, SourceId>();
  for (const row of read(path, bytes)) {
    const { cells, line } = row;
    const id = cells.id || toId(cells.en);
    if (!id) {
      blame(line, 'id', 'is empty, and there is no Latin name in "en" to make one of');
      continue;
    }
    const group = groups.get(id) ?? { first: row, facts: [] };
    groups.set(id, group);
    for (const column of findOthers(entityColumns, group.first, row))
      blame(line, column, `is not what line ${group.first.line} says of "${id}"`);
    if (!cells.url) {
      blame(line, 'url', 'is empty: a fact needs a source');
      continue;
    }
    const source = addresses.get(cells.url) ?? toSourceId(cells.url, cells.published || null);
    const first = sources.get(source) ?? row;
    addresses.set(cells.url, source);
    sources.set(source, first);
    for (const column of findOthers(sourceColumns, first, row))
      blame(line, column, `is not what line ${first.line} says of this address`);
    addFact(group, row, source);
  }
  const found = toSources(sources);
  for (const { field, reason } of findProblems(parseSources(path, found))) {
    const [id = '', column = ''] = field.split('.');
    blame(sources.get(id)?.line ?? 1, column, reason);
  }
  const entities = [...groups].map(([id, { first, facts }]) => {
    const entity = toEntity(id, first, facts, found);
    for (const { field, reason } of findProblems(parseEntity(path, entity))) {
      const at = /^facts\.(\d+)\./.exec(field)?.[1];
      blame(facts[Number(at)]?.line ?? first.line, toColumn(field), reason);
    }
    return entity;
  });
  if (groups.size === 0 && problems.length === 0) problems.push(`${path}: holds no rows`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { entities, sources: found };
}

function read(path: string, bytes: Uint8Array): Row<Column>[] {
  try {
    return readRows(bytes, columns, (heading) => columns.find((one) => one === heading));
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { line, why, detail } = error;
    const reason = {
      column: `"${detail}" is not a column; there are ${columns.join(', ')}`,
      twice: `there are two columns "${detail}"`,
      broken: detail,
    }[why];
    throw new Error(`${path}:${line}: ${reason}`);
  }
}

/** The same label, value and day again is another source of the same fact. */
function addFact({ facts }: EntityRows, { cells, line }: Row<Column>, source: SourceId): void {
  const label = toTexts(cells.label_ko, cells.label_en);
  const value = toTexts(cells.value_ko, cells.value_en);
  const asOf = cells.as_of;
  const key = JSON.stringify([label, value, asOf]);
  const same = facts.find(
    ({ fact }) => JSON.stringify([fact.label, fact.value, fact.asOf]) === key,
  );
  if (same) same.fact.sources = [...new Set([...same.fact.sources, source])];
  else facts.push({ line, fact: { label, value, asOf, sources: [source] } });
}

const toSources = (rows: Map<SourceId, Row<Column>>): Record<SourceId, Source> =>
  Object.fromEntries(
    [...rows].map(([id, { cells }]) => {
      const { title, publisher, url, published, lang, grade } = cells;
      // What a cell must be is the schema's to say, right after.
      const source = { title, publisher, url, published: published || null, lang, grade };
      return [id, source as Source];
    }),
  );

function toEntity(
  id: string,
  { cells }: Row<Column>,
  rows: FactRow[],
  sources: Record<SourceId, Source>,
): Entity {
  const name = toTexts(cells.ko, cells.en);
  const spell = (first: string, more: string) => [
    ...new Set([first, ...more.split('|').map((one) => one.trim())].filter(Boolean)),
  ];
  const isCommunity = (one: SourceId) => sources[one]?.grade === 'community';
  return {
    id,
    type: cells.type as Entity['type'],
    name,
    spellings: {
      ko: spell(cells.ko, cells.spellings_ko),
      en: spell(cells.en, cells.spellings_en),
    },
    ambiguous: [],
    summary: toTexts(cells.summary_ko, cells.summary_en),
    facts: rows.map(({ fact }) => ({
      ...fact,
      ...(fact.sources.every(isCommunity) && { status: 'reported' as const }),
    })),
    events: [],
    relations: [],
    confidence: (cells.confidence || 'medium') as Entity['confidence'],
  };
}

/** One language stands for both where the other is not given. */
const toTexts = (ko: string, en: string) => ({ ko: ko || en, en: en || ko });

/** Columns in which a later row says something else; an empty cell repeats the first. */
const findOthers = (of: readonly Column[], first: Row<Column>, { cells }: Row<Column>): Column[] =>
  of.filter((one) => cells[one] !== '' && cells[one] !== first.cells[one]);

const findProblems = (parsed: { ok: true } | { ok: false; problems: Problem[] }): Problem[] =>
  parsed.ok ? [] : parsed.problems;

/** `facts.2.asOf` → `as_of`, `name.ko` → `ko`, `spellings.en.0` → `spellings_en`. */
function toColumn(field: string): string {
  const [head = '', language] = field.replace(/^facts\.\d+\./, '').split('.');
  if (head === 'name') return language ?? 'ko';
  if (head === 'asOf') return 'as_of';
  return language ? `${head}_${language}` : head;
}
