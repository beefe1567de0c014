// The build's half: a folder becomes one pack, or stops with every problem's path, field and reason.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinPack } from '@/lib/pack/join';
import { createEntity, createSource } from './small-pack';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gakju-pack-'));
  await write('pack.json', { format: 1, checkedAt: '2025-09-01' });
  await write('company/acme.json', createEntity('acme'));
  await write('person/ada.json', createEntity('ada', { type: 'person' }));
  await write('sources/2025.json', { 'acme-site': createSource('Acme') });
  await write('sources/2024.json', { 'ada-site': createSource('Ada') });
});

afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(join(folder, path), text);
}

const readVersion = async (): Promise<string> => (await joinPack(folder)).version;

describe('joinPack', () => {
  it('joins every entity and every source', async () => {
    const pack = await joinPack(folder);
    expect(pack.entities.map(({ id }) => id)).toEqual(['acme', 'ada']);
    expect(Object.keys(pack.sources).sort()).toEqual(['acme-site', 'ada-site']);
    expect(pack.checkedAt).toBe('2025-09-01');
  });

  it('knows publishers in English where the folder’s list says how they are called', async () => {
    await write('publishers.json', { official: ['Acme', 'Ada'], en: { Acme: 'Acme Inc.' } });
    const { sources } = await joinPack(folder);
    expect(sources['acme-site']).toEqual({ ...createSource('Acme'), publisherEn: 'Acme Inc.' });
    expect(sources['ada-site']).toEqual(createSource('Ada'));
  });

  it.each([
    ['is not JSON', '{', /publishers\.json: is not JSON/],
    ['names a publisher with a number', { en: { Acme: 5 } }, /acme-site\.publisherEn: /],
  ])('refuses a list of publishers that %s', async (_what, list, problem) => {
    await write('publishers.json', list);
    await expect(joinPack(folder)).rejects.toThrow(problem);
  });

  it('gives the same knowledge the same version, however its files are written', async () => {
    const before = await readVersion();
    await write('company/acme.json', JSON.stringify(createEntity('acme'), null, 2));
    expect(await readVersion()).toBe(before);
  });

  it.each([
    ['a fact changes', 'company/acme.json', createEntity('acme', { confidence: 'low' })],
    ['it was checked again', 'pack.json', { format: 1, checkedAt: '2025-10-01' }],
    ['a source changes', 'sources/2024.json', { 'ada-site': createSource('Ada Inc.') }],
  ])('gives it another version where %s', async (_what, path, content) => {
    const before = await readVersion();
    await write(path, content);
    expect(await readVersion()).not.toBe(before);
  });

  it.each([
    ['is not JSON', 'company/acme.json', '{"id": "acme",', /company\/acme\.json: is not JSON: /],
    [
      'lacks a date',
      'company/acme.json',
      createEntity('acme', { facts: [{ ...createEntity('acme').facts[0], asOf: '' }] } as object),
      /company\/acme\.json: facts\.0\.asOf: is not a date such as/,
    ],
    [
      'has another name than its entity',
      'company/acne.json',
      createEntity('acme'),
      /company\/acne\.json: id: "acme" is not the file's name/,
    ],
    [
      'lies in another folder than its type says',
      'model/acme.json',
      createEntity('acme'),
      /model\/acme\.json: type: "company" is not the folder's/,
    ],
    [
      'names a source that is not there',
      'person/ada.json',
      createEntity('ada', { type: 'person', facts: createEntity('ghost').facts }),
      /person\/ada\.json: facts\.0\.sources: there is no source "ghost-site"/,
    ],
    [
      'has a source that another file has',
      'sources/2026.json',
      { 'ada-site': createSource('Ada') },
      /sources\/2026\.json: ada-site: is in another file too/,
    ],
    [
      'lies in a folder that is misspelt',
      'compny/zeta.json',
      createEntity('zeta'),
      /compny: is not where packs are read/,
    ],
    [
      'has an ending that is misspelt',
      'company/zeta.jsn',
      createEntity('zeta'),
      /company\/zeta\.jsn: is not where packs are read/,
    ],
    ['says nothing of the pack', 'pack.json', {}, /pack\.json: format: is missing/],
  ])('stops at a file that %s', async (_what, path, content, message) => {
    await write(path, content);
    await expect(joinPack(folder)).rejects.toThrow(message);
  });

  it('names all problems at once', async () => {
    await write('company/acme.json', '[');
    await write('person/ada.json', {});
    await expect(joinPack(folder)).rejects.toThrow(/acme\.json: is not JSON[\s\S]*ada\.json: id: /);
  });

  it('leaves alone what the machine left behind', async () => {
    await write('company/.DS_Store', 'x');
    expect((await joinPack(folder)).entities).toHaveLength(2);
  });
});
