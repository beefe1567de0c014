// What is wrong with a pack's folder, and what is doubtful. Each line says where and what to do.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { parseTree } from 'jsonc-parser';
import { joinPack } from '@/lib/pack/join';
import { entityTypes, type Pack } from '@/lib/pack/schema';
import { readAbout, toAboutPath } from '../build';
import { isThere } from '../is-there';
import type { Report } from '../progress';
import { findContradictions, findCrossed, findSameEvents } from './contradictions';
import { findForetold, findLate, findReversed } from './dates';
import { type Finding, sourcesFolder } from './finding';
import { createLines } from './lines';
import { findMiscased } from './names';
import { findNearDuplicates } from './near-duplicates';
import { findOverdue } from './overdue';
import { findSameSources, findUncited, findUngraded } from './sources';
import { findDeadCues, findOrdinary, findShared } from './spellings';
import { findUnfindable } from './unfindable';
import { findUncarried, findUntold } from './untold';

/** What stops the build, or must not be published, is wrong; what a person has to look at is doubtful. */
export type Findings = { wrong: string[]; doubtful: string[] };

const wrongs = [findLate, findReversed, findUngraded];
const doubts = [
  findForetold,
  findOverdue,
  findOrdinary,
  findShared,
  findDeadCues,
  findUnfindable,
  findNearDuplicates,
  findContradictions,
  findSameEvents,
  findCrossed,
  findMiscased,
  findUncited,
  findSameSources,
  findUntold,
  findUncarried,
];

/** Lines as `path:line: field: reason`. */
export async function checkPack(folder: string, report?: Report): Promise<Findings> {
  const pack = await joinOrFind(folder, report);
  const about = await findAboutProblems(folder);
  // Without it a pack can be looked up and reviewed, and not be published.
  const isPublished = await isThere(toAboutPath(folder));
  const wrong = Array.isArray(pack) ? pack : wrongs.flatMap((find) => find(pack));
  const doubtful = Array.isArray(pack) ? [] : doubts.flatMap((find) => find(pack));
  (isPublished ? wrong : doubtful).push(...about);
  return { wrong: await toLines(folder, wrong), doubtful: await toLines(folder, doubtful) };
}

async function joinOrFind(folder: string, report?: Report): Promise<Pack | Finding[]> {
  try {
    return await joinPack(folder, report);
  } catch (error) {
    const lines = error instanceof Error ? error.message.split('\n').slice(1) : [];
    if (lines.length === 0) throw error;
    return advise(
      folder,
      lines.map((line) => toFinding(line.trim())),
    );
  }
}

const findAboutProblems = (folder: string): Promise<Finding[]> =>
  readAbout(folder).then(
    () => [],
    (error: Error) => error.message.split('\n').map(toFinding),
  );

/** The build's own words for a problem, taken apart: `path: field: reason`. */
function toFinding(line: string): Finding {
  const [, file = '', rest = line] = /^(.+?): (.*)$/.exec(line) ?? [];
  const [, field = '', reason = rest] = /^([\w-]+(?:\.[\w-]+)*): (.*)$/.exec(rest) ?? [];
  return { file, field, reason };
}

/** Of an id that leads nowhere: what may have been meant. */
async function advise(folder: string, findings: Finding[]): Promise<Finding[]> {
  const ids = {
    entity: await listEntities(folder),
    source: [...(await listSourceFiles(folder)).keys()],
  };
  return findings.map((finding) => {
    const [, kind, id = ''] = /^there is no (entity|source) "(.*)"$/.exec(finding.reason) ?? [];
    if (kind !== 'entity' && kind !== 'source') return finding;
    const known = ids[kind];
    const meant = known.length > 0 ? closest(id, known) : id;
    const isNear = meant !== id && distance(meant, id) <= 1 + id.length / 4;
    const where = kind === 'source' ? `${sourcesFolder}/` : `a file of its own`;
    const advice = isNear ? `did you mean "${meant}"?` : `add it to ${where}, or mend the id`;
    return { ...finding, reason: `${finding.reason}: ${advice}` };
  });
}

/** One after the other: in a pack of 100,000 there are more files than may be open at once. */
async function toLines(folder: string, findings: Finding[]): Promise<string[]> {
  const lines = createLines();
  const files = await listSourceFiles(folder);
  const out: string[] = [];
  for (const { file, field, reason } of findings) {
    const path = file === sourcesFolder ? files.get(field) : await findPath(folder, file);
    const where = path ?? join(folder, file);
    const line = await lines.find(where, field);
    out.push(
      [line === null ? where : `${where}:${line}`, ...(field ? [field] : []), reason].join(': '),
    );
  }
  return out;
}

/** The build names files by where it was started; ids that lead nowhere by their place in the folder. */
async function findPath(folder: string, file: string): Promise<string> {
  const inside = join(folder, file);
  return (await isThere(inside)) ? inside : file;
}

async function listEntities(folder: string): Promise<string[]> {
  const names = await Promise.all(entityTypes.map((type) => listJson(join(folder, type))));
  return names.flat().map((name) => basename(name, '.json'));
}

/** The file of each source's id; of files that are no JSON nothing, as the build says so itself. */
async function listSourceFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of await listJson(join(folder, sourcesFolder))) {
    const path = join(folder, sourcesFolder, name);
    const root = parseTree(await readFile(path, 'utf8'));
    for (const { children: [id] = [] } of root?.children ?? []) files.set(String(id?.value), path);
  }
  return files;
}

const listJson = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
