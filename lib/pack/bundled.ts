// The pack that comes with the extension: a data file, fetched from the extension itself. Knows no database.
import { browser } from '@/lib/browser';
import { describeProblem, parsePack } from './parse';
import type { Pack } from './schema';

/** Cheap: a start with the same version does not read the pack at all. */
export async function readBundledVersion(): Promise<string> {
  return String(await readFile('pack-version.json'));
}

/** Throws an Error that names the first problem; the build has checked the file, so only damage brings one. */
export async function readBundledPack(): Promise<Pack> {
  const parsed = parsePack('pack.json', await readFile('pack.json'));
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.slice(0, 1).map(describeProblem).join());
}

async function readFile(name: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(name));
  return response.json();
}
