// Many words looked for at one place of a text, by length: a pattern of them all would be compiled on every page anew. Knows no words.

export type WordList = { words: ReadonlySet<string>; firsts: ReadonlySet<number>; longest: number };

/** `words` parted by `|`, as a regular expression would have them. */
export function toWordList(words: string): WordList {
  const all = words.split('|');
  return {
    words: new Set(all),
    firsts: new Set(all.map((word) => word.charCodeAt(0))),
    longest: Math.max(...all.map((word) => word.length)),
  };
}

/** Where the longest of the words that begin at `at` ends; -1 where none does. UTF-16 offsets. */
export function findWordEnd(
  { words, firsts, longest }: WordList,
  text: string,
  at: number,
): number {
  if (at >= text.length || !firsts.has(text.charCodeAt(at))) return -1;
  for (let end = Math.min(text.length, at + longest); end > at; end--)
    if (words.has(text.slice(at, end))) return end;
  return -1;
}

/** Where the longest of the words that end at `end` begins; -1 where none does. */
export function findWordStart({ words, longest }: WordList, text: string, end: number): number {
  for (let at = Math.max(0, end - longest); at < end; at++)
    if (words.has(text.slice(at, end))) return at;
  return -1;
}
