// A pack as large as a field can be, of things that nobody knows: the same in every run. Knows no measure.
import type { Contents } from '@/lib/pack/published/parts';
import type { Entity, EntityType, Source, SourceId, Texts } from '@/lib/pack/schema';
import { makeNames } from './names';
import { createRandom } from './prose';

/** As in a field's who is who: firms and people most of all. */
const types: EntityType[] = [
  'company',
  'company',
  'company',
  'company',
  'person',
  'person',
  'product',
  'model',
  'organization',
  'place',
];
const trades: Texts[] = [
  { ko: '물류 로봇', en: 'warehouse robots' },
  { ko: '배터리 소재', en: 'battery materials' },
  { ko: '의료 영상 판독', en: 'reading of medical images' },
  { ko: '반도체 설계', en: 'chip design' },
  { ko: '통번역 소프트웨어', en: 'translation software' },
  { ko: '보안 관제', en: 'security monitoring' },
  { ko: '위성 통신', en: 'satellite links' },
  { ko: '온라인 교육', en: 'online teaching' },
  { ko: '농업 자동화', en: 'farm automation' },
  { ko: '게임 엔진', en: 'game engines' },
];
const consonants = 'bcdfghjklmnprstvz';
const vowels = 'aeiou';

/** `count` entities with three spellings each, one by one; each points only to those before it. */
export function* makeLargeEntities(count: number): Generator<Entity> {
  const random = createRandom(11);
  const korean = makeNames(count * 2);
  for (let i = 0; i < count; i++) {
    const type = types[random(types.length)] ?? 'company';
    const trade = trades[random(trades.length)] ?? { ko: '', en: '' };
    const ko = korean[i * 2] ?? '';
    const en = toLatinName(i);
    const source = toSourceId(i);
    const isHomonym = random(100) === 0;
    const kin = i > 0 && random(2) === 0 ? random(i) : null;
    yield {
      id: toEntityId(i),
      type,
      name: { ko, en },
      spellings: { ko: [ko, korean[i * 2 + 1] ?? ''], en: [en] },
      ambiguous: isHomonym
        ? [{ spelling: ko, reason: 'a common word', near: [trade.ko], unless: [] }]
        : [],
      summary: {
        ko: `${trade.ko} 분야에 이름을 올린, 지어낸 ${i}번째 항목.`,
        en: `Entry ${i}, made up, in the field of ${trade.en}.`,
      },
      facts: makeFacts(1 + random(2), random, source),
      events:
        random(3) === 0
          ? [
              {
                date: toDate(random),
                text: {
                  ko: `${trade.ko} 시장에 들어섰다고 밝혔다.`,
                  en: `Said that it entered the market for ${trade.en}.`,
                },
                sources: [source],
              },
            ]
          : [],
      relations:
        kin === null
          ? []
          : [
              {
                type: 'partner-of',
                to: toEntityId(kin),
                from: toDate(random),
                until: null,
                sources: [source],
              },
            ],
      confidence: 'medium',
    };
  }
}

/** All of it at once, with a source for every other entity: 100,000 are 83 MB as JSON. */
export function makeLargeKnowledge(count: number): Contents {
  const sources: Record<SourceId, Source> = {};
  for (let i = 0; i < count; i += 2)
    sources[toSourceId(i)] = {
      title: `지어낸 보도 ${i}`,
      publisher: `견본일보 ${i % 40}`,
      url: `https://news-${i % 40}.example.com/articles/${i}`,
      published: `2026-${toTwo(1 + (i % 10))}-${toTwo(1 + (i % 28))}`,
      lang: 'ko',
      grade: 'press',
    };
  return { entities: [...makeLargeEntities(count)], sources };
}

const toEntityId = (i: number): string => `made-up-${i}`;
const toSourceId = (i: number): SourceId => `made-up-report-${i - (i % 2)}`;
const toTwo = (n: number): string => String(n).padStart(2, '0');
const toDate = (random: (below: number) => number): string =>
  `${2021 + random(5)}-${toTwo(1 + random(12))}-${toTwo(1 + random(28))}`;

function makeFacts(
  count: number,
  random: (below: number) => number,
  source: SourceId,
): Entity['facts'] {
  return Array.from({ length: count }, (_, i) => {
    const amount = 10 + random(9000);
    return {
      label: i === 0 ? { ko: '직원', en: 'Employees' } : { ko: '매출', en: 'Revenue' },
      value:
        i === 0
          ? { ko: `${amount}명`, en: String(amount) }
          : { ko: `${amount}억원`, en: `KRW ${amount * 100} million` },
      asOf: toDate(random),
      sources: [source],
    };
  });
}

/** The number in syllables, so that no two are the same: Bacobu, Dazela … */
function toLatinName(i: number): string {
  const base = consonants.length * vowels.length;
  let name = '';
  // Scattered over all names of four syllables: neighbours would share their beginning, and three are a letter apart.
  for (let rest = (i * 7919) % base ** 4, n = 0; n < 4; n++, rest = Math.floor(rest / base))
    name +=
      (consonants[rest % consonants.length] ?? '') +
      (vowels[Math.floor((rest % base) / consonants.length)] ?? '');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${i % 3 === 0 ? 'Labs' : i % 3 === 1 ? 'Systems' : 'AI'}`;
}
