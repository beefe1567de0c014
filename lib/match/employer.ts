// Whose employee a person is by what stands right beside the name: her own firm's, or another's. Knows no other evidence.
import { type Article, isKin } from './evidence';
import { generic, needs, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import { cuesBetween, findFirst } from './near';
import { readCues } from './own-cues';
import { findTitleSoon, isPost, isPostAfter } from './titles';

/**
 * `KT ▷AX사업부문장 이승현`, `삼성SDS 김성훈 상무`, `이승현 KT 부문장`: right beside the name stands an organisation that is not
 * her own, neither as kin nor by a word that speaks for her (SK그룹 of the reader's own, beside 최태원); or one that no pack
 * has, by what it is called (국민은행 김성훈 팀장).
 */
export function hasOtherEmployer(
  article: Article,
  block: number,
  { entry, start, end }: Match,
  entity: number,
): boolean {
  const { view } = article;
  const scanned = article.blocks[block];
  if (!scanned) return false;
  const { text } = scanned;
  const isTitled = isPostAfter(text, end) || lowerPost.test(text.slice(end, end + 6));
  const beside = findBeside(article, block, start, end, isTitled);
  const isHers = (other: Match) => isKin(view, entity, view.target[other.entry] ?? 0);
  if (beside.length === 0) {
    // 뉴욕대 얀 르쿤 교수: a foreign name that only one bears is no other's for an employer that no pack has.
    if (toNeed(view.flags[entry] ?? 0) !== needs.person && end - start > 3) return false;
    const before = text.slice(Math.max(0, start - 24), start);
    if (otherAfter.test(text.slice(end, end + 24))) return true;
    if (isTitled && otherEmployer.test(before.replace(department, ''))) return true;
    if (!appointed.test(before)) return false;
    // Under its head, ◇업스테이지, somebody is appointed there: as far back as a firm's whole list goes.
    const from = Math.max(0, start - listUnits);
    const list = article.employers[block] ?? [];
    const under = list.slice(
      findFirst(list, from + text.slice(from, start).lastIndexOf('◇') + 1),
      findFirst(list, start),
    );
    return !under.some(isHers);
  }
  const own = readCues(article, entry);
  return !beside.some(
    (other) =>
      isHers(other) ||
      cuesBetween(scanned, other.start, other.start + 1).some(
        (cue) => (own.get(view.target[cue.entry] ?? 0) ?? generic) < generic,
      ),
  );
}

/** `업스테이지 김성훈 대표`, `김성훈 업스테이지 대표`, `김성훈 대표`: a post stands by the name, and no other's organisation. */
export function hasOwnPost(article: Article, block: number, { entry, start, end }: Match): boolean {
  const { view, blocks } = article;
  const entity = view.target[entry] ?? 0;
  // 하정우 전 대통령실 AI미래기획수석
  const isTitled = findTitleSoon(blocks[block]?.text ?? '', end, 3) !== '';
  return (
    isTitled ||
    findBeside(article, block, start, end, isTitled).some((other) =>
      isKin(view, entity, view.target[other.entry] ?? 0),
    )
  );
}

/** Organisations right beside the name, with its post. */
function findBeside(
  { blocks, employers }: Article,
  block: number,
  start: number,
  end: number,
  isTitled: boolean,
): Match[] {
  const text = blocks[block]?.text ?? '';
  const list = employers[block] ?? [];
  const near = list.slice(Math.max(0, findFirst(list, start) - 2), findFirst(list, end + 2));
  return near.filter(
    (other) =>
      (other.end <= start &&
        start - other.end < 24 &&
        (isPost(text.slice(other.end, start)) ||
          (isTitled && /^\s$/.test(text.slice(other.end, start).replace(department, ''))))) ||
      (other.start >= end &&
        /^\s$/.test(text.slice(end, other.start)) &&
        isPostAfter(text, other.end)),
  );
}

// UTF-16 units.
const listUnits = 600;

// Posts that nobody we know holds.
const lowerPost = /^\s[가-힣]{0,2}(?:연구원|[부차]장)/;
// 서울대 컴퓨터공학부 이활석 교수: between a school and its people.
const department = /\S+(?:학부|학과|대학원)\s$/;
// What bodies are called that nobody we know works for.
const bodies =
  '(?:은행|뱅크|증권|카드|생명|화재|보험|캐피탈|파이낸셜|운용|전자|병원|의원|[내치외]과|로펌|소프트|테크|시스템|솔루션|바이오|코리아|제약|학교|중앙회|[협학]회|조합|재단|연맹)';
// 김성훈 삼성증권 연구원, 김성훈 공인중개사협회장, 김성훈 인천시 디지털산업과 팀장.
const otherAfter = new RegExp(
  `^\\s(?:[^\\s(]*${bodies}(?:\\s[가-힣]|장)|[가-힣]{1,3}[시도군구]\\s[가-힣]+[과국실]\\s)`,
);
// The president's house is none of them, nor is the next generation.
const otherEmployer = new RegExp(
  `(?:${bodies}|대책위(?:원회)?|농민회|상인회|(?!청와|차세|예컨)[가-힣]{2}대|(?:법무|회계|특허)법인\\s\\S+)\\s$`,
);
// ◇우정사업본부 ▲경인지방우정청장 김태윤, ▲홍보실장 김성훈, ▲준법감시인 임우형: in a notice of appointments.
const appointed = /[▲△▷▶◇][^▲△▷▶◇.,“”‘’]{2,}(?:[장관인]|담당|총괄|이사|전무|상무)\s$/;
