// The maker's key pair, in a file that only the maker can read.
import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { createKeyPair, type KeyPair } from '@/lib/pack/published/signature';

const keySchema = v.strictObject({ publicKey: v.string(), privateKey: v.string() });

/** Never over another key: readers know the pack by it, and a lost one cannot be replaced. */
export async function createKeyFile(path: string): Promise<string> {
  const keys = await createKeyPair();
  await writeFile(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return `${path}: public key ${keys.publicKey}\nKeep this file: without it nobody can publish a newer version. Never put it on the host.`;
}

export async function readKeyFile(path: string): Promise<KeyPair> {
  const parsed = v.safeParse(keySchema, JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: is not a key file; \`keygen\` makes one`);
  return parsed.output;
}
