// `npm run pack -- <command>`: what makers of packs type. Knows the commands' names and arguments, and nothing else.
import { resolve } from 'node:path';
import { toFault } from '@/lib/pack/read-json';
import { readToday } from '@/lib/today';
import { readTyped, refuse } from '../typed.mjs';
import { buildPack } from './build';
import { checkPack } from './check/check';
import { diffPacks } from './diff';
import { readDay, readExpires } from './expires';
import { importers } from './import/import';
import { writeJsonSchemas } from './json-schema';
import { createKeyFile } from './keygen';
import { writeOneFile } from './one-file';
import { withProgress } from './progress';
import { servePack } from './serve';
import { signPack } from './sign';
import { describePack } from './stats/stats';

const root = resolve(import.meta.dirname, '../../..');

const usage = `npm run pack -- <command>
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

const options = {
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

/** Of each command what it takes, in order, and its options; with a `!` those it cannot do without. */
const commands: Record<string, { takes: string[]; options: (Option | `${Option}!`)[] }> = {
  'import csv': { takes: ['a table'], options: ['to!', 'replace'] },
  'import wikidata': {
    takes: ['a dump'],
    options: ['to!', 'ids', 'instance-of', 'type', 'lang', 'replace'],
  },
  check: { takes: ['a pack folder'], options: [] },
  stats: { takes: ['a pack folder'], options: ['today', 'corpus'] },
  diff: { takes: ['an old pack folder', 'a new pack folder'], options: [] },
  keygen: { takes: ['a key file'], options: [] },
  build: { takes: ['a pack folder'], options: ['to!', 'key', 'expires'] },
  sign: { takes: ['a built folder'], options: ['key!', 'expires'] },
  serve: { takes: ['a pack folder'], options: ['port'] },
  schema: { takes: [], options: ['to'] },
};

/** Ends the process where a command is not typed whole, or with what it would leave out of account. */
function expectCommand(positionals: string[], typed: string[]): void {
  const length = positionals[0] === 'import' ? 2 : 1;
  const name = positionals.slice(0, length).join(' ');
  const command =
    (Object.hasOwn(commands, name) ? commands[name] : undefined) ??
    refuse(name ? `There is no "${name}"` : 'What is to be done?', usage);
  const given = positionals.slice(length);
  const missing = command.takes[given.length];
  if (missing) refuse(`${name}: needs ${missing}`, usage);
  const extra = given[command.takes.length];
  if (extra) refuse(`${name}: "${extra}" is one too many`, usage);
  const needed = command.options.find(
    (one) => one.endsWith('!') && !typed.includes(one.slice(0, -1)),
  );
  if (needed) refuse(`${name}: needs --${needed.slice(0, -1)}`, usage);
  const known = command.options.map((one) => one.replace('!', ''));
  const other = typed.find((one) => !known.includes(one));
  if (other) refuse(`${name}: takes no --${other}`, usage);
}

/** Ends with the process's exit status. Problems are the maker's to mend, so they come without a stack. */
async function run(): Promise<number> {
  const { values, positionals } = readTyped(options, usage);
  expectCommand(positionals, Object.keys(values));
  const [command, first, second] = positionals;
  const today = values.today ? readDay('today', values.today) : readToday();
  const expires = readExpires(values.expires, today);
  const importer = command === 'import' ? importers.get(first ?? '') : undefined;
  if (importer && second && values.to)
    return print(await importer(second, { ...values, to: values.to, today }));
  if (command === 'keygen' && first) return print(await createKeyFile(first));
  if (command === 'check' && first) {
    const { wrong, doubtful } = await withProgress('checking', (report) =>
      checkPack(first, report),
    );
    for (const line of [...wrong, ...doubtful]) print(line);
    print(`${wrong.length} wrong, ${doubtful.length} doubtful`);
    return wrong.length > 0 ? 1 : 0;
  }
  if (command === 'build' && first && values.to) {
    const { to, key } = values;
    return print(
      await withProgress('building', (report) =>
        to.endsWith('.json')
          ? writeOneFile(first, to, report)
          : buildPack(first, to, key, expires, report),
      ),
    );
  }
  if (command === 'sign' && first && values.key)
    return print(await signPack(first, values.key, expires));
  if (command === 'serve' && first) return serve(first, readPort(values.port));
  if (command === 'diff' && first && second)
    return print(await withProgress('comparing', () => diffPacks(first, second)));
  if (command === 'stats' && first)
    return print(await describePack(first, { today, corpus: values.corpus }));
  if (command === 'schema')
    return print(await writeJsonSchemas(values.to ?? resolve(root, 'assets/pack/schema')));
  process.stderr.write(usage);
  return 2;
}

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

// npm runs in the project's folder and tells the caller's.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? toFault(error).message : error}\n`);
  process.exitCode = 1;
}
