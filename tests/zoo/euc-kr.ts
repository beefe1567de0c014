// Korean text in the bytes that old newsrooms send. Knows the encoding from the decoder that every browser has.
const decoder = new TextDecoder('euc-kr');
const bytes = new Map<string, [number, number]>();
for (let lead = 0xa1; lead <= 0xfe; lead++)
  for (let trail = 0xa1; trail <= 0xfe; trail++)
    bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);

/** ASCII and what has two bytes; anything else throws. */
export const toEucKr = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((character) => {
      if (character <= '\x7f') return [character.charCodeAt(0)];
      const pair = bytes.get(character);
      if (!pair) throw new Error(`not in EUC-KR: ${character}`);
      return pair;
    }),
  );
