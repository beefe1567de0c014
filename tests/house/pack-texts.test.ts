// How the texts of the bundled pack are written: in one coat, hedged where they must be, and the same in both languages.
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { joinPack } from '@/lib/pack/join';

const { entities } = await joinPack(resolve(import.meta.dirname, '../../assets/pack'));

/** Every text that a card shows as a sentence, with where it stands. */
const texts = entities.flatMap(({ id, summary, facts, events }) => [
  { at: `${id} summary`, ...summary },
  ...facts.flatMap(({ value, versions = [] }, i) =>
    [value, ...versions.map((version) => version.value)].map((text) => ({
      at: `${id} fact ${i}`,
      ...text,
    })),
  ),
  ...events.map(({ text }, i) => ({ at: `${id} event ${i}`, ...text })),
]);
const find = (isWrong: (text: (typeof texts)[number]) => boolean): string[] =>
  texts.filter(isWrong).map(({ at, ko, en }) => `${at}: ${ko} | ${en}`);

it('calls an act a law, so that a card says what has happened to it since the article', () => {
  const acts = entities.filter(({ name }) => /법$/.test(name.ko) || / Act$/.test(name.en));
  expect(acts.length).toBeGreaterThan(3);
  expect(acts.filter(({ type }) => type !== 'law').map(({ id }) => id)).toEqual([]);
});

it('begins in English with a capital, but for names that do not', () => {
  expect(find(({ en }) => /^\p{Ll}/u.test(en) && !/^xAI\b/.test(en))).toEqual([]);
});

it('begins no English event with a pronoun: a list puts the name before it', () => {
  const pronoun = /^(?:It|He|She|They|Its|His|Her|Their)\b/;
  expect(find(({ at, en }) => / event /.test(at) && pronoun.test(en))).toEqual([]);
});

it('writes money in one coat: KRW and $', () => {
  const others = /\bUSD\b|\bUS\$|₩|\d (?:trillion|billion|million) (?:won|dollars)\b/;
  expect(find(({ en }) => others.test(en))).toEqual([]);
});
