// `import`: from a table or from Wikidata's dump into a pack's folder, and what was left out on the way.
import { readFile } from 'node:fs/promises';
import type { Contents } from '@/lib/pack/published/parts';
import { toFault } from '@/lib/pack/read-json';
import { type EntityType, entityTypes } from '@/lib/pack/schema';
import { toTable } from '../../table';
import { withProgress } from '../progress';
import { readCsv } from './csv';
import { readWikidata } from './wikidata';
import { writePack } from './write-pack';

export type ImportOptions = {
  to: string;
  today: string;
  replace?: boolean | undefined;
  /** Of Wikidata alone: items and classes with commas between them, a type, a language. */
  ids?: string | undefined;
  'instance-of'?: string | undefined;
  type?: string | undefined;
  lang?: string | undefined;
};

export async function importCsv(file: string, options: ImportOptions): Promise<string> {
  const bytes = await readFile(file).catch((error) => {
    throw toFault(error, file);
  });
  return write(readCsv(file, bytes), options);
}

function write(knowledge: Contents, { to, today, replace = false }: ImportOptions) {
  return withProgress(`writing ${to}`, (report) =>
    writePack(to, knowledge, { today, replace }, report),
  );
}

export async function importWikidata(file: string, options: ImportOptions): Promise<string> {
  const choice = {
    ids: toItemIds('ids', options.ids),
    instanceOf: toItemIds('instance-of', options['instance-of']),
    type: toType(options.type),
    lang: options.lang,
  };
  if (choice.ids.length + choice.instanceOf.length === 0)
    throw new Error('Choose items by --ids Q1,Q2 or by their class, --instance-of Q3,Q4');
  const { leftOut, ...knowledge } = await withProgress(`reading ${file}`, (report) =>
    readWikidata(file, choice, report),
  );
  const rows = [...leftOut].sort((a, b) => b[1] - a[1]).map(([why, n]) => [why, String(n)]);
  const table = rows.length > 0 ? `${toTable([['left out', 'how many'], ...rows])}\n` : '';
  if (knowledge.entities.length === 0)
    throw new Error(`${table}${file}: holds no such item that a card could say something of`);
  return `${table}${await write(knowledge, options)}`;
}

function toItemIds(option: string, text = ''): string[] {
  const ids = text.split(/[\s,]+/).filter(Boolean);
  const wrong = ids.find((id) => !/^Q\d+$/.test(id));
  if (wrong) throw new Error(`--${option}: "${wrong}" is not an item such as Q4830453`);
  return ids;
}

function toType(text: string | undefined): EntityType | undefined {
  const type = entityTypes.find((one) => one === text);
  if (text && !type) throw new Error(`--type: "${text}" is none of ${entityTypes.join(', ')}`);
  return type;
}
