// A pack's folder as one file, for whoever is handed it rather than an address: no key, and no updates.
import { writeFile } from 'node:fs/promises';
import { packKind } from '@/lib/pack/added/pack-file';
import { joinPack } from '@/lib/pack/join';
import { readAbout } from './build';
import type { Report } from './progress';

export async function writeOneFile(folder: string, to: string, report?: Report): Promise<string> {
  const about = await readAbout(folder);
  const { format, checkedAt, entities, sources } = await joinPack(folder, report);
  const text = JSON.stringify({ format, kind: packKind, ...about, checkedAt, entities, sources });
  await writeFile(to, text);
  return `${to}: ${entities.length} entities, ${Buffer.byteLength(text)} bytes`;
}
