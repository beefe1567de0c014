// A wrong person is the worst error: whoever bears a known name and is told as somebody else, beside that person's own firm,
// is left alone; and the person herself is found in the ways that newsrooms introduce her.
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { toKoreanName } from '@/lib/match/name-flags';

const { pack, lexicon } = await loadLexicon();
const reader = createReader(lexicon);

/** Those of the pack whose Korean name others bear, each with what speaks for her first: mostly her firm. */
const people = pack.entities.flatMap((entity) => {
  const name = toKoreanName(entity);
  const shared = entity.ambiguous.find(({ spelling }) => spelling === name);
  const [firm] = shared?.near ?? [];
  return entity.type === 'person' && /^[가-힣]{3}$/.test(name) && firm
    ? [{ id: entity.id, name, firm }]
    : [];
});

const readWho = (text: string) => reader.decide([reader.scan(text)]).map(({ entity }) => entity);

const others =
  `배우 N이 말했다.|N 감독이 말했다.|가수 N이 노래했다.|방송인 N이 말했다.|유튜버 N이 말했다.|아나운서 N|N 아나운서|N 앵커
N 서울시의원이 말했다.|N 의원(국민의힘)은 말했다.|더불어민주당 N 의원은 말했다.|N 강남구청장은 말했다.|N 교육감은 말했다.|N 도지사는 말했다.|N 이장은 말했다.|N 주무관은 말했다.
N 변호사는 말했다.|N 판사는 말했다.|N 부장판사는 말했다.|N 대법관은 말했다.|가나다법무법인 N 변호사는 말했다.|피고인 N은 말했다.|피해자 N은 말했다.
N(45)씨는 말했다.|N 씨는 말했다.|직장인 N씨는 말했다.|농부 N씨는 말했다.|대학생 N은 말했다.|주부 N은 말했다.|N 군은 말했다.|N 학생은 말했다.|N 대학원생은 말했다.|N 박사과정생은 말했다.
독자 N|(수원 N)|『책』 N 지음.|『책』 홍길동 지음, N 옮김.|N 작가의 소설이다.|N 셰프가 요리했다.
N 기자 = 글이다.|글=N 기자|N·홍길동 기자|N 객원기자가 썼다.|촬영기자 N|N 촬영감독|N PD가 만들었다.|N 특파원|N 논설위원|N 해설위원
N 한국은행 과장은 말했다.|국민은행 N 팀장은 말했다.|N 삼성증권 연구원은 말했다.|하나증권 N 연구원은 말했다.|N 가나다증권 애널리스트는 말했다.|N 카카오뱅크 매니저는 말했다.|N LG전자 책임연구원은 말했다.|네이버파이낸셜 N 리더는 말했다.
N 서울대병원 교수는 말했다.|N 경희대 교수는 말했다.|가나다대 N 교수는 말했다.|가나다고 N 교사는 말했다.|N 교장은 말했다.|N 내과 원장은 말했다.|N 한의원 원장은 말했다.|N 약사는 말했다.
N 가나다 대표는 말했다.|가나다(대표 N)는 말했다.|스타트업 가나다 N 대표는 말했다.|가나다소프트 N 대표는 말했다.|N 가나다 CTO는 말했다.|N 가나다협회장은 말했다.|N 인천시 산업과 팀장은 말했다.
N 선수가 이겼다.|투수 N이 이겼다.|N 심판|N 코치|N 소령이 말했다.|N 대위는 말했다.|N 경위는 말했다.|N 신부는 말했다.|목사 N은 말했다.`.split(
    /[|\n]/,
  );

describe('somebody else of the name', () => {
  it.each(others)('%s', (told) => {
    const wrong = people.filter(({ id, name, firm }) =>
      readWho(
        `${firm}와 오픈AI가 AI 사업을 한다. ${told.replace('N', name)} 이날 많이 모였다.`,
      ).includes(id),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the person herself', () => {
  it.each([
    'F N 대표는 말했다.',
    'N F 대표는 말했다.',
    'F의 N 대표는 말했다.',
    'N 대표는 F를 말했다.',
    'F와 N이 AI를 말했다.',
    'F 소식이다. N은 AI를 말했다.',
  ])('%s', (told) => {
    const missed = people.filter(
      ({ id, name, firm }) =>
        !readWho(`오픈AI와 AI 사업을 한다. ${told.replace('N', name).replace('F', firm)}`).includes(
          id,
        ),
    );
    expect(missed).toEqual([]);
  });
});

/** The same in English: a name of two words, or of a hyphen. */
const abroad = pack.entities.flatMap(({ id, type, spellings, ambiguous }) => {
  const shared = ambiguous.find(
    ({ spelling }) => spellings.en.includes(spelling) && /^[A-Z][a-z]+ [A-Z]/.test(spelling),
  );
  const [firm] = shared?.near ?? [];
  return type === 'person' && shared && firm ? [{ id, name: shared.spelling, firm }] : [];
});

describe('somebody else of the English name', () => {
  it.each([
    'N, a taxi driver, said so.',
    'N, 45, a nurse, said so.',
    'N, an analyst at Hana Bank, said so.',
    'N, CEO of Ganada, said so.',
    'N, chief executive of Ganada, said so.',
    'N, founder and head of Ganada, said so.',
  ])('%s', (told) => {
    const wrong = abroad.filter(({ id, name, firm }) =>
      readWho(`${firm} and OpenAI sell AI in Seoul. ${told.replace('N', name)}`).includes(id),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    'N, a senior officer of F, said so.',
    'N, CEO of F, said so.',
    'N, chief of the firm, said so.',
  ])('but %s', (told) => {
    const missed = abroad.filter(
      ({ id, name, firm }) =>
        !readWho(
          `${firm} and OpenAI sell AI in Seoul. ${told.replace('N', name).replace('F', firm)}`,
        ).includes(id),
    );
    expect(missed).toEqual([]);
  });
});
