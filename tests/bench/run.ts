// `npm run bench [-- --write --rounds 7 --only scan]`: everything side by side in one run, in a real Chromium.
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { toTable } from '@/lib/cli/table';
import { readTyped } from '@/lib/cli/typed.mjs';
import { measureCards, measurePopup } from './cards';
import {
  limitMs,
  measureMemory,
  measurePageWork,
  measureScan,
  measureSizes,
  measureSlices,
  measureWhole,
} from './measures';
import { type Figure, toPlot } from './report';
import { measureSearch } from './search';
import { createStage, root } from './stage';
import { measureStart } from './start';

const measures = {
  scan: measureScan,
  whole: measureWhole,
  start: measureStart,
  slices: measureSlices,
  page: measurePageWork,
  memory: measureMemory,
  cards: measureCards,
  popup: measurePopup,
  sizes: measureSizes,
  search: measureSearch,
};
const usage = `npm run bench                everything, side by side in one run
  --rounds 7                 how often each is measured
  --only ${Object.keys(measures).join('|')}
  --write                    into tests/bench/RESULTS.md, too
  --help                     this
`;
const { values } = readTyped(
  {
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', multiple: true },
  },
  usage,
  0,
);
const rounds = Number(values.rounds);
const stage = await createStage(rounds);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (values.only && !values.only.includes(name)) continue;
  process.stderr.write(`${name} … `);
  figures.push(...(await measure(stage, rounds)));
}
await stage.close();

const rows = figures.map(({ name, spread, most }) => [
  name,
  spread ? spread.median.toFixed(2) : `over ${limitMs / 1000} s`,
  spread ? `${spread.least.toFixed(2)}–${spread.most.toFixed(2)}` : '',
  most === null ? '' : String(most),
  most === null || !spread ? '' : spread.median <= most ? 'yes' : 'no',
]);
const table = toTable([['figure', 'median', 'spread', 'at most', 'kept'], ...rows]);
process.stdout.write(`\n${table}`);
const out = resolve(root, '.output/bench');
await mkdir(out, { recursive: true });
await writeFile(resolve(out, 'results.txt'), table);
await writeFile(resolve(out, 'results.svg'), toPlot(figures));
if (values.write)
  await writeFile(
    resolve(import.meta.dirname, 'RESULTS.md'),
    `# Measured by \`npm run bench\`\n\nMedians and spread of ${rounds} interleaved rounds in one run, in Chromium. Pages S, M and L have 20 kB, 200 kB and 2 MB of text, half of it the article’s.\n\n\`\`\`\n${table}\`\`\`\n`,
  );
process.stdout.write(`${resolve(out, 'results.txt')}\n${resolve(out, 'results.svg')}\n`);
