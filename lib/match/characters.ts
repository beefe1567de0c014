// What each UTF-16 unit is to a reader of Korean and English: its class, and the form it is compared in. Knows no names.

/** Classes of UTF-16 units. Everything that is none of these is `other`: punctuation, symbols, emoji. */
export const other = 0;
export const hangul = 1;
export const latin = 2;
export const digit = 3;
/** White space and hyphens: what may stand, or be left out, between the parts of a name. */
export const separator = 4;
/** Hanja and kana: they border on names without a space (美오픈AI, 오픈AI發) and so never block. */
export const ideograph = 5;
/** Letters of further scripts, which do block. */
export const letter = 6;
/** Marks that take no room: zero-width spaces, joiners, soft hyphens. */
export const invisible = 7;

/** A bit for each class that words are made of. */
export const inWord = (1 << hangul) | (1 << latin) | (1 << digit) | (1 << letter);
/** A bit for each class that a word may begin with: Hanja stands alone (美오픈AI). */
export const atWordStart = inWord | (1 << ideograph);

// Of the classes that words are made of: from, to, and class.
const letters: readonly (readonly [number, number, number])[] = [
  [0xac00, 0xd7a3, hangul],
  // But for ᆞ, ㆍ and ㅣ, which newsrooms set as middle dots and bars: 네이버ㆍ카카오.
  [0x1100, 0x119d, hangul],
  [0x119f, 0x11ff, hangul],
  [0x3131, 0x3162, hangul],
  [0x3164, 0x318c, hangul],
  [0x30, 0x39, digit],
  [0xff10, 0xff19, digit],
  [0x41, 0x5a, latin],
  [0x61, 0x7a, latin],
  [0xff21, 0xff3a, latin],
  [0xff41, 0xff5a, latin],
  [0xc0, 0xd6, latin],
  [0xd8, 0xf6, latin],
  [0xf8, 0x24f, latin],
  [0x370, 0x10ff, letter],
  [0x2e80, 0x2fdf, ideograph],
  [0x3041, 0x30ff, ideograph],
  [0x3400, 0x9fff, ideograph],
  [0xf900, 0xfaff, ideograph],
];

/** The class of every UTF-16 unit. */
export const classOf: Uint8Array = createClasses();

/** Every UTF-16 unit as it is compared: full-width Latin as ASCII, typographic quotes as straight ones. */
export const plainOf: Uint16Array = createPlain();

/** Like `plainOf`, and without capitals. */
export const foldOf: Uint16Array = createFold();

/**
 * The unit at a place, 0 past the end: `charCodeAt` gives NaN there, and one look up of NaN in a typed array makes
 * every later one of that line many times slower.
 */
export const unitAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0;

function codes(text: string): number[] {
  return [...text].map((c) => c.charCodeAt(0));
}

function createClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [from, to, kind] of letters) classes.fill(kind, from, to + 1);
  for (const code of [9, 10, 11, 12, 13, 0x20, 0xa0, 0x2007, 0x202f, 0x205f, 0x3000])
    classes[code] = separator;
  classes.fill(separator, 0x2000, 0x200b);
  for (const code of [...codes('-‐‑‒–'), 0xff0d]) classes[code] = separator;
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x34f, 0x180e])
    classes[code] = invisible;
  return classes;
}

/** Filled by a plain loop: `Uint16Array.from` would call back for each unit, and cost the page's start fifteen milliseconds. */
function createPlain(): Uint16Array {
  const plain = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) plain[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) plain[code] = code - 0xfee0;
  for (const code of codes('‘’′ʼ')) plain[code] = 0x27;
  for (const code of codes('“”″')) plain[code] = 0x22;
  for (const code of codes('・ㆍᆞ‧∙•')) plain[code] = 0xb7;
  for (const code of codes('‐‑‒–')) plain[code] = 0x2d;
  return plain;
}

/** Only where letters have capitals: asking every unit would cost the page's start ten milliseconds. */
function createFold(): Uint16Array {
  const fold = plainOf.slice();
  for (const [from, to] of [
    [0x41, 0x5a],
    [0xc0, 0x587],
    [0x10a0, 0x10ff],
    [0x1e00, 0x1fff],
    [0x2160, 0x216f],
    [0xff21, 0xff3a],
  ] as const)
    for (let code = from; code <= to; code++)
      fold[code] = String.fromCharCode(fold[code] ?? code)
        .toLowerCase()
        .charCodeAt(0);
  return fold;
}

export const isHyphen = (code: number): boolean => plainOf[code] === 0x2d;
