// Names of firms, bodies, models and products that a text writes in other capitals than their own cards do.
import { expandPattern } from '@/lib/pack/forms';
import type { Entity, EntityType, Pack } from '@/lib/pack/schema';
import { type Finding, toFile } from './finding';

/** What a term is called has no capitals of its own in a sentence. */
const proper = new Set<EntityType>(['company', 'model', 'organization', 'product']);
const word = /[\p{L}\p{N}]+/gu;

/** English alone has capitals. In small letters all through it is an ordinary word; what another is called is that other. */
export function findMiscased({ entities }: Pack): Finding[] {
  const owners = new Map<string, Set<Entity>>();
  // By their first words: few begin alike, however many there are.
  const named = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const form of [toBare(entity), ...entity.spellings.en.flatMap(expandPattern)])
      owners.set(form, (owners.get(form) ?? new Set()).add(entity));
    const first = toBare(entity).match(word)?.[0].toLowerCase();
    if (proper.has(entity.type) && first) named.set(first, [...(named.get(first) ?? []), entity]);
  }
  const find = (text: string): string[] =>
    [...text.matchAll(word)].flatMap(({ 0: first, index }) =>
      (named.get(first.toLowerCase()) ?? []).flatMap((entity) => {
        const name = toBare(entity);
        const written = text.slice(index, index + name.length);
        const isName = written.toLowerCase() === name.toLowerCase() && isWhole(text, index, name);
        const isOther = [...(owners.get(written) ?? [])].some((owner) => owner !== entity);
        if (!isName || isOther || written === name || written === written.toLowerCase()) return [];
        return [`"${written}" is "${name}" on its own card: write it in one way`];
      }),
    );
  return entities.flatMap((entity) =>
    listTexts(entity).flatMap(({ field, text }) =>
      find(text).map((reason) => ({ file: toFile(entity), field, reason })),
    ),
  );
}

/** Brackets behind a name tell it apart, and are none of it. */
const toBare = ({ name }: Entity): string => name.en.replace(/ \(.*\)$/, '');

/** Not part of a longer word, and not quoted: that is as somebody else writes it. */
const isWhole = (text: string, index: number, name: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text[index + name.length] ?? '') && !/[-“‘"']$/.test(text.slice(0, index));

const listTexts = ({ summary, facts, events }: Entity) => [
  { field: 'summary.en', text: summary.en },
  ...facts.flatMap(({ value, versions = [] }, i) => [
    { field: `facts.${i}.value.en`, text: value.en },
    ...versions.map((one, j) => ({
      field: `facts.${i}.versions.${j}.value.en`,
      text: one.value.en,
    })),
  ]),
  ...events.map(({ text }, i) => ({ field: `events.${i}.text.en`, text: text.en })),
];
