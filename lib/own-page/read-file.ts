// A file of the reader's own: a table, which is shown first, or what this page has exported. Knows no page.
import * as v from 'valibot';
import { say } from '@/lib/all-words';
import { type Own, type OwnEntry, ownSchema } from '@/lib/pack/own';
import { type EntityType, entityTypes } from '@/lib/pack/schema';
import { type OwnTable, readOwnTable } from '@/lib/table/own';

/** A table is read with the entries that there are. Null: neither of them, or damaged. */
export async function readOwnFile(
  file: File,
): Promise<((known: OwnEntry[]) => OwnTable) | Own | null> {
  if (/\.[ct]sv$/i.test(file.name)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return (known) => readOwnTable(bytes, known, (word) => types.get(word));
  }
  return file
    .text()
    .then((text) => v.parse(ownSchema, JSON.parse(text)))
    .catch(() => null);
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
