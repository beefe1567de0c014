// A pack's folder into a static folder that any web server can serve, or the next version into one that is there.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { joinPack } from '@/lib/pack/join';
import { type About, aboutSchema, type Manifest } from '@/lib/pack/published/manifest';
import { applyChanges, type Changes, parsePart } from '@/lib/pack/published/parts';
import { type Before, publish } from '@/lib/pack/published/publish';
import { toSha256 } from '@/lib/pack/published/signature';
import { readJson } from '@/lib/pack/read-json';
import { isThere } from './is-there';
import { readKeyFile } from './keygen';
import type { Report } from './progress';
import { checkKey, parseFile, readSigned, removeUnsigned, signPack, writeUnsigned } from './sign';

/** Without a key it is left to `sign`, so that the key need not be where packs are built. */
export async function buildPack(
  folder: string,
  to: string,
  keyFile?: string,
  expires?: string,
  report?: Report,
): Promise<string> {
  const pack = await joinPack(folder, report);
  const about = await readAbout(folder);
  const before = await readBefore(to);
  if (keyFile) checkKey(to, before?.manifest ?? null, await readKeyFile(keyFile));
  if (before && before.manifest.id !== about.id)
    throw new Error(`${to}: holds another pack, "${before.manifest.id}"`);
  const made = await publish(about, { ...pack, expires }, before);
  if (!made) {
    // What waited to be signed is of a folder that was changed back since.
    await removeUnsigned(to);
    return `${to}: nothing has changed`;
  }
  const { unsigned, newParts } = made;
  await mkdir(join(to, 'parts'), { recursive: true });
  for (const { sha256, body } of newParts)
    await writeFile(join(to, 'parts', `${sha256}.json`), body);
  await writeUnsigned(to, unsigned);
  if (keyFile) await signPack(to, keyFile);
  const bytes = newParts.reduce((sum, part) => sum + part.bytes, 0);
  const left = keyFile ? '' : '; `sign` it before it goes to the host';
  return `${to}: version ${unsigned.version}, ${unsigned.totals.entities} entities; ${newParts.length} new part(s), ${bytes} bytes${left}`;
}

/** Throws an Error that lists its problems as `path: field: reason`, a line each. */
export async function readAbout(folder: string): Promise<About> {
  const path = toAboutPath(folder);
  if (!(await isThere(path)))
    throw new Error(
      `${path}: is missing; it says who publishes the pack: ${JSON.stringify(sampleAbout)}`,
    );
  return parseFile(aboutSchema, path, await readJson(path));
}

export const toAboutPath = (folder: string): string => join(folder, 'about.json');

const sampleAbout: About = {
  id: 'my-pack',
  title: { ko: '내 자료', en: 'My pack' },
  author: 'Your name',
  licence: 'CC-BY-4.0',
  language: ['ko', 'en'],
};

/** What was published, read as a reader would: a damaged folder is not built upon. */
async function readBefore(to: string): Promise<Before | null> {
  const manifest = await readSigned(to);
  if (!manifest) return null;
  const changes = await Promise.all(
    manifest.parts.map((part) => readPart(to, manifest, part.sha256)),
  );
  return { manifest, knowledge: applyChanges({ entities: [], sources: {} }, changes) };
}

async function readPart(to: string, { packFormat }: Manifest, sha256: string): Promise<Changes> {
  const path = join(to, 'parts', `${sha256}.json`);
  const body = new Uint8Array(await readFile(path));
  const part = (await toSha256(body)) === sha256 ? parsePart(packFormat, body) : null;
  if (!part) throw new Error(`${path}: is damaged; fetch it again from the host`);
  return part;
}
