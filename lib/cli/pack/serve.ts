// A pack's folder on this computer's own address, built again at every change, so that it can be tried in a browser at once.
import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { servePages } from '../serve';
import { buildPack, readAbout } from './build';
import { isThere } from './is-there';
import { createKeyFile } from './keygen';

/** A burst of changes, as editors and git make them, is one change. */
const settleMs = 150;

export type Served = { address: string; close(): Promise<void> };

/**
 * `at` keeps the built pack and its key from one time to the next: a browser that has it takes newer versions only,
 * signed with the key it knows. `say` hears each build: one line, or what is wrong, and then the old one is served on.
 */
export async function servePack(
  folder: string,
  { port, at, say }: { port: number; at: string; say(line: string): void },
): Promise<Served> {
  const { id } = await readAbout(folder);
  const site = join(at, id);
  const keyFile = join(at, `${id}.key.json`);
  await mkdir(site, { recursive: true });
  if (!(await isThere(keyFile))) await createKeyFile(keyFile);
  await buildPack(folder, site, keyFile).then(say);
  const pages = await servePages((path) => readSite(site, path), port).catch((error) => {
    if (error?.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken: name another one with --port`);
  });
  const rebuild = createQueue(() =>
    buildPack(folder, site, keyFile).then(say, (error) =>
      say(error instanceof Error ? error.message : String(error)),
    ),
  );
  const watcher = watchSettled(folder, rebuild);
  return {
    address: `http://127.0.0.1:${pages.port}/manifest.json`,
    close() {
      watcher.close();
      return pages.close();
    },
  };
}

/** The two kinds of files that a site has, and no other path of this computer. */
function readSite(site: string, path: string) {
  if (!/^\/(?:manifest\.json|parts\/[0-9a-f]{64}\.json)$/.test(path)) return null;
  try {
    return { type: 'application/json', body: readFileSync(join(site, path)) };
  } catch {
    // Not there (any more): the server says 404.
    return null;
  }
}

function watchSettled(folder: string, act: () => void): FSWatcher {
  let settled: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(settled);
    settled = setTimeout(act, settleMs);
  });
  watcher.once('close', () => clearTimeout(settled));
  return watcher;
}

/** One at a time; what comes meanwhile is one more after it. */
function createQueue(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isWanted = false;
  const run = async () => {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isBusy = false;
  };
  return () => void run();
}
