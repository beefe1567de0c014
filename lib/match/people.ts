// Is this name the person we know? A second cue decides; a wrong person is the worst error. Knows no coreference.
import { isNamedAfter, isPartOfName } from './coreference';
import { hasOtherEmployer } from './employer';
import {
  type Article,
  type Evidence,
  hasKin,
  isAgainst,
  isOfField,
  nothing,
  weigh,
} from './evidence';
import { flag, needs, readKey, toNeed } from './lexicon-view';
import type { Match } from './matcher';
import { hasOwnCue, readCues } from './own-cues';
import { hasCallingAfter, hasCallingBefore, isPostAfter } from './titles';
import { isOfUnknown } from './unknown-firm';

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
  const isShared = toNeed(flags) === needs.person;
  const isOften = isShared || match.end - match.start < 4;
  if (
    hasCallingAfter(text, match.end) ||
    // 애플 수석 디자이너 조니 아이브: hardly anybody else.
    (isOften && hasCallingBefore(text, match.start)) ||
    hasOtherEmployer(article, block, match, entity) ||
    (isShared && isOfUnknown(article, block, match, entity)) ||
    // ◇스포츠=박성현이 버디 7개로: of another trade by its own sentence, and by no post.
    (isAgainst(article, block, match) && !isPostAfter(text, match.end))
  )
    return { evidence: nothing, namesake: true };
  if (isNamedAfter(text, match.end)) return { evidence: nothing, namesake: false };
  if ((flags & flag.shortName) !== 0) {
    // Jack Altman ran Lattice; in a headline every word has its capital.
    const after = text.slice(match.end, match.end + 3);
    if (/^,?\s[a-z]/.test(after) && isPartOfName(text, match.start, match.end))
      article.shared.set(match.entry, true);
    if (hasOtherBearer(article, entity, match.entry)) return { evidence: nothing, namesake: false };
  }
  if (!isShared && kin !== entity)
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
