// `npm run fuzz [-- hours]`: random pages, texts and messages for as long as wanted; a failure names its seed. Plain Node.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, installPackages, root } from './set-up.mjs';
import { readTyped, refuse } from './typed.mjs';

const usage = `npm run fuzz [-- hours]   random tests, with new seeds each time; one hour if not told
  --help                  this
`;
const { positionals } = readTyped({}, usage, 1);
const hours = Number(positionals[0] ?? 1);
if (!(hours > 0)) refuse(`"${positionals[0]}" is no number of hours`, usage);
const until = Date.now() + hours * 3_600_000;
const runs = '20000';
const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => readFileSync(join(root, path), 'utf8').includes('trials('));

checkNode();
installPackages();
let seed = Number(process.env.GAKJU_FUZZ_SEED ?? Date.now() % 1_000_000);
do {
  process.stdout.write(`• seed ${seed}, ${runs} runs of each\n`);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      'unit',
      '--testTimeout=3600000',
      ...tests,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, GAKJU_FUZZ_SEED: String(seed), GAKJU_FUZZ_RUNS: runs },
    },
  );
  if (status !== 0) {
    process.stderr.write(`\nAgain with: GAKJU_FUZZ_SEED=${seed} npm run fuzz\n`);
    process.exit(1);
  }
  seed++;
} while (Date.now() < until);
