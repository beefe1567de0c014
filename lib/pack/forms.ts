// Which spellings patterns stand for, and how many: a few braces could ask for more than any memory has. Knows no entities.

/** Of one pattern. The largest of the bundled pack stands for 30. */
export const mostForms = 200;

/** Of all that one pack writes: ten for each of a hundred thousand entities. */
export const mostFormsOfPack = 1_000_000;

/** `{AI|인공지능} 모델{| 사업}` stands for four: as many as its choices multiply to. */
export const countForms = (pattern: string): number =>
  (pattern.match(/\{[^}]*\}/g) ?? []).reduce((all, choice) => all * choice.split('|').length, 1);

export const countAllForms = (patterns: string[]): number =>
  patterns.reduce((all, pattern) => all + countForms(pattern), 0);

/** `{AI|인공지능} 모델{| 사업}`: every spelling that a pattern stands for. Braces do not nest. */
export function expandPattern(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const close = pattern.indexOf('}', open);
  if (open < 0 || close < 0) return [pattern];
  const head = pattern.slice(0, open);
  const tails = expandPattern(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => tails.map((tail) => head + choice + tail));
}
