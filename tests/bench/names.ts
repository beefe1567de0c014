// Names that nobody bears, as many as a lexicon is to hold, the same in every run. Knows no measure.
import type { Entity } from '@/lib/pack/schema';
import { createRandom } from './prose';

// Syllables of Korean firms' names, common and rare.
const syllables =
  '가강건경고공광교구국군금기길김나남노누다대덕도동두등디라람래로루르리마만메모무문미민바박방백보부비빛사산삼새서선성세소송수순스시신아안애양에연영예오온올우원월유은이인일자장재전정제조주중지진차창천청초카코크타태테토트파평포풍프하한해향현형호홍화환효'.split(
    '',
  );
const endings =
  '소프트 테크 랩스 시스템즈 반도체 로보틱스 클라우드 네트웍스 컴퍼니 연구소 바이오 모빌리티 솔루션 에너지'.split(
    ' ',
  );

export function makeNames(count: number): string[] {
  const random = createRandom(5);
  const names = new Set<string>();
  while (names.size < count) {
    // As tables and registers have them: every tenth begins alike.
    let name = names.size % 10 === 0 ? '주식회사 ' : '';
    for (let i = 2 + random(3); i > 0; i--) name += syllables[random(syllables.length)] ?? '';
    const tail = random(8);
    names.add(
      tail === 0
        ? `${name} AI`
        : tail < 6 || name.length < 3
          ? name + (endings[random(endings.length)] ?? '')
          : name,
    );
  }
  return [...names];
}

/** Entities of made-up names, three spellings each. */
export function makeEntities(names: string[]): Entity[] {
  const entities: Entity[] = [];
  for (let i = 0; i < names.length; i += 3) {
    const spellings = names.slice(i, i + 3);
    const name = { ko: spellings[0] ?? '', en: `Made-up ${i}` };
    entities.push({
      id: `made-up-${i}`,
      type: 'company',
      name,
      spellings: { ko: spellings, en: [] },
      ambiguous: [],
      summary: name,
      facts: [],
      events: [],
      relations: [],
      confidence: 'high',
    });
  }
  return entities;
}
