// What makers of packs can have done: each command with what it takes. Knows their names and arguments, and nothing else.
import { resolve } from 'node:path';
import { readToday } from '@/lib/today';
import { buildPack } from './build';
import { checkPack } from './check/check';
import { readDay, readExpires } from './days';
import { diffPacks } from './diff';
import { importCsv, importWikidata } from './import/import';
import { writeJsonSchemas } from './json-schema';
import { createKeyFile } from './keygen';
import { writeOneFile } from './one-file';
import { withProgress } from './progress';
import { servePack } from './serve';
import { signPack } from './sign';
import { describePack } from './stats/stats';

const root = resolve(import.meta.dirname, '../../..');

export const usage = `npm run pack -- <command>
  import csv <file> --to <pack folder> [--replace]  a table's rows, an entity a file
  import wikidata <dump.json[.gz]> --to <pack folder> [--ids Q1,Q2] [--instance-of Q3,Q4]
        [--type company] [--lang en] [--replace]    items with dated, sourced statements
  check <pack folder>                               what is wrong or doubtful; exit status 1 where something is wrong
  stats <pack folder> [--today YYYY-MM-DD]          age of facts and sources per fact; of texts (a folder, or JSON
        [--corpus <folder or .jsonl>]               lines), what looks like a name and is not known
  diff <old pack folder> <new pack folder>          what a reader will see change
  keygen <key file>                                 a new key; keep the file, and keep it secret
  build <pack folder> --to <folder> [--key <file>]  a static folder, or what is new in one that is there; with a key, signed
        [--expires YYYY-MM-DD]
  build <pack folder> --to <file.json>              one file, to be handed on; without a key and without updates
  sign <built folder> --key <file>                  what was built without a key, or another end
        [--expires YYYY-MM-DD]
  serve <pack folder> [--port 8787]                 on this computer, to try it in a browser; built again at every change
  schema [--to <folder>]                            the files' shapes as JSON Schema; assets/pack/schema where not told
Paths are taken from where you type. How to make a pack in ten minutes: assets/pack/GUIDE.md
`;

export const options = {
  to: { type: 'string' },
  key: { type: 'string' },
  expires: { type: 'string' },
  port: { type: 'string' },
  today: { type: 'string' },
  corpus: { type: 'string' },
  replace: { type: 'boolean' },
  ids: { type: 'string' },
  'instance-of': { type: 'string' },
  type: { type: 'string' },
  lang: { type: 'string' },
} as const;

type Option = keyof typeof options;
type Typed = { [O in Option]?: (typeof options)[O]['type'] extends 'boolean' ? boolean : string };

type Command = {
  /** In order. */
  takes: string[];
  /** With a `!` those it cannot do without. */
  options: (Option | `${Option}!`)[];
  /** Gives the process's exit status; called with as many paths as it takes, and with what it cannot do without. */
  run(paths: string[], typed: Typed): Promise<number>;
};

const toImport =
  (importFile: typeof importCsv): Command['run'] =>
  async ([file = ''], { to = '', ...rest }) =>
    print(await importFile(file, { ...rest, to, today: readToday() }));

export const commands: Record<string, Command> = {
  'import csv': { takes: ['a table'], options: ['to!', 'replace'], run: toImport(importCsv) },
  'import wikidata': {
    takes: ['a dump'],
    options: ['to!', 'ids', 'instance-of', 'type', 'lang', 'replace'],
    run: toImport(importWikidata),
  },
  check: {
    takes: ['a pack folder'],
    options: [],
    run: async ([folder = '']) => {
      const { wrong, doubtful } = await withProgress('checking', (report) =>
        checkPack(folder, report),
      );
      for (const line of [...wrong, ...doubtful]) print(line);
      print(`${wrong.length} wrong, ${doubtful.length} doubtful`);
      return wrong.length > 0 ? 1 : 0;
    },
  },
  stats: {
    takes: ['a pack folder'],
    options: ['today', 'corpus'],
    run: async ([folder = ''], { today, corpus }) =>
      print(
        await describePack(folder, {
          today: today ? readDay('today', today) : readToday(),
          corpus,
        }),
      ),
  },
  diff: {
    takes: ['an old pack folder', 'a new pack folder'],
    options: [],
    run: async ([old = '', now = '']) =>
      print(await withProgress('comparing', () => diffPacks(old, now))),
  },
  keygen: {
    takes: ['a key file'],
    options: [],
    run: async ([file = '']) => print(await createKeyFile(file)),
  },
  build: {
    takes: ['a pack folder'],
    options: ['to!', 'key', 'expires'],
    run: async ([folder = ''], { to = '', key, expires: day }) => {
      const expires = readExpires(day, readToday());
      return print(
        await withProgress('building', (report) =>
          to.endsWith('.json')
            ? writeOneFile(folder, to, report)
            : buildPack(folder, to, key, expires, report),
        ),
      );
    },
  },
  sign: {
    takes: ['a built folder'],
    options: ['key!', 'expires'],
    run: async ([site = ''], { key = '', expires }) =>
      print(await signPack(site, key, readExpires(expires, readToday()))),
  },
  serve: {
    takes: ['a pack folder'],
    options: ['port'],
    run: ([folder = ''], { port }) => serve(folder, readPort(port)),
  },
  schema: {
    takes: [],
    options: ['to'],
    run: async (_, { to }) =>
      print(await writeJsonSchemas(to ?? resolve(root, 'assets/pack/schema'))),
  },
};

function readPort(text = '8787'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new Error(`--port: "${text}" is not a port such as 8787`);
}

/** Where it is kept: the project's folder for what is made, so that the next time goes on from there. */
async function serve(folder: string, port: number): Promise<number> {
  const at = resolve(root, '.output/serve');
  const { address } = await servePack(folder, { port, at, say: print });
  return print(
    `${address}\nAdd this address in the browser: Gakju's settings > Data > Add data. Every change in ${folder} is built at once; Ctrl+C ends it.`,
  );
}

function print(text: string): number {
  process.stdout.write(`${text.trimEnd()}\n`);
  return 0;
}
