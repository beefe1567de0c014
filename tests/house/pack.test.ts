// The knowledge that comes with the extension: nothing lost, and nothing without a date and a source.
import { resolve } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { compileLexicon, lexiconFormat } from '@/lib/match/lexicon';
import { joinPack } from '@/lib/pack/join';
import { createKnowledge } from '@/lib/pack/knowledge';
import { openStore } from '@/lib/pack/store';
import { indexEntities } from '@/lib/search/named';

const pack = await joinPack(resolve(import.meta.dirname, '../../assets/pack'));
const sum = (count: (entity: (typeof pack.entities)[number]) => number): number =>
  pack.entities.reduce((all, entity) => all + count(entity), 0);

describe('the pack', () => {
  it.each([
    ['entities', 526, pack.entities.length],
    ['facts', 1801, sum(({ facts }) => facts.length)],
    ['events', 810, sum(({ events }) => events.length)],
    ['relations', 514, sum(({ relations }) => relations.length)],
    ['sources', 1436, Object.keys(pack.sources).length],
  ])('has lost no %s: %i', (_what, expected, counted) => {
    expect(counted).toBe(expected);
  });

  it('dates and sources each fact, event and relation', () => {
    const bare = pack.entities.flatMap(({ id, facts, events, relations }) =>
      [
        ...facts.map(({ asOf, sources }) => ({ date: asOf, sources })),
        ...events,
        ...relations.map(({ sources }) => ({ date: pack.checkedAt, sources })),
      ]
        .filter(
          ({ date, sources }) =>
            !/^\d{4}/.test(date) ||
            sources.length === 0 ||
            !sources.every((source) => Object.hasOwn(pack.sources, source)),
        )
        .map(() => id),
    );
    expect(bare).toEqual([]);
  });

  it('knows nothing from after the day it was checked', () => {
    const late = pack.entities.flatMap(({ id, facts, events }) =>
      [...facts.map(({ asOf }) => asOf), ...events.map(({ date }) => date)]
        .filter((date) => date > pack.checkedAt.slice(0, date.length))
        .map((date) => `${id} ${date}`),
    );
    expect(late).toEqual([]);
  });

  it('marks as reported what only the community says, and nothing else', () => {
    const wrong = pack.entities.flatMap(({ id, facts, events, stages = [] }) =>
      [
        ...facts,
        ...facts.flatMap((fact) => fact.versions ?? []),
        ...events,
        ...stages,
        ...stages.flatMap(({ scores }) => scores ?? []),
      ]
        .filter(({ status, sources }) => {
          const community = sources.every((source) => pack.sources[source]?.grade === 'community');
          return community !== (status === 'reported');
        })
        .map(({ sources }) => `${id}: ${sources.join(', ')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('gives each source of a fact whose sources differ to one of its versions', () => {
    for (const { id, facts } of pack.entities)
      for (const { versions, sources } of facts)
        if (versions)
          expect(versions.flatMap((version) => version.sources).sort(), id).toEqual(
            [...sources].sort(),
          );
  });

  it('puts only what takes part into the table of stages', () => {
    for (const { id, stages = [], events } of pack.entities) {
      const members = new Set(stages.flatMap(({ results }) => results.map((one) => one.entity)));
      for (const member of members) {
        const relations = pack.entities.find((one) => one.id === member)?.relations ?? [];
        expect(
          relations.some(({ type, to }) => type === 'participates-in' && to === id),
          `${member} in ${id}`,
        ).toBe(true);
      }
      for (const { date } of stages) expect(events.map((event) => event.date)).toContain(date);
      expect(stages.map(({ date }) => date)).toEqual(stages.map(({ date }) => date).sort());
    }
  });

  it('lets all who joined a team together leave it together', () => {
    const ends = new Map<string, Set<string | null>>();
    for (const { relations } of pack.entities)
      for (const { type, to, from, until } of relations)
        if (type === 'partner-of' && from) {
          const key = `${to} ${from}`;
          ends.set(key, (ends.get(key) ?? new Set()).add(until));
        }
    expect([...ends].filter(([, of]) => of.size > 1).map(([key]) => key)).toEqual([]);
  });

  it('comes out of the database as it went in', async () => {
    const knowledge = createKnowledge({
      readBundledVersion: async () => pack.version,
      readBundledPack: async () => pack,
      compileLexicon,
      lexiconFormat,
      makeSearchIndex: indexEntities,
      layOwn: async (base) => base,
      openStore: ({ anew }) => openStore({ indexedDB: new IDBFactory(), IDBKeyRange, anew }),
    });
    const cards = await knowledge.readEntities(pack.entities.map(({ id }) => id));
    expect(cards.map(({ entity }) => entity)).toEqual(pack.entities);
    const unsourced = cards.filter(({ entity, sources }) =>
      entity.facts.some((fact) => fact.sources.some((id) => !sources[id])),
    );
    expect(unsourced).toEqual([]);
    expect((await knowledge.readLexicon())?.buffer).toEqual(compileLexicon(pack.entities));
    expect(await knowledge.readPackState()).toMatchObject({ state: 'ready', entities: 526 });
  });
});
