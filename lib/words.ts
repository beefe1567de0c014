// What the reader sees, in her language: the catalogues in assets/locales, typed. Knows no screen and no browser.
import en from '@/assets/locales/en.json';
import ko from '@/assets/locales/ko.json';

export type Lang = 'ko' | 'en';

type Section = keyof typeof ko;
/** `card.close`, `popup.empty` …: a section of the catalogue and a key in it. */
export type WordKey = { [S in Section]: `${S}.${Extract<keyof (typeof ko)[S], string>}` }[Section];

const catalogues: Record<Lang, Record<string, Record<string, string>>> = { ko, en };

/** The sentence under `key`, its `$1`, `$2` … replaced by `parts` in order. */
export function say(lang: Lang, key: WordKey, ...parts: (string | number)[]): string {
  const [section = '', word = ''] = key.split('.');
  const sentence = catalogues[lang][section]?.[word] ?? key;
  return sentence.replace(/\$(\d)/g, (_, n) => String(parts[Number(n) - 1] ?? ''));
}

/** Korean for any Korean tag (`ko`, `ko-KR`), English for everything else. */
export const toLang = (tag: string): Lang => (/^ko\b/i.test(tag) ? 'ko' : 'en');
