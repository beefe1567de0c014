// Where packs differ: of one entity, of one name, and which of them has the say by the reader's order.
import { describe, expect, it } from 'vitest';
import { composePacks, type Layer } from '@/lib/pack/compose';
import { findConflicts } from '@/lib/pack/conflicts';
import type { Entity } from '@/lib/pack/schema';
import { makeLargeKnowledge } from '../bench/large-pack';
import { createEntity, createSource } from './small-pack';

const toLayer = (id: string, entities: Entity[]): Layer => ({
  id,
  title: { ko: id, en: id },
  entities,
  sources: { 'acme-site': createSource(`${id} press`), 'zeta-site': createSource(`${id} zeta`) },
});
const sentence = (text: string) => ({ summary: { ko: text, en: text } });
const founded = (ko: string, asOf: string) => ({
  label: { ko: '설립', en: 'Founded' },
  value: { ko, en: ko },
  asOf,
  sources: ['acme-site'],
});
/** A line a side: the pack, what it says, and according to whom. */
const toLines = (layers: Layer[]) =>
  findConflicts(layers, 50).first.flatMap(({ name, points }) =>
    points.map(({ of, sides }) => [
      name.ko,
      of,
      ...sides.map(
        ({ pack, text, sources }) => `${pack}: ${text.ko} (${sources[0]?.publisher ?? ''})`,
      ),
    ]),
  );

describe('where packs differ', () => {
  it('is nowhere in one pack, nor where two say the same', () => {
    const one = toLayer('a', [createEntity('acme'), createEntity('zeta')]);
    expect(findConflicts([one], 50)).toEqual({ total: 0, first: [] });
    expect(findConflicts([one, { ...one, id: 'b' }], 50)).toEqual({ total: 0, first: [] });
  });

  it('shows both sentences on one entity, the first in the order before the other', () => {
    const [a, b] = ['a', 'b'].map((id) =>
      toLayer(id, [createEntity('acme', sentence(`${id}의 말.`))]),
    ) as [Layer, Layer];
    expect(toLines([a, b])).toEqual([
      ['acme 회사', 'summary', 'a: a의 말. (a press)', 'b: b의 말. (b press)'],
    ]);
    expect(toLines([b, a])).toEqual([
      ['acme 회사', 'summary', 'b: b의 말. (b press)', 'a: a의 말. (a press)'],
    ]);
  });

  it('shows facts of one label whose values differ, the newest of each pack', () => {
    const a = toLayer('a', [
      createEntity('acme', { facts: [founded('2019년', '2024'), founded('2020년', '2025-08')] }),
    ]);
    const b = toLayer('b', [createEntity('acme', { facts: [founded('2021년', '2025')] })]);
    expect(toLines([a, b])).toEqual([
      ['acme 회사', 'fact', 'a: 2020년 (a press)', 'b: 2021년 (b press)'],
    ]);
  });

  it.each([
    ['however it is spaced', '견본 랩', '견본랩', '견본랩'],
    ['in capitals', 'Sample', 'SAMPLE', 'SAMPLE'],
    ['where a pattern stands for it', '견본 {1|2}호', '견본 2호', '견본 2호'],
    ['where its own pattern stands for it', '견본 2호', '견본 {2|3}호', '견본 2호'],
  ])(
    'shows one name that means two entities, %s, as composing decides',
    (_how, first, later, name) => {
      const a = toLayer('a', [createEntity('acme', { spellings: { ko: [first], en: [] } })]);
      const b = toLayer('b', [
        createEntity('zeta', { ...sentence('딴것.'), spellings: { ko: [later], en: [] } }),
      ]);
      expect(toLines([a, b])).toEqual([
        [name, 'name', 'a: 지어낸 회사. (a press)', 'b: 딴것. (b zeta)'],
      ]);
      const spelled = composePacks([a, b]).entities.map(({ spellings }) => spellings.ko);
      expect(spelled).toEqual([[first], []]);
    },
  );

  it('takes for the same what is the same in either language', () => {
    const a = toLayer('a', [createEntity('acme')]);
    const b = toLayer('b', [
      createEntity('acme', { summary: { ko: '지어낸 회사.', en: '지어낸 회사.' } }),
    ]);
    expect(toLines([a, b])).toEqual([]);
  });

  it('counts all and tells the first, of a large pack too', () => {
    const { entities, sources } = makeLargeKnowledge(5000);
    const a: Layer = { ...toLayer('a', entities), sources };
    const b = {
      ...a,
      id: 'b',
      entities: entities.map((one) => ({ ...one, ...sentence('딴말.') })),
    };
    const { total, first } = findConflicts([a, b], 50);
    expect([total, first.length]).toEqual([5000, 50]);
  });
});
