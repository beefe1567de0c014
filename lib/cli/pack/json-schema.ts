// The shapes of a pack's files as JSON Schema, made of the code's own, for editors and for makers in other languages.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { aboutSchema, manifestSchema } from '@/lib/pack/published/manifest';
import { changesSchema } from '@/lib/pack/published/parts';
import { entitySchema, packSchema, sourcesSchema } from '@/lib/pack/schema';
import { date, id, sources, spelling, status, text, texts } from '@/lib/pack/values';

const shared = { date, id, sources, spelling, status, text, texts };
const files = {
  entity: { schema: entitySchema, title: 'An entity: <type>/<id>.json', definitions: shared },
  sources: { schema: sourcesSchema, title: 'Sources by their id: sources/<year>.json' },
  pack: { schema: v.pick(packSchema, ['format', 'checkedAt']), title: 'pack.json' },
  about: { schema: aboutSchema, title: 'about.json' },
  manifest: { schema: manifestSchema, title: 'A published pack: manifest.json' },
  part: {
    schema: changesSchema,
    title: 'A published part: parts/<sha256>.json',
    definitions: shared,
  },
};

/** By the name of the file, without its ending. */
export function toJsonSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(files).map(([name, { schema, title, ...more }]) => {
      const made = toJsonSchema(schema, {
        ...more,
        target: 'draft-2020-12',
        typeMode: 'input',
        // Trimming, and days that the calendar does not have: what JSON Schema has no words for, `check` says.
        errorMode: 'ignore',
      });
      return [name, { $schema: made.$schema ?? '', title, ...made }];
    }),
  );
}

export const toFile = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

export async function writeJsonSchemas(to: string): Promise<string> {
  await mkdir(to, { recursive: true });
  const schemas = Object.entries(toJsonSchemas());
  for (const [name, schema] of schemas) await writeFile(join(to, `${name}.json`), toFile(schema));
  return `${to}: ${schemas.map(([name]) => `${name}.json`).join(', ')}`;
}
