// Whose a surname is at a place of an article: by who was named before it, and by which titles. Knows sightings, no texts.
import type { Sighting } from './coreference';

type Bearers = (block: number, start: number, title: string | null) => Sighting | null;

/**
 * Asked for places in reading order: who was named last before it, if it is the one known bearer so far; nobody where a
 * stranger was (정의선 회장 … 정의화 의장 … 정 회장). Where strangers bear the surname too, by a title that the known bearer
 * had and none of them (이혜훈 의원 … 이재명 대통령 … 이 대통령); and so by one of another walk of life (한성숙 장관 … 한 교수),
 * or where the two are ordinary words together. A surname that takes no title here (`title` null: Kwon, 올트먼) is
 * nobody's once a stranger has borne it.
 */
export function createBearers(seen: Sighting[], toTitle: (one: Sighting) => string): Bearers {
  const theirs = new Set<string>();
  const own = new Set<string>();
  const known = new Set<number>();
  let next = 0;
  let last: Sighting | null = null;
  let lastTitle = '';
  return (block, start, title) => {
    for (
      let at = seen[next];
      at && (at.block < block || (at.block === block && at.start < start));
      at = seen[++next]
    ) {
      last = at;
      lastTitle = toTitle(at);
      (at.person === null ? theirs : own).add(lastTitle);
      if (at.person !== null) known.add(at.person);
    }
    if (!last || last.person === null || known.size > 1) return null;
    if (title === null) return theirs.size === 0 ? last : null;
    if (lastTitle === title) return last;
    const isOwn = [...own].some((one) => isForm(title, one));
    if (!isOwn && ordinaryWords.test(last.surname + title)) return null;
    const isDoubtful =
      !isOwn && (otherWalk.test(title) || (determiner.test(last.surname) && title !== '장관'));
    // Of one who was named without a title none is known to be another's.
    if (theirs.size === 0 && !(isDoubtful && [...own].some(Boolean))) return last;
    return own.has(title) && !theirs.has(title) ? last : null;
  };
}

// 류제명 2차관 … 류 차관, 신정규 대표이사, 신정규 최고경영자 … 신 대표; but a 부위원장 is no 위원장.
const isForm = (title: string, full: string): boolean =>
  full === `${title}이사` ||
  (head.test(title) && head.test(full)) ||
  (full.endsWith(title) && !/부$|대표$/.test(full.slice(0, -title.length)));

const head = /^(?:대표(?:이사)?|최고경영자|CEO)$/;

// No minister: 배경훈 부총리 겸 과기정통부 장관 is one by his second title.
const otherWalk = /^(?:대통령|의원|위원장|교수|지사|시장|차관|[국과실]장|정책실장|대변인)$/;
// A certain professor, the former head, the present one: 한 교수, 전 대표, 현 대표.
const determiner = /^[한전현]$/;
// This market, this branch, this manager's work; a new director: 이 시장, 이 박사 과정, 신 이사.
const ordinaryWords =
  /^(?:.(?:시장|지사|의원)|[이신](?:박사|매니저|리더|총괄|담당|대표|이사|사업부장|본부장|팀장))$/;
