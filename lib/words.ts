// What the reader sees on a page that she reads, in her language: one half of the catalogues, typed. Knows no screen and no browser.
import en from '@/assets/locales/reading/en.json';
import ko from '@/assets/locales/reading/ko.json';

export type Lang = 'ko' | 'en';

/** Sections of sentences by their keys. */
export type Catalogue = Record<string, Record<string, string>>;
/** `card.close`, `popup.empty` …: a section of a catalogue and a key in it. */
export type KeyOf<C> = { [S in keyof C & string]: `${S}.${keyof C[S] & string}` }[keyof C & string];
export type WordKey = KeyOf<typeof ko>;

/**
 * Returns what says the sentence under a key of these catalogues, its `$1`, `$2` … replaced by `parts` in order; numbers
 * are counts, written with the language's separators.
 */
export function createSay<Key extends string>(catalogues: Record<Lang, Catalogue>) {
  return (lang: Lang, key: Key, ...parts: (string | number)[]): string => {
    const [section = '', word = ''] = key.split('.');
    const sentence = catalogues[lang][section]?.[word] ?? key;
    return sentence.replace(/\$(\d)/g, (_, n) => {
      const part = parts[Number(n) - 1] ?? '';
      return typeof part === 'number' ? part.toLocaleString(lang) : part;
    });
  };
}

/** Of cards, and of what is taken from them. Our own pages' words stay out of the pages that she reads: `all-words.ts`. */
export const say = createSay<WordKey>({ ko, en });

/** Korean for any Korean tag (`ko`, `ko-KR`), English for everything else. */
export const toLang = (tag: string): Lang => (/^ko\b/i.test(tag) ? 'ko' : 'en');
