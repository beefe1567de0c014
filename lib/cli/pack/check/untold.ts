// What a card cannot tell: a happening that no event has, and a number in a summary that nothing below it carries.
import type { Entity, Fact, Pack } from '@/lib/pack/schema';
import { toSplit } from '@/lib/since';
import { type Finding, toFile } from './finding';
import { listDays } from './written-dates';

/** "Since this article" knows events only: of the last two years, a day in a fact is one, or belongs to its `asOf`. */
export const findUntold = ({ entities, checkedAt }: Pack): Finding[] =>
  entities.flatMap((entity) => {
    if (!toSplit(entity, checkedAt)) return [];
    const first = `${Number(checkedAt.slice(0, 4)) - 1}-01-01`;
    return entity.facts.flatMap((fact, i) => {
      // What is later than the fact itself is planned.
      const day = listDays(toText(fact)).find(
        (one) =>
          one >= first &&
          one <= fact.asOf &&
          !entity.events.some(({ date }) => date >= one.slice(0, date.length)),
      );
      if (!day) return [];
      const reason = `no event for ${day}: add one, or leave the day to asOf where nothing happened on it`;
      return [{ file: toFile(entity), field: `facts.${i}.value`, reason }];
    });
  });

/** A summary has no sources of its own. Numbers in names (GPT-5, K1) are none. */
export const findUncarried = ({ entities }: Pack): Finding[] =>
  entities.flatMap((entity) =>
    (['ko', 'en'] as const).flatMap((lang) => {
      const carried = new Set(
        listCarried(entity, lang).flatMap((text) => listNumbers(text, number)),
      );
      const bare = listNumbers(entity.summary[lang], numberOfNoName).find(
        (one) => !carried.has(one),
      );
      if (!bare) return [];
      const reason = `no fact or event says ${bare}: add it with its source, or take it out`;
      return [{ file: toFile(entity), field: `summary.${lang}`, reason }];
    }),
  );

const toText = ({ value, versions = [] }: Fact): string =>
  [value, ...versions.map((one) => one.value)].map(({ ko, en }) => `${ko}\n${en}`).join('\n');

const listCarried = (
  { name, spellings, facts, events, stages = [] }: Entity,
  lang: 'ko' | 'en',
) => [
  name[lang],
  ...spellings.ko,
  ...spellings.en,
  ...facts.flatMap(({ label, value, versions = [], asOf }) => [
    label[lang],
    ...[value, ...versions.map((one) => one.value)].map((text) => text[lang]),
    toNumbers(asOf),
  ]),
  ...events.flatMap(({ text, date }) => [text[lang], toNumbers(date)]),
  ...stages.flatMap((stage) => [stage.name[lang], toNumbers(stage.date)]),
];

/** 2026-01-09 as a sentence says it: 2026 1 9. */
const toNumbers = (date: string): string => date.split('-').map(Number).join(' ');

const number = /\d[\d.,]*/g;
const numberOfNoName = /(?<![A-Za-z\d.,-])\d[\d.,]*/g;

const listNumbers = (text: string, kind: RegExp): string[] =>
  (text.match(kind) ?? []).map((one) => one.replace(/[.,]+$/, ''));
