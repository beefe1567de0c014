// Many words looked for at one place of a text: a pattern of them all would be compiled on every page anew. Knows no words.

/** The words by the unit they begin with, and by the one they end in; each the longest first. */
export type WordList = { byFirst: ByUnit; byLast: ByUnit };
type ByUnit = ReadonlyMap<number, readonly string[]>;

/** `words` parted by `|`, as a regular expression would have them. */
export function toWordList(words: string): WordList {
  const all = words.split('|').sort((a, b) => b.length - a.length);
  return {
    byFirst: byUnit(all, (word) => word.charCodeAt(0)),
    byLast: byUnit(all, (word) => word.charCodeAt(word.length - 1)),
  };
}

function byUnit(words: string[], toUnit: (word: string) => number): ByUnit {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = groups.get(toUnit(word));
    if (group) group.push(word);
    else groups.set(toUnit(word), [word]);
  }
  return groups;
}

/** Where the longest of the words that begin at `at` ends; -1 where none does. UTF-16 offsets. */
export function findWordEnd({ byFirst }: WordList, text: string, at: number): number {
  const words = at < text.length ? byFirst.get(text.charCodeAt(at)) : undefined;
  const word = words?.find((one) => text.startsWith(one, at));
  return word ? at + word.length : -1;
}

/** Where the longest of the words that end at `end` begins; -1 where none does. */
export function findWordStart({ byLast }: WordList, text: string, end: number): number {
  const words = end > 0 ? byLast.get(text.charCodeAt(end - 1)) : undefined;
  const word = words?.find((one) => text.endsWith(one, end));
  return word ? end - word.length : -1;
}
