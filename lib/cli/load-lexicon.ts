// The bundled pack's lexicon for commands: read from the folder, compiled in memory. Knows the file system.
import { resolve } from 'node:path';
import { compileLexicon } from '@/lib/match/lexicon';
import { joinPack } from '@/lib/pack/join';
import type { Pack } from '@/lib/pack/schema';

export async function loadLexicon(): Promise<{ pack: Pack; lexicon: ArrayBuffer }> {
  const pack = await joinPack(resolve(import.meta.dirname, '../../assets/pack'));
  return { pack, lexicon: compileLexicon(pack.entities) };
}
