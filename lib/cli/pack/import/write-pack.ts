// Imported knowledge into a pack's folder, one entity a file. Never over what a person has written, unless told to.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contents } from '@/lib/pack/published/parts';
import { readJson } from '@/lib/pack/read-json';
import type { Source, SourceId } from '@/lib/pack/schema';
import { format } from '@/lib/pack/values';
import { isThere } from '../is-there';
import type { Report } from '../progress';

/** Far fewer files than may be open. */
const atOnce = 64;

/** Makes the folder where there is none. Returns what was written, in a line. */
export async function writePack(
  to: string,
  { entities, sources }: Contents,
  { today, replace }: { today: string; replace: boolean },
  report?: Report,
): Promise<string> {
  const files = entities.map((entity) => ({
    entity,
    path: join(to, entity.type, `${entity.id}.json`),
  }));
  const there: string[] = [];
  for (const { path } of files) if (await isThere(path)) there.push(path);
  if (there.length > 0 && !replace)
    throw new Error(
      `${there.map((path) => `${path}: is there already`).join('\n')}\nNothing was written. Take these out of the import, or write over them with --replace.`,
    );
  const years = new Map<string, [SourceId, Source][]>();
  for (const one of Object.entries(sources)) {
    const year = one[1].published?.slice(0, 4) ?? 'undated';
    const some = years.get(year);
    if (some) some.push(one);
    else years.set(year, [one]);
  }
  for (const [year, some] of years) await addSources(join(to, 'sources', `${year}.json`), some);
  for (const type of new Set(entities.map((entity) => entity.type)))
    await mkdir(join(to, type), { recursive: true });
  for (let i = 0; i < files.length; i += atOnce) {
    report?.(i, files.length);
    await Promise.all(
      files.slice(i, i + atOnce).map(({ entity, path }) => writeJson(path, entity)),
    );
  }
  const head = join(to, 'pack.json');
  if (!(await isThere(head))) await writeJson(head, { format, checkedAt: today });
  return `${to}: ${entities.length} entities, ${Object.keys(sources).length} sources. Next: npm run pack -- check ${to}`;
}

/** A source that is there keeps its words: it may have been mended by hand since. */
async function addSources(path: string, more: [SourceId, Source][]): Promise<void> {
  const old = (await isThere(path)) ? ((await readJson(path)) as Record<SourceId, Source>) : {};
  await mkdir(join(path, '..'), { recursive: true });
  await writeJson(path, { ...Object.fromEntries(more), ...old });
}

async function writeJson(path: string, content: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
}
