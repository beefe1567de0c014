// A pack's folder as one file, for whoever is handed it rather than an address: no key, and no updates.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { packKind } from '@/lib/pack/added/pack-file';
import { joinPack } from '@/lib/pack/join';
import { readAbout } from './build';
import type { Report } from './progress';

export async function writeOneFile(folder: string, to: string, report?: Report): Promise<string> {
  const { format, checkedAt, entities, sources } = await joinPack(folder, report);
  const about = await readAbout(folder);
  const text = JSON.stringify({ format, kind: packKind, ...about, checkedAt, entities, sources });
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, text);
  return `${to}: ${entities.length} entities, ${Buffer.byteLength(text)} bytes`;
}
