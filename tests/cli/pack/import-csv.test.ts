// A table into a pack: what its cells become, and the line of every slip.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columns, readCsv } from '@/lib/cli/pack/import/csv';
import { writePack } from '@/lib/cli/pack/import/write-pack';
import { joinPack } from '@/lib/pack/join';

const sample = readFileSync(join(import.meta.dirname, 'samples/watch-list.csv'), 'utf8');
const toBytes = (text: string) => new TextEncoder().encode(text);
const cells = {
  type: 'company',
  ko: '가나',
  en: 'Gana',
  summary_ko: '지어낸 회사.',
  label_ko: '설립',
  label_en: 'Founded',
  value_ko: '2020년',
  as_of: '2026-01',
  url: 'https://example.com/a',
  title: 'A',
  publisher: 'A',
  lang: 'ko',
  grade: 'press',
};
/** Each row says only what is other than in `cells`. */
const toTable = (...rows: Partial<Record<(typeof columns)[number], string>>[]) =>
  toBytes([columns, ...rows.map((row) => columns.map((one) => row[one] ?? ''))].join('\n'));

describe('a table', () => {
  it('becomes entities with their facts and sources, and a pack that builds', async () => {
    const to = mkdtempSync(join(tmpdir(), 'csv-'));
    const how = { today: '2026-11-27', replace: false };
    const knowledge = readCsv('watch-list.csv', toBytes(sample));
    await writePack(to, knowledge, how);
    const pack = await joinPack(to);
    expect(pack.checkedAt).toBe('2026-11-27');
    expect(pack.sources).toEqual(knowledge.sources);
    const [company, model] = pack.entities;
    expect(company).toMatchObject({
      id: 'hanul-robotics',
      spellings: { ko: ['한울로보틱스', '한울 로봇', '한울'], en: ['Hanul Robotics'] },
    });
    expect(company?.facts.map(({ asOf, sources }) => [asOf, sources.length])).toEqual([
      ['2026-03', 2],
      ['2026-01-20', 1],
    ]);
    expect(model).toMatchObject({ id: 'solbaram-2', facts: [{ status: 'reported' }] });
    await expect(writePack(to, knowledge, how)).rejects.toThrow(/is there already/);
    await writePack(to, knowledge, { ...how, replace: true });
    expect((await joinPack(to)).version).toBe(pack.version);
  });

  it.each([
    [
      'tabs',
      toBytes(
        sample
          .replaceAll(/"([^"]*)"/g, (_, cell) => cell.replaceAll(',', ''))
          .replaceAll(',', '\t'),
      ),
    ],
    ['a byte order mark', toBytes(`\ufeff${sample}`)],
    ['Windows line ends', toBytes(sample.replaceAll('\n', '\r\n'))],
  ])('may have %s', (_what, bytes) => {
    expect(readCsv('a.csv', bytes).entities.map(({ id }) => id)).toEqual([
      'hanul-robotics',
      'solbaram-2',
    ]);
  });

  it('may be in the old Korean encoding', () => {
    const plain = { ...cells, ko: '@@', summary_ko: 'a', label_ko: 'a', value_ko: 'a' };
    const text = Buffer.from(toTable(plain)).toString('latin1');
    const korean = Buffer.from(text.replace('@@', '\xb0\xa1\xb0\xa1'), 'latin1');
    expect(readCsv('a.csv', korean).entities[0]?.name.ko).toBe('가가');
  });

  it.each([
    ['a.csv:2: type: ', [{ ...cells, type: 'firm' }]],
    ['a.csv:2: as_of: is not a date', [{ ...cells, as_of: '2026.1' }]],
    ['a.csv:3: as_of: is not a day of the calendar', [cells, { ...cells, as_of: '2026-02-30' }]],
    ['a.csv:2: url: is empty: a fact needs a source', [{ ...cells, url: '' }]],
    ['a.csv:2: url: is not an http(s) address', [{ ...cells, url: 'ftp://example.com' }]],
    ['a.csv:2: publisher: is empty', [{ ...cells, publisher: '' }]],
    ['a.csv:2: summary_ko: is empty', [{ ...cells, summary_ko: '' }]],
    ['a.csv:2: id: is empty, and', [{ ...cells, en: '' }]],
    ['a.csv:2: id: is not an id', [{ ...cells, id: 'Gana Inc' }]],
    ['a.csv:3: ko: is not what line 2 says of "gana"', [cells, { ...cells, ko: '다라' }]],
    ['a.csv:3: title: is not what line 2 says of this', [cells, { ...cells, title: 'B' }]],
  ])('is refused with %s', (reason, rows) => {
    expect(() => readCsv('a.csv', toTable(...rows))).toThrow(reason);
  });

  it.each([
    ['a.csv:1: "colour" is not a column; there are id, type', 'id,colour\na,b\n'],
    ['a.csv:1: there are two columns "id"', 'id,id\na,b\n'],
    ['a.csv: holds no rows', 'id,type\n'],
    ['a.csv:2: Invalid Record Length', 'id,type\na,b,c\n'],
    ['a.csv:2: Quote Not Closed', 'id,type\na,"b\n'],
  ])('that is no table is refused with %s', (reason, text) => {
    expect(() => readCsv('a.csv', toBytes(text))).toThrow(reason);
  });
});
