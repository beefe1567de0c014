// Joins the pack's folder into one Pack, at build time and on the command line. Knows the file system, not the browser.
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { describeProblem, type Parsed, parseEntity, parsePack, parseSources } from './parse';
import { readJson, toFault } from './read-json';
import { type Entity, entityTypes, type Pack, type Source, type SourceId } from './schema';

const publishersFile = 'publishers.json';

/**
 * Reads `<folder>/<type>/<id>.json`, `<folder>/sources/*.json` and `<folder>/pack.json`.
 * Throws an Error that lists every problem as `path: field: reason`.
 */
export async function joinPack(
  folder: string,
  onFile?: (done: number, total: number) => void,
): Promise<Pack> {
  await expectFolder(folder);
  const problems: string[] = [];
  const keep = <T>(parsed: Parsed<T>): T | null => {
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.problems.map(describeProblem));
    return null;
  };
  const read = async (path: string): Promise<unknown> => {
    try {
      return await readJson(path, show(path));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  };

  for (const stray of await findStrays(folder))
    problems.push(`${show(stray)}: is not where packs are read: <type>/<id>.json`);

  const entities: Entity[] = [];
  const lists = await Promise.all(entityTypes.map((type) => listJson(join(folder, type))));
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  for (const [i, type] of entityTypes.entries()) {
    for (const path of lists[i] ?? []) {
      onFile?.(++done, total);
      const input = await read(path);
      const entity = input === null ? null : keep(parseEntity(show(path), input));
      if (!entity) continue;
      if (entity.id !== basename(path, '.json'))
        problems.push(`${show(path)}: id: "${entity.id}" is not the file's name`);
      if (entity.type !== type)
        problems.push(`${show(path)}: type: "${entity.type}" is not the folder's`);
      entities.push(entity);
    }
  }

  const hasPublishers = (await listNames(folder)).includes(publishersFile);
  const inEnglish = toEnglishNames(hasPublishers ? await read(join(folder, publishersFile)) : null);
  const sources: Record<SourceId, Source> = {};
  for (const path of await listJson(join(folder, 'sources'))) {
    const input = await read(path);
    for (const [id, source] of Object.entries(
      (input === null ? null : keep(parseSources(show(path), input))) ?? {},
    )) {
      if (Object.hasOwn(sources, id)) problems.push(`${show(path)}: ${id}: is in another file too`);
      const publisherEn = source.publisherEn ?? inEnglish.get(source.publisher);
      sources[id] = publisherEn ? { ...source, publisherEn } : source;
    }
  }

  const head = (await read(join(folder, 'pack.json'))) as object | null;
  if (problems.length > 0) fail(problems);
  const version = createHash('sha256')
    .update(JSON.stringify([head, entities, sources]))
    .digest('hex')
    .slice(0, 16);
  const pack = keep(
    parsePack(show(join(folder, 'pack.json')), { ...head, version, entities, sources }),
  );
  if (!pack) fail(problems);
  return pack;
}

/** By the name that sources give a publisher. What is no name is told where the whole pack is checked. */
const toEnglishNames = (listed: unknown): Map<string, string> =>
  new Map(Object.entries((listed as { en?: Record<string, string> } | null)?.en ?? {}));

/** One fault of its own, as everything else in it would be missing too. */
async function expectFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error) => {
    throw toFault(error, folder);
  });
  if (!found.isDirectory()) throw new Error(`${folder}: is not a folder`);
}

function fail(problems: string[]): never {
  throw new Error(`The pack has ${problems.length} problem(s):\n  ${problems.join('\n  ')}`);
}

const show = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/');

async function listJson(folder: string): Promise<string[]> {
  // Sorted by code unit, so that the version does not depend on the machine's file system.
  return (await listNames(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** What else may lie in a pack's folder: said of the pack once, or for people. */
const kept = [
  'pack.json',
  'about.json',
  publishersFile,
  'schema',
  'README.md',
  'GUIDE.md',
  'GUIDE.ko.md',
];

/** A misspelt folder or ending would be left out without a word, and its facts with it. */
async function findStrays(folder: string): Promise<string[]> {
  const rooms = [...entityTypes, 'sources'];
  const strays = (await listNames(folder)).filter(
    (name) => !kept.includes(name) && !rooms.includes(name),
  );
  for (const room of rooms)
    for (const name of await listNames(join(folder, room)))
      if (!name.endsWith('.json')) strays.push(join(room, name));
  return strays.map((name) => join(folder, name));
}

/** Without what the machine leaves behind (`.DS_Store`); a folder that is not there is empty. */
async function listNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.'));
}
