// All the words there are, for our own pages and the background. Never part of what is loaded into the pages she reads.
import en from '@/assets/locales/en.json';
import ko from '@/assets/locales/ko.json';
import readingEn from '@/assets/locales/reading/en.json';
import readingKo from '@/assets/locales/reading/ko.json';
import { keepTogether } from './keep-together';
import { type Catalogue, createSay, type KeyOf, type Lang } from './words';

const all = { ...ko, ...readingKo };

export type AnyWordKey = KeyOf<typeof all>;

/** Which form of a sentence a count takes: that under `…_one` or under `…_other`. */
export const toForm = (lang: Lang, count: number): 'one' | 'other' =>
  new Intl.PluralRules(lang).select(count) === 'one' ? 'one' : 'other';

export const say = createSay<AnyWordKey>({ ko: toKept(all), en: { ...en, ...readingEn } });

/** Each sentence where Korean must not break; what is filled in later is not ours to change. */
function toKept(catalogue: Catalogue): Catalogue {
  const kept = Object.entries(catalogue).map(([section, words]) => [
    section,
    Object.fromEntries(Object.entries(words).map(([key, word]) => [key, keepTogether(word)])),
  ]);
  return Object.fromEntries(kept);
}
