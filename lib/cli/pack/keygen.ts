// The maker's key pair, in a file that only the maker can read.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { createKeyPair, type KeyPair } from '@/lib/pack/published/signature';
import { readJson } from '@/lib/pack/read-json';

const keySchema = v.strictObject({ publicKey: v.string(), privateKey: v.string() });

/** Never over another key: readers know the pack by it, and a lost one cannot be replaced. */
export async function createKeyFile(path: string): Promise<string> {
  const keys = await createKeyPair();
  const text = `${JSON.stringify(keys, null, 2)}\n`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`${path}: is there already; keys are never written over`);
  });
  return `${path}: public key ${keys.publicKey}\nKeep this file: without it nobody can publish a newer version. Never put it on the host.`;
}

export async function readKeyFile(path: string): Promise<KeyPair> {
  const parsed = v.safeParse(keySchema, await readJson(path));
  if (!parsed.success) throw new Error(`${path}: is not a key file; \`keygen\` makes one`);
  return parsed.output;
}
