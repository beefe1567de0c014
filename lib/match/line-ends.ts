// Where the ends of lines were lost: headlines strung together, and what follows them. Knows words, no names.

// What headlines end in: behind it a name may stand as if a word began (1차 성과 공개업스테이지도).
// And what is counted: 5000억파라미터.
const lineEnds =
  '\\d[억조]|공개|평가|전망|제공|예정|구축|확보|예고|진입|기자|강조|탑재|달성|시연|선봬|목표|돌파|가능|마련|대결|과제|적용|성장|승인|참석|개발|추진|발표|관건|출시|지원|개최|초점|비교|선정|특화|선점|개선|시작|확산|협력|경쟁|강화|확대|투자|체결|참여|완료|성공|우려|속도|상승|하락|급등|제기|대응|수상|전시|장악|개막|눈길|행보|정비|집중|가속|도전|논란|합류|인수|수주|도입|활용|실증|발표회|승부수|굳히기|다뤄|앞서|방문|지속|포함|진행|탈락|수행|주도|완성|매도|규모|운영|뉴스|뉴시스|경신|계획|분석|보유|고도화|도약|업계|실행|최고치';

const lineEnd = new RegExp(`(?:${lineEnds})$`);
const lost = /다\.[가-힣]|…/;

/** …선언했다.업스테이지는, or 경쟁…: its lines’ ends are lost elsewhere too. Asked of every text, so it is cheap. */
export const hasLostEnds = (text: string): boolean => lost.test(text);

const behindLineEnd = new RegExp(`[가-힣](?<=(?:${lineEnds}).)`, 'g');

/** The next offset, from `from` on, at which Hangul stands behind what headlines end in; -1 where there is none. */
export function findBehindLineEnd(text: string, from: number): number {
  behindLineEnd.lastIndex = from;
  return behindLineEnd.test(text) ? behindLineEnd.lastIndex - 1 : -1;
}

/** Whether a line may have ended at this offset. */
export const isBehindLineEnd = (text: string, at: number): boolean =>
  lineEnd.test(text.slice(Math.max(0, at - 3), at));
