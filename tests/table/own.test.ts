// A table of the reader's own: what becomes of its rows, and what is said where it cannot be read.
import { describe, expect, it } from 'vitest';
import type { OwnEntry } from '@/lib/pack/own';
import type { EntityType } from '@/lib/pack/schema';
import { readOwnTable } from '@/lib/table/own';

const types: Record<string, EntityType> = { 인물: 'person', person: 'person', 기업: 'company' };
const read = (text: string | Uint8Array, known: OwnEntry[] = []) =>
  readOwnTable(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    known,
    (word) => types[word],
  );
const entriesOf = (text: string | Uint8Array, known: OwnEntry[] = []) => {
  const table = read(text, known);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.entries;
};
const problemsOf = (text: string) => {
  const table = read(text);
  return table.ok ? [] : table.problems.map(({ line, why, detail }) => [line, why, detail]);
};

describe('a table of the reader’s own', () => {
  it('is read by Korean headings, a name’s rows together', () => {
    const [one, two, ...rest] = entriesOf(
      '이름,종류,다른 표기,설명,사실,기준일,출처 주소,출처 제목,메모\n' +
        '견본나루,기업,"나루, 견본 나루",지어낸 회사.,"문을 열었다, 봄에",2026-03-01,https://example.com/a,개업,볼 것\n' +
        '견본나루,,,,둘째 가게를 냈다,2026-05,https://example.com/b,둘째 가게,\n' +
        '김견본,인물,,,,,,,\n',
    );
    expect(rest).toEqual([]);
    expect(one?.isNew).toBe(true);
    expect(one?.entry).toMatchObject({
      type: 'company',
      name: '견본나루',
      spellings: ['나루', '견본 나루'],
      summary: '지어낸 회사.',
      note: '볼 것',
      facts: [
        { text: '문을 열었다, 봄에', date: '2026-03-01', url: 'https://example.com/a' },
        { text: '둘째 가게를 냈다', date: '2026-05', title: '둘째 가게' },
      ],
    });
    expect(two?.entry).toMatchObject({ type: 'person', name: '김견본', facts: [] });
    expect(one?.entry.id).toMatch(/^own-[0-9a-f-]{36}$/);
  });

  it('is read by English headings, tabs and a mark at its start', () => {
    const [one] = entriesOf('\uFEFFName\tSummary\r\nSample Ferry\tMade up.\r\n');
    expect(one?.entry).toMatchObject({ name: 'Sample Ferry', summary: 'Made up.' });
  });

  it('is read in the old Korean encoding', () => {
    // 이름 and 나루, as spreadsheets write them without being asked.
    const bytes = new Uint8Array([0xc0, 0xcc, 0xb8, 0xa7, 10, 0xb3, 0xaa, 0xb7, 0xe7, 10]);
    expect(entriesOf(bytes)[0]?.entry.name).toBe('나루');
  });

  const kept = (text: string) => ({
    text,
    date: '2025-01-01',
    url: 'https://a.example/1',
    title: '견본',
  });
  const hong: OwnEntry = {
    ...{ id: 'own-1', type: 'person', name: '홍견본', spellings: ['Hong'] },
    ...{ summary: '견본 인물', facts: [kept('낡은 기록')], note: '공들여 쓴 메모' },
  };
  const facts = 'name,fact,date,url,title\n홍견본,';

  it.each([
    ['has no column for', `${facts}새 기록,2025-01-01,https://a.example/1,견본\n`],
    [
      'has an empty cell for',
      '이름,종류,다른 표기,설명,메모,사실,기준일,출처 주소,출처 제목\n' +
        '홍견본,,,,,새 기록,2025-01-01,https://a.example/1,견본\n',
    ],
  ])('leaves her entry as it was in what it %s, and adds its facts', (_what, text) => {
    expect(entriesOf(text, [hong])).toEqual([
      { isNew: false, entry: { ...hong, facts: [kept('낡은 기록'), kept('새 기록')] } },
    ]);
    expect(hong.facts).toEqual([kept('낡은 기록')]);
  });

  it('changes in her entry of the same name what it says of it', () => {
    const text = 'name,type,spellings,summary,note\n홍견본,기업,H|홍,새 설명,새 메모\n견본고개,,,,';
    const [again, other] = entriesOf(text, [hong]);
    const said = { type: 'company', spellings: ['H', '홍'], summary: '새 설명', note: '새 메모' };
    expect(again).toEqual({ isNew: false, entry: { ...hong, ...said } });
    expect(other).toMatchObject({ isNew: true, entry: { type: 'company' } });
  });

  it('brings a fact once, however often it is told', () => {
    const row = '낡은 기록,2025-01-01,https://a.example/1,견본\n';
    expect(entriesOf(`${facts}${row}홍견본,${row}`, [hong])[0]?.entry).toEqual(hong);
  });

  it.each([
    ['2026.08.18', '2026-08-18'],
    ['2026. 8. 18.', '2026-08-18'],
    ['2026/8/18', '2026-08-18'],
    ['2026년 8월 18일', '2026-08-18'],
    ['2026.8', '2026-08'],
    ['2026년 8월', '2026-08'],
    ['2026년', '2026'],
  ])('takes a date as newspapers write it: %s', (written, date) => {
    const text = `${facts}새 기록,${written},https://a.example/1,견본\n`;
    expect(entriesOf(text)[0]?.entry.facts).toEqual([{ ...kept('새 기록'), date }]);
  });

  it.each([
    '2026.13.1',
    '2026.02.30',
    '18.08.2026',
    '2026.8.18 수정',
    '2026..8',
    '26.8.18',
    '2026월',
  ])('takes no guess for a date: %s', (written) => {
    const text = `${facts}새 기록,${written},https://a.example/1,견본\n`;
    expect(problemsOf(text)).toEqual([[2, 'date', written]]);
  });

  it.each([
    ['a heading nobody knows', 'name,colour\n가나,빨강', [[1, 'column', 'colour']]],
    [
      'a heading that objects have by themselves',
      'constructor\n가나',
      [[1, 'column', 'constructor']],
    ],
    ['two of one heading', '이름,name\n가,나', [[1, 'twice', 'name']]],
    ['another number of cells', 'name,summary\n가나', [[2, 'broken', expect.any(String)]]],
    [
      'a quotation mark that stays open',
      'name,summary\n가나,"열린',
      [[2, 'broken', expect.any(String)]],
    ],
    ['a row without a name', 'name,summary\n,설명', [[2, 'name', '']]],
    ['a kind nobody knows', 'name,type\n가나,유령', [[2, 'type', '유령']]],
    ['a fact without its source', 'name,fact,date\n가나,있었다,2026-01-02', [[2, 'fact', '']]],
    [
      'a source that is no web address',
      'name,fact,date,url,title\n가나,있었다,2026-01-02,javascript:alert(1),제목',
      [[2, 'url', 'javascript:alert(1)']],
    ],
    [
      'a date that is none, and a title that is missing beside it',
      'name,fact,date,url,title\n가나,있었다,어제,https://a.example/1,',
      [
        [2, 'fact', ''],
        [2, 'date', '어제'],
      ],
    ],
    [
      'a fact that is too long',
      `name,fact,date,url,title\n가나,${'가'.repeat(2001)},2026,https://a.example/1,제목`,
      [[2, 'long', '가나']],
    ],
    [
      'a later row that says something else of its name',
      'name,summary\n가나,하나\n가나,둘',
      [[3, 'other', '둘']],
    ],
    ['a cell that is too long', `name,note\n가나,${'가'.repeat(2001)}`, [[2, 'long', '가나']]],
    ['headings alone', 'name,summary\n', [[1, 'empty', '']]],
    ['nothing', '', [[1, 'empty', '']]],
  ])('is refused by line: %s', (_what, text, problems) => {
    expect(problemsOf(text)).toMatchObject(problems);
  });

  it('says all that is wrong at once', () => {
    expect(problemsOf('name,type\n가나,유령\n,\n,기업\n다라,기업')).toEqual([
      [2, 'type', '유령'],
      [4, 'name', ''],
    ]);
  });

  it('is refused as a whole with more names than there may be', () => {
    const rows = Array.from({ length: 5001 }, (_, i) => `이름${i}`).join('\n');
    expect(problemsOf(`name\n${rows}`)).toEqual([[1, 'many', '5000']]);
  });
});
