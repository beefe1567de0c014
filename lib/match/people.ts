// Is this name the person we know? A second cue decides; a wrong person is the worst error. Knows no coreference.
import { isPartOfName } from './coreference';
import {
  type Article,
  type Evidence,
  hasKin,
  isAgainst,
  isKin,
  isOfField,
  nothing,
  weigh,
} from './evidence';
import { flag, generic, needs, readKey, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import { cuesBetween, findFirst } from './near';
import { hasOwnCue, readCues } from './own-cues';
import { hasCallingAfter, hasCallingBefore, isPost, isPostAfter } from './titles';

export type Judgement = {
  evidence: Evidence /** Another person of this name stands here. */;
  namesake: boolean;
};

/**
 * Full names need the employer or a cue of their own in the article; names that only one person bears need an article
 * of the field. With another calling beside it (배우 하정우, 권순일 전 대법관) it is somebody else.
 */
export function judgePerson(article: Article, block: number, match: Match): Judgement {
  const { view } = article;
  const flags = view.flags[match.entry] ?? 0;
  const entity = view.target[match.entry] ?? 0;
  const text = article.blocks[block]?.text ?? '';
  // Named in full elsewhere, before or after: 머스크 in a headline.
  const kin = article.accepted.has(entity) ? entity : hasKin(article, entity);
  if (
    hasCallingAfter(text, match.end) ||
    hasCallingBefore(text, match.start) ||
    hasOtherEmployer(article, block, match, entity) ||
    // ◇스포츠=박성현이 버디 7개로: of another trade by its own sentence, and by no post.
    (isAgainst(article, block, match) && !isPostAfter(text, match.end))
  )
    return { evidence: nothing, namesake: true };
  if ((flags & flag.shortName) !== 0) {
    // Jack Altman ran Lattice; in a headline every word has its capital.
    const after = text.slice(match.end, match.end + 3);
    if (/^,?\s[a-z]/.test(after) && isPartOfName(text, match.start, match.end))
      article.shared.set(match.entry, true);
    if (hasOtherBearer(article, entity, match.entry)) return { evidence: nothing, namesake: false };
  }
  if (toNeed(flags) !== needs.person && kin !== entity)
    return { evidence: weigh(article, block, match), namesake: false };
  if (kin >= 0) return { evidence: { strength: 7, why: { by: 'kin', kin } }, namesake: false };
  const isTold = hasOwnCue(article, readCues(article, match.entry));
  if (isTold && isOfField(article) && (flags & flag.shortName) === 0)
    return { evidence: { strength: 5, why: { by: 'field' } }, namesake: false };
  return { evidence: nothing, namesake: true };
}

/** 아모데이 where 다니엘라 아모데이 is named: who is meant is followed from the full names, which are known by then. */
function hasOtherBearer(
  { view, fullNames, shared }: Article,
  entity: number,
  entry: number,
): boolean {
  const known = shared.get(entry);
  if (known !== undefined) return known;
  const surname = readKey(view, entry);
  const isShared = [...fullNames].some(
    ([other, names]) =>
      other !== entity &&
      [...names].some(
        (name) =>
          ((view.flags[name] ?? 0) & flag.person) !== 0 && readKey(view, name).endsWith(surname),
      ),
  );
  shared.set(entry, isShared);
  return isShared;
}

/**
 * `KT ▷AX사업부문장 이승현`, `삼성SDS 김성훈 상무`, `이승현 KT 부문장`: right beside the name stands an organisation that is not
 * her own, neither as kin nor by a word that speaks for her (SK그룹 of the reader's own, beside 최태원); or one that no pack
 * has, by what it is called (국민은행 김성훈 팀장).
 */
function hasOtherEmployer(
  article: Article,
  block: number,
  { entry, start, end }: Match,
  entity: number,
): boolean {
  const { view, employers } = article;
  const scanned = article.blocks[block];
  if (!scanned) return false;
  const { text } = scanned;
  const list = employers[block] ?? [];
  const isTitled = isPostAfter(text, end) || lowerPost.test(text.slice(end, end + 6));
  const near = list.slice(Math.max(0, findFirst(list, start) - 2), findFirst(list, end + 2));
  const beside = near.filter(
    (other) =>
      (other.end <= start &&
        start - other.end < 24 &&
        (isPost(text.slice(other.end, start)) ||
          (isTitled && /^\s$/.test(text.slice(other.end, start).replace(department, ''))))) ||
      (other.start >= end &&
        /^\s$/.test(text.slice(end, other.start)) &&
        isPostAfter(text, other.end)),
  );
  const isHers = (other: Match) => isKin(view, entity, view.target[other.entry] ?? 0);
  if (beside.length === 0) {
    if (otherAfter.test(text.slice(end, end + 24))) return true;
    // 뉴욕대 얀 르쿤 교수: a name that only one bears is no other's for an employer that no pack has.
    if (toNeed(view.flags[entry] ?? 0) !== needs.person) return false;
    const before = text.slice(Math.max(0, start - 24), start);
    if (isTitled && otherEmployer.test(before.replace(department, ''))) return true;
    const head = text.lastIndexOf('◇', start);
    const isOwnNotice = list.some(
      (other) => other.start > head && other.end <= start && isHers(other),
    );
    return appointed.test(before) && !isOwnNotice;
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

// Posts that nobody we know holds.
const lowerPost = /^\s[가-힣]{0,2}(?:연구원|[부차]장)/;
// 서울대 컴퓨터공학부 이활석 교수: between a school and its people.
const department = /\S+(?:학부|학과|대학원)\s$/;
// The president's house is none of them, nor is the next generation.
const otherEmployer =
  /(?:은행|증권|카드|생명|화재|보험|캐피탈|운용|병원|로펌|(?!청와|차세)[가-힣]{2}대(?:학교)?|(?:법무|회계|특허)법인\s\S+)\s$/;
const otherAfter = /^\s[가-힣]*(?:중앙회|협회|학회|조합|재단|연맹)\s[가-힣]*장/;
// ◇우정사업본부 ▲경인지방우정청장 김태윤: in a notice of appointments.
const appointed = /[▲△▷▶◇][^▲△▷▶◇]{4,}[장관]\s$/;
