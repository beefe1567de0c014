// How many spellings patterns stand for: a few braces could ask for more of them than any memory has. Knows no entities.

/** Of one pattern. The largest of the bundled pack stands for 30. */
export const mostForms = 200;

/** Of all that one pack writes: ten for each of a hundred thousand entities. */
export const mostFormsOfPack = 1_000_000;

/** `{AI|인공지능} 모델{| 사업}` stands for four: as many as its choices multiply to. */
export const countForms = (pattern: string): number =>
  (pattern.match(/\{[^}]*\}/g) ?? []).reduce((all, choice) => all * choice.split('|').length, 1);

export const countAllForms = (patterns: string[]): number =>
  patterns.reduce((all, pattern) => all + countForms(pattern), 0);
