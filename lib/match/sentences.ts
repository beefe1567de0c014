// The sentence around a place in a text. Knows punctuation, no names.

// Headlines go on after dots: `커서, 커널 공개…블랙웰 전용`, `인수 검토...피지컬 AI 확장`.
const borders = /[.?!。](?=[\s”’"'」』)]|$|(?<!\.\.)[가-힣“‘])|…(?=\s|$)|\n/g;

/** Offsets (UTF-16) just after each sentence's end; decimals and addresses do not end one. */
export function findBorders(text: string): number[] {
  const found: number[] = [];
  borders.lastIndex = 0;
  while (borders.exec(text)) found.push(borders.lastIndex);
  return found;
}

// Sentences of news prose are under 400 units; a longer one is cut, so that a text without borders stays cheap.
const longest = 400;

/** [start, end) of the sentence that holds [start, end), by the text's borders. */
export function findSentence(
  textLength: number,
  sentenceEnds: number[],
  start: number,
  end: number,
): [number, number] {
  const before = countUpTo(sentenceEnds, start);
  const after = countUpTo(sentenceEnds, end);
  return [
    Math.max(start - longest, sentenceEnds[before - 1] ?? 0),
    Math.min(end + longest, sentenceEnds[after] ?? textLength),
  ];
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(numbers: number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence itself, without the white space around it. */
export const readSentence = (text: string, start: number, end: number): string =>
  text.slice(...findSentence(text.length, findBorders(text), start, end)).trim();
