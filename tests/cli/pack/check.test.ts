// What `check` says of each slip: the file, its line, the field, and what to do.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '@/lib/cli/pack/check/check';
import type { Entity, Source } from '@/lib/pack/schema';
import { about } from '../../pack/published/host';
import { createEntity, createSource } from '../../pack/small-pack';

type Slip = {
  /** Instead of what says who publishes it; null where nothing does. */
  about?: object | null;
  /** Over the first entity, and over its source. */
  acme?: object;
  source?: Partial<Source>;
  /** Over a second one. */
  other?: Partial<Entity>;
  files?: Record<string, string>;
};

/** The lines, with the folder taken off their beginning. */
async function check({ about: instead, acme, source, other, files }: Slip) {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const { facts } = createEntity('acme');
  const all: Record<string, unknown> = {
    'pack.json': { format: 1, checkedAt: '2025-09-01' },
    ...(instead !== null && { 'about.json': instead ?? about }),
    'company/acme.json': { ...createEntity('acme'), ...acme },
    'sources/2025.json': { 'acme-site': { ...createSource('Acme'), ...source } },
    ...(other && { 'company/zeta.json': { ...createEntity('zeta', { facts }), ...other } }),
  };
  const texts = Object.entries(all).map(([name, one]) => [name, JSON.stringify(one, null, 2)]);
  for (const [name = '', text = ''] of [...texts, ...Object.entries(files ?? {})]) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const found = await checkPack(folder);
  // The build names files from where it was started; both ways lead to the same place.
  const trim = (line: string) => line.slice(line.indexOf(folder) + folder.length + 1);
  return { wrong: found.wrong.map(trim), doubtful: found.doubtful.map(trim) };
}
const fact = createEntity('acme').facts.slice(0, 1);
const say = (more: object) => fact.map((one) => ({ ...one, ...more }));
const relate = (more: object) => [
  { type: 'partner-of', to: 'zeta', from: null, until: null, sources: ['acme-site'], ...more },
];
const happen = (date: string) => ({
  date,
  text: { ko: '상장했다.', en: 'Was listed.' },
  sources: ['acme-site'],
});
const cue = (more: object) => [
  { spelling: 'acme', reason: 'a peak', near: ['robots'], unless: [], ...more },
];

describe('check', () => {
  it('has nothing to say of what is right', async () => {
    expect(await check({ other: {} })).toEqual({ wrong: [], doubtful: [] });
  });

  it.each<[string, Slip]>([
    [
      'company/acme.json:31: facts.0.asOf: is not a date such as',
      { acme: { facts: say({ asOf: 'May' }) } },
    ],
    ['company/acme.json:1: summary: is missing', { acme: { summary: undefined } }],
    ['company/acme.json:40: html: is not a field that packs have', { acme: { html: '' } }],
    [
      'company/acme.json:3: is not JSON',
      { files: { 'company/acme.json': '{\n  "id": "acme",\n  oops\n}' } },
    ],
    ['firm: is not where packs are read', { files: { 'firm/acme.json': '{}' } }],
    [
      'company/acme.json:32: facts.0.sources: there is no source "acme-sit": did you mean "acme-site"?',
      { acme: { facts: say({ sources: ['acme-sit'] }) } },
    ],
    [
      'company/acme.json:32: facts.0.sources: there is no source "elsewhere": add it to sources/, or mend the id',
      { acme: { facts: say({ sources: ['elsewhere'] }) } },
    ],
    [
      'company/acme.json:41: relations.0.to: there is no entity "zet": did you mean "zeta"?',
      { acme: { relations: relate({ to: 'zet' }) }, other: {} },
    ],
    [
      'company/acme.json:31: facts.0.asOf: 2026 is after the day of the last check, 2025-09-01: mend',
      { acme: { facts: say({ asOf: '2026' }) }, source: { published: null } },
    ],
    [
      'company/acme.json:43: relations.0.until: 2020 is before it began, 2021-05',
      { acme: { relations: relate({ from: '2021-05', until: '2020' }) }, other: {} },
    ],
    [
      'company/acme.json:22: facts.0: only community sources carry it: add "status": "reported"',
      { source: { grade: 'community' } },
    ],
    [
      'company/acme.json:22: facts.0: has a better source than the community: take "status" out',
      { acme: { facts: say({ status: 'reported' }) } },
    ],
    ['about.json:1: licence: is missing', { about: { ...about, licence: undefined } }],
    ['about.json:1: is not JSON', { files: { 'about.json': '{ "id": ' } }],
    [
      'company/acme.json:3: type: "firm" is none of company, concept, event,',
      { acme: { type: 'firm' } },
    ],
  ])('calls wrong: %s', async (line, slip) => {
    const { wrong } = await check(slip);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(line);
  });

  it.each<[string, Slip]>([
    ['about.json: is missing; it says who publishes the pack', { about: null }],
    [
      'company/acme.json:31: facts.0.asOf: 2025-08-02 is after the last of its sources, 2025-08-01',
      { acme: { facts: say({ asOf: '2025-08-02' }) } },
    ],
    [
      'company/acme.json:10: spellings.ko.0: "우리" is an ordinary word as well: list it',
      { acme: { spellings: { ko: ['우리'], en: [] } } },
    ],
    [
      'company/acme.json:11: spellings.en.0: "Apple" is an ordinary word as well',
      { acme: { spellings: { ko: [], en: ['Apple'] } } },
    ],
    [
      'company/zeta.json:10: spellings.ko.0: "acme 회사" is also company/acme.json\'s: join',
      { other: { spellings: { ko: ['acme 회사'], en: [] } } },
    ],
    [
      'company/acme.json:17: ambiguous.0: "Acne" is none of its spellings',
      { acme: { ambiguous: cue({ spelling: 'Acne' }) } },
    ],
    [
      'company/acme.json:17: ambiguous.0: "acme" waits for a cue and names none',
      { acme: { ambiguous: cue({ evidence: 'near', near: [] }) } },
    ],
    [
      'company/acme.json:17: ambiguous.0: "acme" needs nothing, and nothing is against it',
      { acme: { ambiguous: cue({ evidence: 'none', unless: [] }) } },
    ],
    [
      'company/acme.json:10: spellings.ko.0: ".NET" is never found, as it is a single character',
      { acme: { spellings: { ko: ['.NET'], en: [] } } },
    ],
    [
      'company/acme.json:10: spellings.ko.0: "우리" is an ordinary word as well: list it',
      { acme: { spellings: { ko: ['(주)우리'], en: [] } } },
    ],
    [
      'company/acme.json:22: ambiguous.0.near.1: "쌀" is never found',
      { acme: { ambiguous: cue({ near: ['robots', '쌀'] }) } },
    ],
    [
      'company/acme.json:24: ambiguous.0.unless.0: "㎛" is never found',
      { acme: { ambiguous: cue({ unless: ['㎛'] }) } },
    ],
    ['company/acme.json:41: not.0: "&acme" is never found', { acme: { not: ['&acme'] } }],
    [
      'company/zeta.json:11: spellings.en.0: "Hanul Robotic" is nearly "Hanul Robotics" of company/acme.json',
      {
        acme: { spellings: { ko: [], en: ['Hanul Robotics'] } },
        other: { spellings: { ko: [], en: ['Hanul Robotic'] } },
      },
    ],
    [
      'company/acme.json:36: facts.1: another fact says something else of "Founded" on 2025-08: keep one',
      { acme: { facts: [...fact, ...say({ value: { ko: '2021년', en: '2021' } })] } },
    ],
    [
      'company/acme.json:36: facts.1: says "Founded" of 2025-08 twice: join the two',
      { acme: { facts: [...fact, ...fact] } },
    ],
    [
      'company/zeta.json:39: relations.0: company/acme.json says partner-of of this one: keep one',
      {
        acme: { relations: relate({}) },
        other: { relations: relate({ to: 'acme' }) as Entity['relations'] },
      },
    ],
    [
      'company/acme.json:48: relations.1: partner-of zeta stands there twice',
      { acme: { relations: [...relate({}), ...relate({})] }, other: {} },
    ],
    [
      'company/acme.json:39: relations.0: leads to itself',
      { acme: { relations: relate({ to: 'acme' }) } },
    ],
    [
      'sources/2024.json:2: old: nothing cites it: take it out',
      {
        files: {
          'sources/2024.json': JSON.stringify(
            { old: { ...createSource('Old'), url: 'https://example.com/old' } },
            null,
            2,
          ),
        },
      },
    ],
    [
      'sources/2025.json:10: twin: has the address of "acme-site": keep one',
      {
        other: { facts: say({ sources: ['twin'] }) as Entity['facts'] },
        files: {
          'sources/2025.json': JSON.stringify(
            {
              'acme-site': createSource('Acme'),
              twin: { ...createSource('Acme'), url: 'http://www.example.com/about/' },
            },
            null,
            2,
          ),
        },
      },
    ],
    [
      'company/acme.json:27: facts.0.value: no event for 2025-08-20: add one',
      {
        acme: {
          facts: say({ value: { ko: '2025년 8월 20일 상장', en: 'Listed' }, asOf: '2025-08-21' }),
        },
        source: { published: null },
      },
    ],
    [
      'company/acme.json:27: facts.0.value: no event for 2025-08-20: add one',
      {
        acme: {
          facts: say({
            value: { ko: '상장', en: 'Founded 2 May 2019, listed August 20, 2025' },
            asOf: '2025-08-21',
          }),
          events: [happen('2025-07')],
        },
        source: { published: null },
      },
    ],
    [
      'company/acme.json:27: facts.0.value: 2025-06 has passed: say what came of the plan',
      {
        acme: {
          facts: say({
            value: { ko: '2025년 상반기 개통 예정', en: 'On its way' },
            asOf: '2024-12',
          }),
        },
      },
    ],
    [
      'company/acme.json:27: facts.0.value: 2025-05 has passed: say what came of the plan',
      {
        acme: {
          facts: say({
            value: { ko: '개통 준비', en: 'Due to open in May 2025' },
            asOf: '2025-02-03',
          }),
        },
      },
    ],
    [
      'company/zeta.json:29: facts.0.value.en: "KT Cloud" is "kt cloud" on its own card',
      {
        acme: { name: { ko: '클라우드', en: 'kt cloud' } },
        other: { facts: say({ value: { ko: '협력', en: 'With KT Cloud' } }) as Entity['facts'] },
      },
    ],
    [
      'company/acme.json:18: summary.ko: no fact or event says 64: add it',
      { acme: { summary: { ko: '점유율 64%인 회사.', en: 'Maker of the GPT-64.' } } },
    ],
    [
      'company/acme.json:19: summary.en: no fact or event says 1,200: add it',
      { acme: { summary: { ko: '회사.', en: 'Maker of 1,200 robots.' } } },
    ],
  ])('calls doubtful: %s', async (line, slip) => {
    const { wrong, doubtful } = await check(slip);
    expect(wrong).toEqual([]);
    expect(doubtful).toHaveLength(1);
    expect(doubtful[0]).toContain(line);
  });

  const listed = { value: { ko: '2025년 8월 20일 상장', en: 'Listed' }, asOf: '2025-08-21' };
  it.each<[string, object]>([
    ['is told as an event', { facts: say(listed), events: [happen('2025-08-20')] }],
    ['is told by the month', { facts: say(listed), events: [happen('2025-08')] }],
    ['is planned', { facts: say({ ...listed, asOf: '2025-08' }) }],
    ['is years ago', { facts: say({ ...listed, value: { ko: '2023년 5월 2일 설립', en: '' } }) }],
  ])('asks for no event where a day %s', async (_what, acme) => {
    const { doubtful } = await check({ acme, source: { published: null } });
    expect(doubtful).toEqual([]);
  });

  it.each<[string, object]>([
    ['is still to come', { value: { ko: '2025년 9월 개통 예정', en: 'On its way' } }],
    ['was no plan', { value: { ko: '2025년 3월 개통', en: 'Opened' } }],
    ['was past when it was told', { value: { ko: '2024년 3월 세운 계획', en: 'Planned' } }],
    ['was looked for since', { value: { ko: '2025년 3월 예정(이후 확인 못 함)', en: 'Due' } }],
  ])('asks for no outcome of what %s', async (_what, more) => {
    const { doubtful } = await check({ acme: { facts: say({ ...more, asOf: '2024-12' }) } });
    expect(doubtful).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['as its card does', 'NVIDIA', 'Buys from NVIDIA'],
    ['within longer words', 'NVIDIA', 'Nvidian ways, and Nvidia2'],
    ['as an ordinary word', 'Meta', 'Adds meta data'],
    ['as it is quoted', 'Sora', 'A robot called “SORA”'],
    ['as another is called', 'Zeta', 'Works with ZETA'],
  ])('lets texts write a name %s', async (_what, en, text) => {
    const { doubtful } = await check({
      acme: { name: { ko: '회사', en } },
      other: {
        name: { ko: '제타', en: 'ZETA' },
        facts: say({ value: { ko: '협력', en: text } }) as Entity['facts'],
      },
    });
    expect(doubtful).toEqual([]);
  });

  it('asks for no event of a term: what it means does not age', async () => {
    const facts = say(listed) as Entity['facts'];
    const term = createEntity('mlterm', { type: 'concept', facts });
    const files = { 'concept/mlterm.json': JSON.stringify(term) };
    expect((await check({ files, source: { published: null } })).doubtful).toEqual([]);
  });

  it('takes a summary’s numbers from facts, events and their days', async () => {
    const summary = { ko: '2020년 세워져 2025년 8월 20일 상장한 회사.', en: 'Founded in 2020.' };
    expect(await check({ acme: { summary, events: [happen('2025-08-20')] } })).toEqual({
      wrong: [],
      doubtful: [],
    });
  });

  it.each<[string, Entity['spellings'], Entity['spellings']]>([
    ['versions', { ko: [], en: ['Robotics 2'] }, { ko: [], en: ['Robotics 3'] }],
    ['codes', { ko: [], en: ['Example H200'] }, { ko: [], en: ['Example B200'] }],
    ['people a syllable apart', { ko: ['김민수'], en: [] }, { ko: ['김민서'], en: [] }],
    ['names in capitals', { ko: [], en: ['IBM'] }, { ko: [], en: ['LLaMA'] }],
  ])('leaves %s alone', async (_what, one, another) => {
    const slip = { acme: { spellings: one }, other: { spellings: another } };
    expect(await check(slip)).toEqual({ wrong: [], doubtful: [] });
  });
});
