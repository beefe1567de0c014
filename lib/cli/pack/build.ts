// A pack's folder into a static folder that any web server can serve, or the next version into one that is there.
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { joinPack } from '@/lib/pack/join';
import { aboutSchema, type Manifest, manifestSchema } from '@/lib/pack/published/manifest';
import { applyChanges, type Changes, parsePart } from '@/lib/pack/published/parts';
import { type Before, publish } from '@/lib/pack/published/publish';
import { isSigned, signManifest, toSha256 } from '@/lib/pack/published/signature';
import { readKeyFile } from './keygen';

export async function buildPack(
  folder: string,
  to: string,
  keyFile: string,
  expires?: string,
): Promise<string> {
  const aboutPath = join(folder, 'about.json');
  const about = v.safeParse(aboutSchema, JSON.parse(await readFile(aboutPath, 'utf8')));
  if (!about.success) {
    const [issue] = about.issues;
    throw new Error(`${aboutPath}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const keys = await readKeyFile(keyFile);
  const pack = await joinPack(folder);
  const before = await readBefore(to);
  if (before && before.manifest.key !== keys.publicKey)
    throw new Error(`${to}: was signed with another key; readers would refuse this one`);
  if (before && before.manifest.id !== about.output.id)
    throw new Error(`${to}: holds another pack, "${before.manifest.id}"`);
  const made = await publish(about.output, { ...pack, expires }, before);
  if (!made) return `${to}: nothing has changed`;
  const manifest = await signManifest(made.unsigned, keys);
  const checked = v.safeParse(manifestSchema, manifest);
  if (!checked.success) {
    const [issue] = checked.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}`);
  }
  await mkdir(join(to, 'parts'), { recursive: true });
  for (const { sha256, body } of made.newParts)
    await writeFile(join(to, 'parts', `${sha256}.json`), body);
  // Last, and at once: a reader who comes meanwhile has the old manifest and all of its parts.
  await writeFile(join(to, 'manifest.json.new'), JSON.stringify(manifest));
  await rename(join(to, 'manifest.json.new'), join(to, 'manifest.json'));
  const bytes = made.newParts.reduce((sum, part) => sum + part.bytes, 0);
  return `${to}: version ${manifest.version}, ${manifest.totals.entities} entities; ${made.newParts.length} new part(s), ${bytes} bytes`;
}

/** What was published, read as a reader would: a damaged folder is not built upon. */
async function readBefore(to: string): Promise<Before | null> {
  const path = join(to, 'manifest.json');
  if (
    !(await access(path).then(
      () => true,
      () => false,
    ))
  )
    return null;
  const parsed = v.safeParse(manifestSchema, JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success || !(await isSigned(parsed.output)))
    throw new Error(`${path}: is not a signed manifest`);
  const changes = await Promise.all(
    parsed.output.parts.map((part) => readPart(to, parsed.output, part.sha256)),
  );
  return {
    manifest: parsed.output,
    knowledge: applyChanges({ entities: [], sources: {} }, changes),
  };
}

async function readPart(to: string, { packFormat }: Manifest, sha256: string): Promise<Changes> {
  const path = join(to, 'parts', `${sha256}.json`);
  const body = new Uint8Array(await readFile(path));
  const part = (await toSha256(body)) === sha256 ? parsePart(packFormat, body) : null;
  if (!part) throw new Error(`${path}: is damaged; fetch it again from the host`);
  return part;
}
