// Where Korean must not break: Chromium would cut `목표’/였다며`, and a bracket or a middle dot from its word. Knows text alone.

/** A word joiner before a bracket or a middle dot and after a quotation mark; `before` is the sign that `text` follows. */
export const keepTogether = (text: string, before = ''): string =>
  (before + text)
    .replace(/(?<=[\p{L}\p{N}])\(|(?<=\S)·/gu, '\u2060$&')
    .replace(/(?<=[’”)])(?=[가-힣])/g, '\u2060')
    .slice(before.length);
