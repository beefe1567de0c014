// Both catalogues say the same things, and every word in them is used.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import pagesEn from '@/assets/locales/en.json';
import pagesKo from '@/assets/locales/ko.json';
import readingEn from '@/assets/locales/reading/en.json';
import readingKo from '@/assets/locales/reading/ko.json';

const en = { ...pagesEn, ...readingEn };
const ko = { ...pagesKo, ...readingKo };

const keys = (catalogue: Record<string, Record<string, string>>) =>
  Object.entries(catalogue).flatMap(([section, words]) =>
    Object.keys(words).map((key) => `${section}.${key}`),
  );
const source = ['components', 'entrypoints', 'lib']
  .flatMap(list)
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(keys(en)).toEqual(keys(ko));
  });

  it('fill in the same parts', () => {
    const parts = (text: string) => [...text.matchAll(/\$\d/g)].map(String).sort();
    for (const [section, words] of Object.entries(ko))
      for (const [key, word] of Object.entries(words))
        expect(
          parts((en as Record<string, Record<string, string>>)[section]?.[key] ?? ''),
          `${section}.${key}`,
        ).toEqual(parts(word));
  });

  it('hold no word that is not used', () => {
    // Sections whose keys are the pack's own types are used as a whole; the manifest's by the build.
    const made = [
      'type.',
      'relation.',
      'outcome.',
      'ext.',
      'why.',
      'popup.emptyT',
      'popup.offT',
      'popup.restrictedT',
      'popup.localT',
      'popup.unreadT',
      'popup.fileT',
      'popup.preparingT',
      'popup.silentT',
      'card.community',
      'card.official',
      'card.since_',
      'popup.people',
      'popup.organisations',
      'popup.models',
      'popup.terms',
      'popup.open_',
      'popup.events_',
      'options.marks',
      'options.style_',
      'options.color_',
      'options.open',
      'options.told_',
      'options.refused_',
      'own.table_',
      'packs.differ_',
      'packs.phase_',
      'packs.refused_',
      'packs.told_',
      'packs.wins_',
      'packs.yields_',
    ];
    const unused = keys(ko).filter(
      (key) => !source.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('count in English without a plural, where there may be one', () => {
    // Always many.
    const many = [
      'welcome.listed',
      'welcome.iconOn',
      'own.many',
      'popup.events_other',
      'card.seeAllFacts',
      'popup.sinceCount',
      'own.table_many',
      'own.spellingsBad',
    ];
    for (const [section, words] of Object.entries(en))
      for (const [key, word] of Object.entries(words))
        if (!many.includes(`${section}.${key}`))
          expect(word, `${section}.${key}`).not.toMatch(
            /\$\d (?:characters|entries|events|facts|names|notes|sites|sources|spellings)\b/,
          );
  });

  it('say one thing by one word: marks are 표시, permissions 권한 and 허용, the bundled data 기본 자료', () => {
    for (const [section, words] of Object.entries(ko))
      for (const [key, word] of Object.entries(words))
        expect(word, `${section}.${key}`).not.toMatch(/밑줄|긋지|긋습|줄이 그어|허락|함께 든|껐음/);
  });

  it('speak as a newsroom does: no 요, no exclamation mark', () => {
    for (const word of Object.values(ko).flatMap((words) => Object.values(words)))
      expect(word).not.toMatch(/(?:세요|어요|아요|해요|예요|에요)[.?]|[!！]/);
  });
});
