// What may be glued to a name in Korean and leave it the same name: particles, endings, a few nouns. Knows no names.

// The twelve that open the list are 93 % of all that follows a name in the labelled articles.
// 이라도, 에게서 and the like are stacks of what is listed. Both allomorphs count after any name: those in Latin letters, and
// typing slips, break vowel harmony.
const particles = new Set(
  `는 의 은 가 와 를 이 에 에서 과 을 으로 로 도 만 에게 께 한테 더러 랑 하고 하며 로써 으로써 부터 까지 마저 조차 밖에 뿐 처럼 같이 같은 보다 대로 나 나마 든 든지 냐 야 야말로 여 만큼
  마다 씩 끼리 들 커녕 치고 치곤 론 으론 엔 에겐 한텐 선 란 라기 다 였 었 던 으며 으면 습니다 였기 었기 이기 이지 므로 거나 더라도 는데 인 일 임 며 고 자 니 면 지만 인데 인지 라 죠 입니다
  랄까 네 까 요 예요 보고 만한 만하다 서 발 등 쯤 식 라곤 보단 까진 부턴 일지 일수록 입니까 으나 으니 지요 겠 어 거든 군요 잖아 음 말고 기에 기도`.split(
    /\s+/,
  ),
);

// Nouns that keep the mention: AI 기본법상, 정예팀별, 데이터센터내, 토큰값, 환각현상, 환각률, 류 차관님, 업스테이지측, 오픈AI발, GPT-4급, AI 에이전트형, 엔비디아향,
// 네이버그룹, 메타행, 메타코리아, 에이닷사업부, 과기정통부장관, HBM시장, 삼성SDS컨소시엄, WBL총괄.
const gluedNouns = new Set(
  '측 상 별 간 내 장 사업부 장관 차관 행 시장 시대 서버 칩 기반 수요 값 률 님 현상 대표 급 용 형 향 계 팀 그룹 코리아 컨소시엄 출신 진영 총괄 사 판'.split(
    ' ',
  ),
);

// What could be read as two: 와·인, 의·자, 상·선 (현대상선), 라마야나.
const likeParticles = /^(?:와인|의자|상선|야나)/;

const longest = 5;
// 에서만이라도: 에서·만·이·라도.
const mostParticles = 5;
const ofOneUnit = new Set(
  [...particles, ...gluedNouns].filter((one) => one.length === 1).map((one) => one.charCodeAt(0)),
);

/** `isParticleRun` of one syllable, which most are: 는, 의, 가. */
export const isParticle = (unit: number): boolean => ofOneUnit.has(unit);

/**
 * Is this Hangul run, standing right after a name, one noun that keeps the mention and/or up to five particles?
 * 에서는, 으로부터도, 측은 are; 톡, 웹툰, 위즈 are not.
 */
export function isParticleRun(run: string): boolean {
  if (likeParticles.test(run)) return false;
  if (isStack(run, mostParticles)) return true;
  for (let length = 1; length <= Math.min(run.length, longest); length++)
    if (
      gluedNouns.has(run.slice(0, length)) &&
      (length === run.length || isStack(run.slice(length), mostParticles))
    )
      return true;
  return false;
}

function isStack(run: string, most: number): boolean {
  if (most === 0) return false;
  for (let length = Math.min(run.length, longest); length > 0; length--) {
    if (!particles.has(run.slice(0, length))) continue;
    if (length === run.length || isStack(run.slice(length), most - 1)) return true;
  }
  return false;
}
