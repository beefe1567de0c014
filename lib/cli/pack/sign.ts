// The maker's signature on what `build` left to sign, or a later end to what is signed already.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { describeProblem, parseWith } from '@/lib/pack/parse';
import { type Manifest, manifestSchema } from '@/lib/pack/published/manifest';
import { isSigned, type KeyPair, signManifest } from '@/lib/pack/published/signature';
import { readJson } from '@/lib/pack/read-json';
import { isThere } from './is-there';
import { readKeyFile } from './keygen';

export type Unsigned = Omit<Manifest, 'signature' | 'key'>;

const unsignedSchema = v.omit(manifestSchema, ['key', 'signature']);
const toSign = (site: string) => join(site, 'manifest.unsigned.json');
const signed = (site: string) => join(site, 'manifest.json');

/** Signs what waits to be signed. Where nothing does, what is signed ends on another day, as a version of its own. */
export async function signPack(site: string, keyFile: string, expires?: string): Promise<string> {
  const keys = await readKeyFile(keyFile);
  const before = await readSigned(site);
  checkKey(site, before, keys);
  const waiting = await readUnsigned(site);
  if (waiting && before && waiting.version <= before.version)
    throw new Error(`${toSign(site)}: is no newer than what is signed; build it again`);
  const unsigned = waiting ?? (before && toLater(before, expires));
  if (!unsigned)
    throw new Error(
      before
        ? `${site}: nothing waits to be signed; --expires gives it another end`
        : `${site}: nothing is built here; \`build\` comes first`,
    );
  const manifest = await signManifest(expires ? { ...unsigned, expires } : unsigned, keys);
  parseFile(manifestSchema, signed(site), manifest);
  // Last, and at once: a reader who comes meanwhile has the old manifest and all of its parts.
  await writeFile(`${signed(site)}.new`, JSON.stringify(manifest));
  await rename(`${signed(site)}.new`, signed(site));
  await removeUnsigned(site);
  return `${signed(site)}: version ${manifest.version}, signed`;
}

export async function writeUnsigned(site: string, unsigned: Unsigned): Promise<void> {
  await writeFile(toSign(site), JSON.stringify(unsigned, null, 2));
}

export const removeUnsigned = (site: string): Promise<void> => rm(toSign(site), { force: true });

/** What readers have, or null where nothing was published yet. A manifest that is not signed is not built upon. */
export async function readSigned(site: string): Promise<Manifest | null> {
  const input = await readIfThere(signed(site));
  if (input === null) return null;
  const parsed = v.safeParse(manifestSchema, input);
  if (!parsed.success || !(await isSigned(parsed.output)))
    throw new Error(`${signed(site)}: is not a signed manifest`);
  return parsed.output;
}

export function checkKey(site: string, before: Manifest | null, { publicKey }: KeyPair): void {
  if (before && before.key !== publicKey)
    throw new Error(`${site}: was signed with another key; readers would refuse this one`);
}

/** Throws an Error that lists every problem of the file as `path: field: reason`, a line each. */
export function parseFile<S extends v.GenericSchema>(
  schema: S,
  path: string,
  input: unknown,
): v.InferOutput<S> {
  const parsed = parseWith(schema, path, input);
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'));
  return parsed.value;
}

async function readUnsigned(site: string): Promise<Unsigned | null> {
  const input = await readIfThere(toSign(site));
  return input === null ? null : parseFile(unsignedSchema, toSign(site), input);
}

function toLater(
  { key: _k, signature: _s, ...manifest }: Manifest,
  expires: string | undefined,
): Unsigned | null {
  if (!expires || expires === manifest.expires) return null;
  return { ...manifest, version: manifest.version + 1 };
}

async function readIfThere(path: string): Promise<unknown> {
  return (await isThere(path)) ? readJson(path) : null;
}
