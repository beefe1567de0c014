// `npm run pack -- <command>`: what makers of packs type. Knows the commands' names and arguments, and nothing else.
import { parseArgs } from 'node:util';
import { buildPack } from './build';
import { checkPack } from './check';
import { diffPacks } from './diff';
import { createKeyFile } from './keygen';
import { describeAges } from './stats';

const usage = `npm run pack -- <command>
  keygen <key file>                                 a new key; keep the file, and keep it secret
  check <pack folder>                               what is wrong or doubtful; exit status 1 where something is wrong
  build <pack folder> --to <folder> --key <file>    a signed static folder, or what is new in one that is there
        [--expires YYYY-MM-DD]
  diff <old pack folder> <new pack folder>          what a reader will see change
  stats <pack folder> [--today YYYY-MM-DD]          age of facts and sources per fact
`;

/** Ends with the process's exit status. Problems are the maker's to mend, so they come without a stack. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      key: { type: 'string' },
      expires: { type: 'string' },
      today: { type: 'string' },
    },
  });
  const [command, first, second] = positionals;
  if (command === 'keygen' && first) return print(await createKeyFile(first));
  if (command === 'check' && first) {
    const { wrong, doubtful } = await checkPack(first);
    for (const line of [...wrong, ...doubtful]) print(line);
    print(`${wrong.length} wrong, ${doubtful.length} doubtful`);
    return wrong.length > 0 ? 1 : 0;
  }
  if (command === 'build' && first && values.to && values.key)
    return print(await buildPack(first, values.to, values.key, values.expires));
  if (command === 'diff' && first && second) return print(await diffPacks(first, second));
  if (command === 'stats' && first)
    return print(await describeAges(first, values.today ?? new Date().toISOString().slice(0, 10)));
  process.stderr.write(usage);
  return 2;
}

function print(text: string): number {
  process.stdout.write(`${text.trimEnd()}\n`);
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
