// All the words there are, for our own pages and the background. Never part of what is loaded into the pages she reads.
import en from '@/assets/locales/en.json';
import ko from '@/assets/locales/ko.json';
import readingEn from '@/assets/locales/reading/en.json';
import readingKo from '@/assets/locales/reading/ko.json';
import { createSay, type KeyOf } from './words';

const all = { ...ko, ...readingKo };

export type AnyWordKey = KeyOf<typeof all>;

export const say = createSay<AnyWordKey>({ ko: all, en: { ...en, ...readingEn } });
