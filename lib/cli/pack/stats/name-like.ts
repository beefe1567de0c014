// What looks like a name in a text though nobody knows it: Latin words in capitals, and Hangul words that cues stand by.
import { isParticleRun } from '@/lib/match/particles';
import { koreanTitle } from '@/lib/match/titles';

/** [start, end) in the text. `word` is what stands there; `stems` are what it may be without particles. */
export type NameLike = { word: string; stems: string[]; start: number; end: number; cue: Cue };
export type Cue = 'capitals' | 'gloss' | 'firm' | 'title' | 'quoted';

const latin = String.raw`[A-Z][\w&.-]*[\w]|[A-Z]`;
/** Several of them: Nurion Labs. */
const phrase = `(?:${latin})(?:\\s(?:${latin}))*`;
const hangul = '[가-힣]{2,12}';
const what = '모델|서비스|플랫폼|프로젝트|제품|솔루션|에이전트|칩|사업';
const firm = '스타트업|기업|업체|회사|자회사|계열사|운영사|개발사|전문기업';

// 부사장 대표: no name stands there.
const title = new RegExp(`^${koreanTitle}$`);

/** Each says where the name is by its group. */
const patterns: [Cue, RegExp][] = [
  [
    'gloss',
    new RegExp(
      `(?<![가-힣\\w])(?<name>${hangul}|${latin})(?=\\s?[(（](?:${phrase}|${hangul})[)）])`,
      'dg',
    ),
  ],
  ['gloss', new RegExp(`(?<=[가-힣\\w]\\s?[(（])(?<name>${phrase})(?=[)）])`, 'dg')],
  ['firm', new RegExp(`(?:㈜|\\(주\\)|주식회사)\\s?(?<name>${hangul})`, 'dg')],
  ['firm', new RegExp(`(?<![가-힣])(?<name>${hangul})(?:㈜|\\(주\\))`, 'dg')],
  ['firm', new RegExp(`(?<![가-힣])(?:${firm})(?:인|이자)?\\s(?<name>${hangul})(?![가-힣])`, 'dg')],
  [
    'title',
    new RegExp(`(?<![가-힣\\w])(?<name>[가-힣]{2,4})\\s(?=${koreanTitle}(?![가-힣]{3}))`, 'dg'),
  ],
  ['quoted', new RegExp(`[‘“'"](?<name>[^‘’“”'"\\n]{2,20})[’”'"](?=\\s(?:${what}))`, 'dg')],
  [
    'capitals',
    new RegExp(`(?<![\\w@/.-])(?<name>(?:${latin})(?:\\s(?:${latin}|\\d[\\w.]*))*)(?![a-z])`, 'dg'),
  ],
];

/** In the order of the patterns: where two see the same place, the first tells why. */
export function findNameLike(text: string): NameLike[] {
  const found: NameLike[] = [];
  for (const [cue, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const word = match.groups?.name ?? '';
      const [start, end] = match.indices?.groups?.name ?? [0, 0];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const stems = toStems(word);
      if (!stems.some((stem) => title.test(stem))) found.push({ word, stems, start, end, cue });
    }
  return found;
}

/** 업스테이지에서는 → 업스테이지; 오픈에이아이 → itself, or 오픈에이아 and 이: the other places decide. */
function toStems(word: string): string[] {
  const stems = [word];
  if (!/^[가-힣]+$/.test(word)) return stems;
  for (let length = 2; length < word.length; length++)
    if (isParticleRun(word.slice(length))) stems.push(word.slice(0, length));
  return stems;
}
