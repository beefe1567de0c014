// What is measured and what it may be at most: each function gives the figures of one question. Knows no report.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, toSpread } from './report';
import type { Stage, sizes } from './stage';

// A library that needs longer for one page is told so in its row.
export const limitMs = 30_000;

const toFigure = (name: string, numbers: number[] | null, most: number | null): Figure => ({
  name,
  spread: numbers && toSpread(numbers),
  most,
});

const ratio = (above: number[], below: number[]): number[] =>
  above.map((ms, i) => ms / (below[i] ?? Number.NaN));

export async function measureScan(stage: Stage, rounds: number): Promise<Figure[]> {
  const page = await stage.open('L');
  const [floor, few, many, setUp]: number[][] = [[], [], [], []];
  for (let i = 0; i < rounds; i++) {
    floor?.push(await page.evaluate(() => window.bench.floor()));
    few?.push(await page.evaluate(() => window.bench.scan('1.5k')));
    many?.push(await page.evaluate(() => window.bench.scan('100k')));
    setUp?.push(await page.evaluate(() => window.bench.setUp('100k')));
  }
  await page.close();
  return [
    toFigure('the floor on L, ms', floor ?? [], null),
    toFigure('scan of L with 100,000 spellings ÷ the floor', ratio(many ?? [], floor ?? []), 1.6),
    toFigure('scan with 100,000 ÷ with 1,500 spellings', ratio(many ?? [], few ?? []), 1.3),
    toFigure('the page’s set-up with 100,000 spellings, ms', setUp ?? [], 2),
  ];
}

const peers = ['markJs', 'advancedMark', 'findAndReplace', 'flashtext', 'ahoCorasick'] as const;
// These three paint as well; the other two only find.
const painting: readonly string[] = ['markJs', 'advancedMark', 'findAndReplace'];

export async function measureWhole(stage: Stage, rounds: number): Promise<Figure[]> {
  const [ours, walk, parts]: [number[], number[], Record<string, number>[]] = [[], [], []];
  for (let i = 0; i < rounds; i++) {
    // A new page each time: what a reader waits for is the first way through it.
    const page = await stage.open('M');
    walk.push(await page.evaluate(() => window.bench.walk()));
    const got = await page.evaluate(() => window.bench.whole('1.5k'));
    ours.push(got.all);
    parts.push(got.parts);
    await page.close();
  }
  const times = new Map<string, number[] | null>();
  for (const peer of peers) times.set(peer, await measurePeer(stage, peer, Math.min(3, rounds)));
  const whole = painting.flatMap((peer) => {
    const spread = times.get(peer);
    return spread ? [toSpread(spread).median] : [];
  });
  const fastest = Math.min(...whole);
  const mine = toSpread(ours).median;
  return [
    toFigure('whole way on M, ms', ours, null),
    ...Object.keys(parts[0] ?? {}).map((part) =>
      toFigure(
        `— of it ${part}, ms`,
        parts.map((one) => one[part] ?? 0),
        null,
      ),
    ),
    toFigure(
      'whole way on M, 1,500 spellings ÷ the fastest library’s',
      ours.map((ms) => ms / fastest),
      0.25,
    ),
    toFigure('whole way on M ÷ a bare TreeWalker walk', ratio(ours, walk), 3),
    ...peers.map((peer) =>
      toFigure(`${peer} on M ÷ ours`, times.get(peer)?.map((ms) => ms / mine) ?? null, null),
    ),
  ];
}

async function measurePeer(
  stage: Stage,
  peer: (typeof peers)[number],
  rounds: number,
): Promise<number[] | null> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const page = await stage.open('M');
    const work = page.evaluate((one, list) => window.bench[one](list), peer, stage.known);
    const ms = await Promise.race([
      work.catch(() => null),
      new Promise<null>((give) => setTimeout(give, limitMs, null).unref()),
    ]);
    await page.close();
    if (ms === null) return null;
    times.push(ms);
  }
  return times;
}

export async function measureSlices(stage: Stage, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [size, most] of [
    ['S', 12],
    ['M', 12],
    ['L', 25],
  ] as [keyof typeof sizes, number][]) {
    const all: Awaited<ReturnType<typeof window.bench.slices>>[] = [];
    for (let i = 0; i < (size === 'L' ? Math.min(3, rounds) : rounds); i++) {
      const page = await stage.open(size);
      all.push(await page.evaluate(() => window.bench.slices('1.5k')));
      await page.close();
    }
    const of = (what: 'longest' | 'first' | 'frame') => all.map((one) => one[what]);
    figures.push(toFigure(`longest task on ${size}, ms`, of('longest'), most));
    if (size === 'M') figures.push(toFigure('first mark on M after start, ms', of('first'), 15));
    figures.push(toFigure(`longest wait for a frame on ${size}, ms`, of('frame'), null));
  }
  return figures;
}

/** What the page does by itself, beside us and without. */
export async function measurePageWork(stage: Stage, rounds: number): Promise<Figure[]> {
  const appends = await measureBeside(stage, rounds, 'S', 'appends');
  const restyle = await measureBeside(stage, rounds, 'M', 'restyle');
  return [
    toFigure('the page’s own 500 appends with us ÷ without', appends, 2),
    toFigure('the page’s own restyling of M with us ÷ without', restyle, 1.5),
  ];
}

async function measureBeside(
  stage: Stage,
  rounds: number,
  size: keyof typeof sizes,
  work: 'appends' | 'restyle',
): Promise<number[]> {
  const [alone, withUs]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++)
    for (const [host, times] of [
      ['alone', alone],
      ['read', withUs],
    ] as const) {
      const page = await stage.open(size, host);
      times.push(await page.evaluate((one) => window.bench[one](), work));
      await page.close();
    }
  return ratio(withUs, alone);
}

export async function measureMemory(stage: Stage, rounds: number): Promise<Figure[]> {
  const more: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const used: number[] = [];
    for (const host of ['alone', 'read'] as const) {
      const page = await stage.open('M', host);
      const client = await page.createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      used.push(usedSize / 1e6);
      await page.close();
    }
    more.push((used[1] ?? 0) - (used[0] ?? 0));
  }
  return [toFigure('memory of a tab on M, with us − without, MB', more, 6)];
}

export async function measureSizes({ extension, lexicons, compileMs }: Stage): Promise<Figure[]> {
  const readKb = async (name: string) => [
    gzipSync(await readFile(resolve(extension, `content-scripts/${name}.js`))).length / 1000,
  ];
  return [
    toFigure('content script, gzipped, kB', await readKb('reader'), 30),
    toFigure('— the card’s, once the page is at rest, kB', await readKb('card'), null),
    toFigure(
      'lexicon of 100,000 spellings, MB',
      [(lexicons.get('100k')?.byteLength ?? 0) / 1e6],
      4,
    ),
    toFigure('compile of 100,000 spellings, ms', compileMs, 400),
  ];
}
