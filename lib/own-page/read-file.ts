// A file of the reader's own: a table, which is shown first, or what this page has exported. Knows no page.
import * as v from 'valibot';
import { say } from '@/lib/all-words';
import { type Own, type OwnEntry, ownSchema } from '@/lib/pack/own';
import { type EntityType, entityTypes } from '@/lib/pack/schema';
import { type OwnTable, readOwnTable } from '@/lib/table/own';

/**
 * A table is read with the entries that there are. `unread`: the browser could not read it, as where another program holds
 * it open; `refused`: neither of them, or damaged. Never rejects.
 */
export async function readOwnFile(
  file: File,
): Promise<((known: OwnEntry[]) => OwnTable) | Own | 'unread' | 'refused'> {
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) return 'unread';
  const bytes = new Uint8Array(buffer);
  if (/\.[ct]sv$/i.test(file.name))
    return (known) => readOwnTable(bytes, known, (word) => types.get(word));
  try {
    return v.parse(ownSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return 'refused';
  }
}

/** What kinds are called in either language, as a table may name them. */
const types = new Map(
  entityTypes.flatMap((type) => [
    [type as string, type],
    ...(['ko', 'en'] as const).map(
      (one) => [say(one, `type.${type}`).toLowerCase(), type] as const,
    ),
  ]) as [string, EntityType][],
);
