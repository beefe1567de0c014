// The one door: what is wrong is named by its path, its field and its reason, and nothing else comes in.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { backgroundArguments } from '@/lib/message-arguments';
import { describeProblem, parseEntity, parsePack, parseSources } from '@/lib/pack/parse';
import { createEntity, createPack, createSource, readProblems } from './small-pack';

const entity = createEntity('acme');
const [fact] = entity.facts;
const relation = { type: 'ceo', to: 'zeta', from: null, until: null, sources: ['paper'] };

describe('parseEntity', () => {
  it('takes a whole entity as it is', () => {
    expect(parseEntity('acme.json', structuredClone(entity))).toEqual({ ok: true, value: entity });
  });

  it('takes off the spaces around a text', () => {
    const parsed = parseEntity('a.json', { ...entity, name: { ko: ' 애크미\n', en: 'Acme ' } });
    expect(parsed.ok && parsed.value.name).toEqual({ ko: '애크미', en: 'Acme' });
  });

  it.each([
    ['no date', { facts: [{ ...fact, asOf: undefined }] }, 'facts.0.asOf'],
    ['a date as people write it', { facts: [{ ...fact, asOf: '2026.1.15' }] }, 'facts.0.asOf'],
    ['a thirteenth month', { facts: [{ ...fact, asOf: '2026-13' }] }, 'facts.0.asOf'],
    ['a day that never was', { facts: [{ ...fact, asOf: '2026-02-30' }] }, 'facts.0.asOf'],
    ['no source', { facts: [{ ...fact, sources: [] }] }, 'facts.0.sources'],
    ['no facts', { facts: [] }, 'facts'],
    ['an unknown status', { facts: [{ ...fact, status: 'rumour' }] }, 'facts.0.status'],
    ['no English value', { facts: [{ ...fact, value: { ko: '값' } }] }, 'facts.0.value.en'],
    ['an empty summary', { summary: { ko: '  ', en: 'Made up.' } }, 'summary.ko'],
    ['an endless summary', { summary: { ko: '가'.repeat(2001), en: 'x' } }, 'summary.ko'],
    [
      'an event without a day',
      { events: [{ text: entity.name, sources: ['a'] }] },
      'events.0.date',
    ],
    ['an unknown relation', { relations: [{ ...relation, type: 'likes' }] }, 'relations.0.type'],
    [
      'one version alone',
      { facts: [{ ...fact, versions: [{ value: fact?.value, sources: ['a'] }] }] },
      'facts.0.versions',
    ],
    [
      'an unknown outcome',
      {
        stages: [
          {
            name: entity.name,
            date: '2026',
            sources: ['a'],
            results: [{ entity: 'zeta', outcome: 'won' }],
          },
        ],
      },
      'stages.0.results.0.outcome',
    ],
    [
      'a spelling that stands for more than any memory holds',
      { spellings: { ko: ['{|a}'.repeat(30)], en: [] } },
      'spellings.ko.0',
    ],
    ['an unknown type', { type: 'compny' }, 'type'],
    ['an id with capitals', { id: 'Acme' }, 'id'],
    ['an endless id', { id: 'a'.repeat(201) }, 'id'],
    ['an id that every object has', { id: 'constructor' }, 'id'],
    ['an id that climbs', { id: '../acme' }, 'id'],
    ['a field that packs do not have', { aliases: [] }, 'aliases'],
    ['markup is text, but a number is not', { name: { ko: 3, en: '<b>Acme</b>' } }, 'name.ko'],
  ])('stops at %s', (_what, more, field) => {
    const parsed = parseEntity('company/acme.json', { ...entity, ...more });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.field)).toEqual([field]);
  });

  it.each([
    [null, ''],
    ['acme', ''],
    [[], 'id'],
  ])('stops at %j, which is no entity', (input, field) => {
    const parsed = parseEntity('a.json', input);
    expect(parsed.ok ? null : parsed.problems[0]?.field).toBe(field);
  });

  it('says where, what and why, for people who do not program', () => {
    const { confidence: _, ...rest } = entity;
    const parsed = parseEntity('company/acme.json', {
      ...rest,
      alias: 'Acme',
      facts: [{ ...fact, asOf: 'last year' }],
    });
    expect(parsed.ok ? [] : parsed.problems.map(describeProblem)).toEqual([
      'company/acme.json: facts.0.asOf: is not a date such as "2026", "2026-01" or "2026-01-15"',
      'company/acme.json: confidence: is missing',
      'company/acme.json: alias: is not a field that packs have',
    ]);
  });
});

describe('parseSources', () => {
  it.each([
    ['a script for an address', { url: 'javascript:alert(1)' }, 'paper.url'],
    ['no address', { url: 'example' }, 'paper.url'],
    ['an unknown grade', { grade: 'gossip' }, 'paper.grade'],
    ['a language that is none', { lang: 'Korean' }, 'paper.lang'],
    ['no publisher', { publisher: '' }, 'paper.publisher'],
  ])('stops at %s', (_what, more, field) => {
    const parsed = parseSources('sources/2025.json', { paper: { ...createSource('x'), ...more } });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.field)).toContain(field);
  });
});

describe('parsePack', () => {
  const pack = createPack();

  it('stops at more spellings in all than can be looked for', () => {
    const ko = Array.from({ length: 8000 }, (_, i) => `${i}${'{a|b}'.repeat(7)}`);
    const many = { ...pack, entities: [{ ...entity, spellings: { ko, en: [] } }] };
    const parsed = parsePack('pack.json', many);
    expect(parsed.ok ? [] : parsed.problems.map(describeProblem)).toEqual([
      'entities: spellings: stand for more than 1,000,000 in all',
    ]);
  });

  it('takes ids as long as what the background may be asked for', () => {
    const id = 'a'.repeat(200);
    expect(parseEntity('a.json', { ...entity, id }).ok).toBe(true);
    expect(v.is(backgroundArguments.readEntity, [id])).toBe(true);
  });

  it('takes a whole pack', () => {
    expect(parsePack('pack.json', structuredClone(pack))).toEqual({ ok: true, value: pack });
  });

  it.each([
    [
      'a source that is not there',
      { sources: { ...pack.sources, 'zeta-site': undefined } },
      'pack.json | sources.zeta-site',
    ],
    [
      'a fact whose source nobody wrote down',
      {
        entities: [createEntity('zeta', { facts: [{ ...createEntity('x').facts[0] }] } as object)],
      },
      'company/zeta.json | facts.0.sources | there is no source "x-site"',
    ],
    [
      'an event whose source is "constructor"',
      {
        entities: [
          createEntity('zeta', {
            events: [{ date: '2025', text: entity.name, sources: ['constructor'] }],
          }),
        ],
      },
      'entities.0.events.0.sources.0 | is a name that every object has',
    ],
    [
      'a relation to nobody',
      {
        entities: [
          createEntity('zeta', {
            relations: [
              { type: 'ceo', to: 'nobody', from: null, until: null, sources: ['zeta-site'] },
            ],
          }),
        ],
      },
      'company/zeta.json | relations.0.to | there is no entity "nobody"',
    ],
    [
      'a version whose source is not the fact’s',
      {
        entities: [
          createEntity('zeta', {
            facts: createEntity('zeta').facts.map((one) => ({
              ...one,
              versions: [
                { value: one.value, sources: ['zeta-site'] },
                { value: one.value, sources: ['paper'] },
              ],
            })),
          }),
        ],
      },
      'company/zeta.json | facts.0.versions.1.sources | "paper" is not among the fact\'s sources',
    ],
    [
      'a stage with a member nobody knows',
      {
        entities: [
          createEntity('zeta', {
            stages: [
              {
                name: entity.name,
                date: '2026',
                sources: ['paper'],
                results: [{ entity: 'nobody', outcome: 'passed' }],
              },
            ],
          }),
        ],
      },
      'company/zeta.json | stages.0.results.0.entity | there is no entity "nobody"',
    ],
    [
      'the same id twice',
      { entities: [createEntity('zeta'), createEntity('zeta', { type: 'model' })] },
      'model/zeta.json | id | "zeta" is used twice',
    ],
    ['another format', { format: 2 }, 'pack.json | format'],
    ['a version that is no hash', { version: '1.0' }, 'pack.json | version'],
  ])('stops at %s', (_what, more, problem) => {
    const [first] = readProblems(parsePack('pack.json', { ...pack, ...more }));
    expect(first).toContain(problem);
  });
});
