// The published JSON Schema says what the code says, and the example in the documentation is a pack.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { buildPack } from '@/lib/cli/pack/build';
import { checkPack } from '@/lib/cli/pack/check/check';
import { toFile, toJsonSchemas } from '@/lib/cli/pack/json-schema';
import { createEntity } from '../../pack/small-pack';

const home = resolve('assets/pack');
const read = (path: string) => readFileSync(path, 'utf8');
const schemas = toJsonSchemas();
const compile = (name: string) =>
  new Ajv2020({ validateFormats: false }).compile({ ...schemas[name] } as AnySchemaObject);

describe('the JSON Schema', () => {
  it.each(Object.keys(schemas))(
    '%s.json is what the code makes now (npm run pack -- schema)',
    (name) => {
      expect(read(join(home, 'schema', `${name}.json`))).toBe(toFile(schemas[name] ?? {}));
    },
  );

  it('has no file that the code does not make', () => {
    const names = Object.keys(schemas).map((name) => `${name}.json`);
    expect(readdirSync(join(home, 'schema')).sort()).toEqual(names.sort());
  });

  it('takes every file of the bundled pack', () => {
    const [isEntity, isSources] = [compile('entity'), compile('sources')];
    for (const folder of readdirSync(home, { withFileTypes: true })) {
      if (!folder.isDirectory() || folder.name === 'schema') continue;
      const fits = folder.name === 'sources' ? isSources : isEntity;
      for (const name of readdirSync(join(home, folder.name)))
        expect(fits(JSON.parse(read(join(home, folder.name, name)))), name).toBe(true);
    }
    for (const name of ['pack', 'about'])
      expect(compile(name)(JSON.parse(read(join(home, `${name}.json`))))).toBe(true);
  });

  it.each([
    ['a field that packs do not have', { html: '<b>' }],
    ['a type that there is not', { type: 'firm' }],
    ['no fact', { facts: [] }],
    ['an id with a space', { id: 'a b' }],
    [
      'a date of another kind',
      { events: [{ date: '1.2.2026', text: { ko: 'a', en: 'a' }, sources: ['a'] }] },
    ],
    ['one language', { name: { ko: '가' } }],
  ])('refuses an entity with %s', (_what, more) => {
    const isEntity = compile('entity');
    expect(isEntity(createEntity('acme'))).toBe(true);
    expect(isEntity({ ...createEntity('acme'), ...more })).toBe(false);
  });
});

it('the example in the documentation is a whole pack, with nothing wrong or doubtful', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const blocks = [
    ...read(join(home, 'README.md')).matchAll(/^`([\w/-]+\.json)`\n```json\n(.*?)^```/gms),
  ];
  expect(blocks.length).toBe(5);
  for (const [, path = '', content = ''] of blocks) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  expect(await checkPack(folder)).toEqual({ wrong: [], doubtful: [] });
  expect(await buildPack(folder, mkdtempSync(join(tmpdir(), 'example-site-')))).toContain(
    '2 entities',
  );
});
