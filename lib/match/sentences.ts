// The sentence around a place in a text. Knows punctuation, no names.

const borders = /[.?!。…](?=[\s”’"'」』)]|$|[가-힣“‘])|\n/g;

/** [start, end) in UTF-16 offsets of the sentence that holds [start, end); decimals and addresses do not end one. */
export function findSentence(text: string, start: number, end: number): [number, number] {
  // Sentences of news prose are under 400 units; a longer one is cut, so that a text without borders stays cheap.
  const from = Math.max(0, start - 400);
  const before = text.slice(from, start);
  let first = from;
  borders.lastIndex = 0;
  for (let match = borders.exec(before); match; match = borders.exec(before))
    first = from + borders.lastIndex;
  borders.lastIndex = 0;
  const after = borders.exec(text.slice(end, end + 400));
  return [first, after ? end + after.index + 1 : Math.min(text.length, end + 400)];
}
