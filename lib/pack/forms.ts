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

const legalForm = '(?:[(（](?:주|유|사|재)[)）]|㈜|\\((?:Inc|Corp|Ltd|LLC)\\.?\\))';
const legalWord = '(?:주식|유한)회사';
const aroundName = new RegExp(
  `^(?:${legalForm}\\s*|${legalWord}\\s+)|(?:\\s*${legalForm}|\\s+${legalWord})$`,
  'g',
);

/**
 * What a firm or an organisation is called in a text: 견본나루 of ㈜견본나루, 견본나루(주) and 주식회사 견본나루. Where a sign
 * begins the name no word does, and it would never be found. Of all others the form as it is.
 */
export const withoutLegalForm = (form: string, { type }: { type: string }): string =>
  type === 'company' || type === 'organization' ? form.replace(aroundName, '') || form : form;
