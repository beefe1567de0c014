// How the texts of the bundled pack are written: in one coat, hedged where they must be, and the same in both languages.
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { joinPack } from '@/lib/pack/join';

const { entities } = await joinPack(resolve(import.meta.dirname, '../../assets/pack'));

/** Every text that a card shows as a sentence, with where it stands. */
const texts = entities.flatMap(({ id, summary, facts, events }) => [
  { at: `${id} summary`, ...summary },
  ...facts.flatMap(({ value, versions = [] }, i) =>
    [value, ...versions.map((version) => version.value)].map((text) => ({
      at: `${id} fact ${i}`,
      ...text,
    })),
  ),
  ...events.map(({ text }, i) => ({ at: `${id} event ${i}`, ...text })),
]);
const find = (isWrong: (text: (typeof texts)[number]) => boolean): string[] =>
  texts.filter(isWrong).map(({ at, ko, en }) => `${at}: ${ko} | ${en}`);

it('calls an act a law, so that a card says what has happened to it since the article', () => {
  const acts = entities.filter(({ name }) => /법$/.test(name.ko) || / Act$/.test(name.en));
  expect(acts.length).toBeGreaterThan(3);
  expect(acts.filter(({ type }) => type !== 'law').map(({ id }) => id)).toEqual([]);
});

it('begins in English with a capital, but for names that do not', () => {
  expect(find(({ en }) => /^\p{Ll}/u.test(en) && !/^xAI\b/.test(en))).toEqual([]);
});

it('heads the card of a term with a capital', () => {
  const small = entities.filter(({ type, name }) => type === 'concept' && /^\p{Ll}/u.test(name.en));
  expect(small.map(({ name }) => name.en)).toEqual([]);
});

it('begins no English event with a pronoun: a list puts the name before it', () => {
  const pronoun = /^(?:It|He|She|They|Its|His|Her|Their)\b/;
  expect(find(({ at, en }) => / event /.test(at) && pronoun.test(en))).toEqual([]);
});

it('writes money in one coat: KRW and $', () => {
  const others = /\bUSD\b|\bUS\$|₩|\d (?:trillion|billion|million) (?:won|dollars)\b/;
  expect(find(({ en }) => others.test(en))).toEqual([]);
});

it('writes Korean in one coat too: 억원 and 억 달러, 최고경영자, the names that cards have', () => {
  const others =
    /(?:[억조]|(?<!대)만)달러|[만억조] 원(?![가-힣])|CEO(?! 서밋)|수냉식|월드 모델|문샷 AI|전문가 혼합|기술특례 상장|시리즈[A-Z]\b|다운로드|믿:음|상근부위원장|슈퍼브AI|Artificial Analysis/;
  expect(find(({ ko }) => others.test(ko))).toEqual([]);
});

// Known from `asOf` or `date`, or from what a row says: 2026-08 of 2026-08-28, "2026년 8월" or "August 2026".
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'.split(
    '|',
  );
const toMonths = (text: string): string[] => [
  ...[...text.matchAll(/(\d{4})년 (\d{1,2})월/g)].map(([, y, m]) => `${y}-${m?.padStart(2, '0')}`),
  ...[...text.matchAll(/([A-Z][a-z]+) (\d{4})/g)].flatMap(([, m = '', y]) =>
    months.includes(m) ? [`${y}-${String(months.indexOf(m) + 1).padStart(2, '0')}`] : [],
  ),
];

it('does not say flatly in a summary what its card marks as unconfirmed', () => {
  const flat = entities.flatMap(({ id, summary, facts, events }) => {
    const rows = [
      ...facts.map(({ value, asOf, status }) => ({ text: value, date: asOf, status })),
      ...events,
    ].map(({ text, date, status }) => ({
      isReported: status === 'reported',
      months: [date.slice(0, 7), ...toMonths(`${text.ko} ${text.en}`)],
    }));
    const isOnlyReported = (month: string) => {
      const saying = rows.filter((row) => row.months.includes(month));
      return saying.length > 0 && saying.every((row) => row.isReported);
    };
    const isHedged = /전해[졌진]|알려[졌져]|보도됐/.test(summary.ko) && /report/.test(summary.en);
    const said = toMonths(`${summary.ko} ${summary.en}`).filter(isOnlyReported);
    return said.length > 0 && !isHedged ? [`${id}: ${summary.ko} | ${summary.en}`] : [];
  });
  expect(flat).toEqual([]);
});

it('does not call reported by the press what only the community says', () => {
  const wrong = entities.flatMap(({ id, facts, events }) =>
    [...facts.map(({ value, status }) => ({ text: value, status })), ...events]
      .filter(
        ({ text, status }) =>
          status === 'reported' && (/보도/.test(text.ko) || /\breported\b/i.test(text.en)),
      )
      .map(({ text }) => `${id}: ${text.ko} | ${text.en}`),
  );
  expect(wrong).toEqual([]);
});

it('calls no note of a stranger’s a public document: to a reader that is a filing or a record', () => {
  expect(find(({ ko, en }) => /공개 문서/.test(ko) || /public document/i.test(en))).toEqual([]);
});

it('says what a product is before what the sovereign AI project does with it', () => {
  const turned = entities
    .filter(({ type, summary }) => type === 'product' && /^독자 AI/.test(summary.ko))
    .map(({ id, summary }) => `${id}: ${summary.ko}`);
  expect(turned).toEqual([]);
});

it('says in English of what a stage or a team is, where it is not the project itself that speaks', () => {
  const alone = entities
    .filter(({ id }) => id !== 'sovereign-ai-foundation-model-project')
    .map(({ id, summary }) => `${id}: ${summary.en}`)
    .filter((text) => /\bstage[- ]\d|re-tender|\bthe (?:project|five teams)\b/.test(text))
    .filter((text) => !/sovereign/i.test(text));
  expect(alone).toEqual([]);
});

it('says nothing twice on a card: no fact is its summary', () => {
  const toWords = (text: string) => text.replace(/[\s.,]/g, '');
  const twice = entities.flatMap(({ id, summary, facts }) =>
    facts
      .filter(({ value }) =>
        (['ko', 'en'] as const).some((lang) => toWords(value[lang]) === toWords(summary[lang])),
      )
      .map(({ value }) => `${id}: ${value.ko}`),
  );
  expect(twice).toEqual([]);
});

it('says who argued: critics are anybody', () => {
  expect(find(({ en }) => /\b[Cc]ritics (?:say|argue|claim)/.test(en))).toEqual([]);
});

it('ends in 보도 only where it names who reported', () => {
  const papers =
    /(?:지디넷코리아|이투데이|SBS|월스트리트저널|뉴욕타임스)[가이] 보도$|WSJ는 .+ 보도$/;
  expect(find(({ ko }) => /보도$/.test(ko) && !papers.test(ko))).toEqual([]);
});

it('labels no fact with a word that points at nothing', () => {
  const empty = entities.flatMap(({ id, type, facts }) =>
    facts
      .map(({ label }) => label)
      .filter(
        ({ ko, en }) =>
          ['이후', 'Since', 'In the project'].some((word) => word === ko || word === en) ||
          // Only people have a career.
          (ko === '주요 이력' && type !== 'person'),
      )
      .map(({ ko, en }) => `${id}: ${ko} | ${en}`),
  );
  expect(empty).toEqual([]);
});

it('says of a person first who it is, and last what they said', () => {
  const ranks: Record<string, number> = { 직함: 0, 발언: 2 };
  const rank = (label: string): number => ranks[label] ?? 1;
  const turned = entities
    .filter(({ type }) => type === 'person')
    .map(({ id, facts }) => ({ id, labels: facts.map(({ label }) => label.ko) }))
    .filter(({ labels }) => labels.some((label, i) => rank(label) < rank(labels[i - 1] ?? '직함')));
  expect(turned.map(({ id, labels }) => `${id}: ${labels.join(', ')}`)).toEqual([]);
});

it('names the same years, months and shares in both languages', () => {
  const toParts = (text: string, month: RegExp, toMonth: (found: string) => number[]) =>
    [
      ...[...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(String),
      ...[...text.matchAll(/(\d[\d.,]*)\s?%/g)].map(([, share]) => `${share}%`),
      ...[...text.matchAll(month)].flatMap(([found]) => toMonth(found)).map((m) => `month ${m}`),
    ]
      .filter((part, i, all) => all.indexOf(part) === i)
      .sort();
  const unlike = texts.flatMap(({ at, ko, en }) => {
    const inKorean = toParts(ko, /(?:\d{1,2}[~·])?\d{1,2}월/g, (found) =>
      (found.match(/\d+/g) ?? []).map(Number),
    );
    const inEnglish = toParts(en, new RegExp(`\\b(?:${months.join('|')})\\b`, 'g'), (found) => [
      months.indexOf(found) + 1,
    ]);
    return inKorean.join() === inEnglish.join() ? [] : [`${at}: ${ko} | ${en}`];
  });
  expect(unlike).toEqual([]);
});
