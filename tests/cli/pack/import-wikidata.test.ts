// A part of Wikidata's dump into a pack: what has a day and an address, and nothing else.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importWikidata } from '@/lib/cli/pack/import/import';
import { type Choice, readWikidata } from '@/lib/cli/pack/import/wikidata';
import { joinPack } from '@/lib/pack/join';

const dump = join(import.meta.dirname, 'samples/wikidata.json');
const folder = mkdtempSync(join(tmpdir(), 'wikidata-'));
const read = (choice: Partial<Choice>, path = dump) =>
  readWikidata(path, { instanceOf: [], ids: [], ...choice }, () => {});
const all = { instanceOf: ['Q4830453', 'Q5', 'Q115305900'] };

describe('a dump', () => {
  it('gives what is dated and has an address, with its source', async () => {
    const { entities, sources } = await read(all);
    expect(entities.map(({ id, type }) => [id, type])).toEqual([
      ['hanul-robotics', 'company'],
      ['yeoreum-na', 'person'],
      ['solbaram-2', 'model'],
    ]);
    const [company, person, model] = entities;
    expect(company?.spellings).toEqual({
      ko: ['한울로보틱스', '한울'],
      en: ['Hanul Robotics', 'Hanul', 'HNR'],
    });
    expect(company?.facts.map(({ label, value, asOf }) => [label.en, value.ko, asOf])).toEqual([
      ['Founded', '2019-03', '2025-11-04'],
      ['CEO', '나여름', '2025-11-04'],
      ['Employees', '1,200', '2025-10-31'],
      ['Revenue', '5,000,000,000.5 대한민국 원', '2024'],
    ]);
    // Stored where relations of this kind are stored, whichever item said it.
    expect(person?.relations).toMatchObject([
      { type: 'ceo', to: 'hanul-robotics', from: '2021-01-01', until: null },
    ]);
    expect(company?.relations).toMatchObject([{ type: 'develops', to: 'solbaram-2' }]);
    expect(model?.facts).toMatchObject([{ status: 'reported', asOf: '2026-03' }]);
    expect(Object.values(sources)).toMatchObject([
      { publisher: '견본일보', published: '2025-11-04', lang: 'ko', grade: 'press' },
      { publisher: 'hanul.example', published: null, grade: 'official' },
      { publisher: 'namu.wiki', grade: 'community' },
    ]);
  });

  it('gives nothing that it does not carry itself, and says how much that was', async () => {
    const { leftOut } = await read(all);
    expect(Object.fromEntries(leftOut)).toEqual({
      'statements without a reference': 2,
      'statements whose reference has no address': 1,
      'statements whose source says no language: name it with --lang': 1,
      // Of an item without a name, of an unknown value, and of a day in the old calendar.
      'statements whose value has no words': 3,
      'statements of a lower rank': 2,
      'items without a dated fact with a source': 1,
      'items without a Korean or English name': 1,
      'items without a Korean or English description': 1,
    });
  });

  it('gives single items, a type and a language by request', async () => {
    const person = await read({ ids: ['Q900000002'], lang: 'en' });
    expect(person.entities[0]?.facts.map(({ value, asOf }) => [value.en, asOf])).toEqual([
      ['businessperson', '2026-01-15'],
      ['chief executive officer', '2025-11-04'],
    ]);
    // Nobody else was chosen, so nothing can be led to.
    expect(person.entities[0]?.relations).toEqual([]);
    expect((await read({ ids: ['Q900000006'] })).entities).toEqual([]);
    const river = await read({ ids: ['Q900000006'], type: 'place' });
    expect(river.entities).toMatchObject([{ id: 'dara', type: 'place' }]);
  });

  it('may be packed, and becomes a pack that builds', async () => {
    const packed = join(folder, 'dump.json.gz');
    writeFileSync(packed, gzipSync(readFileSync(dump)));
    const to = join(folder, 'pack');
    const said = await importWikidata(packed, {
      to,
      today: '2026-11-27',
      'instance-of': all.instanceOf.join(','),
    });
    expect(said).toMatch(/statements without a reference +2/);
    expect(said).toMatch(/3 entities, 3 sources/);
    const { entities } = await joinPack(to);
    expect(entities.map(({ id }) => id)).toEqual(['hanul-robotics', 'solbaram-2', 'yeoreum-na']);
  });

  it.each([
    ['cut.json:2: is not JSON', 'cut.json', readFileSync(dump, 'utf8').slice(0, 8000)],
    ['other.json:1: is not an item: labels', 'other.json', '{"id":"Q5","labels":3}'],
    ['dump.bz2: is packed with bzip2', 'dump.bz2', 'BZh9'],
    ['unexpected end of file', 'half.json.gz', gzipSync(readFileSync(dump)).subarray(0, 900)],
    ['incorrect header check', 'no.json.gz', 'not packed at all'],
  ])('is refused with %s', async (reason, name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await expect(read(all, path)).rejects.toThrow(reason);
  });

  it('needs to be told which items', async () => {
    const ask = (more: object) => importWikidata(dump, { to: folder, today: '', ...more });
    await expect(ask({})).rejects.toThrow('Choose items');
    await expect(ask({ ids: 'P31' })).rejects.toThrow('"P31" is not an item');
    await expect(ask({ ids: 'Q5', type: 'firm' })).rejects.toThrow('"firm" is none of');
    await expect(ask({ ids: 'Q4' })).rejects.toThrow('holds no such item');
  });
});
