// The company that a name keeps: lists, quotation marks, what it is said to be. Knows one block, not the whole article.

import {
  type Article,
  type Evidence,
  inPassing,
  isAgainst,
  isOfField,
  nothing,
  weigh,
} from './evidence';
import { accept } from './gather';
import { flag, type LexiconView } from './lexicon-view';
import type { Match } from './matcher';
import { longWord } from './near';
import type { Place } from './place';
import { inSteps, stepSize } from './steps';
import { isPostAfter } from './titles';

/** Ordinary words used as names are known by the names that stand beside them. */
export function* weighNeighbours(article: Article, places: Place[]): Generator<void> {
  for (let round = 0; round < 2; round++) {
    const open = places.filter(({ chosen }) => !chosen);
    yield* inSteps(open.length, stepSize, (i) => weighBeside(article, places, open[i] as Place));
    yield;
  }
}

function weighBeside(article: Article, places: Place[], place: Place): void {
  const { index, block, matches } = place;
  const match = matches[0];
  // Its neighbour before may have spoken for it meanwhile.
  if (place.chosen || !match) return;
  const previous = places[index - 1];
  const next = places[index + 1];
  const { view, accepted } = article;
  const flags = view.flags[match.entry] ?? 0;
  // 모델 류제명, 배우 류제명과 박은정: who is of the field has been accepted by what was said of him.
  if ((flags & flag.person) !== 0) return;
  const beside = [previous, next].flatMap((other) => {
    const there =
      other?.block === block
        ? (other.chosen ?? (article.anchors > 2 ? other.matches[0] : null))
        : null;
    return there ? [there] : [];
  });
  const entity = view.target[match.entry] ?? 0;
  // `KT Corp and SK Telecom … KT has signalled`: what its neighbours spoke for elsewhere is itself here too.
  const isKnown = accepted.has(entity);
  const evidence =
    weighCompany(article, block, match, beside) ??
    (isKnown ? weigh(article, block, match) : nothing);
  if (evidence.strength === 0) return;
  place.chosen = match;
  place.evidence = evidence;
  accept(article, place);
}

/** Is a name the field's by what it stands beside: a list (노타·모레), a post, quotation marks, or what it is (포털 다음)? */
function weighCompany(
  article: Article,
  block: number,
  match: Match,
  neighbours: Match[],
): Evidence | null {
  const text = article.blocks[block]?.text ?? '';
  // 유니트리의 'R1': what speaks against a name in its sentence is not outweighed by quotation marks.
  if (!isOfField(article) || isAgainst(article, block, match)) return null;
  for (const other of neighbours) {
    if (toClass(article.view, other) !== toClass(article.view, match)) continue;
    const [a, b] = other.start < match.start ? [other, match] : [match, other];
    if (listed.test(text.slice(a.end, b.start))) return { strength: 6, why: { by: 'list' } };
  }
  const before = text.slice(Math.max(0, match.start - 12), match.start);
  const flags = article.view.flags[match.entry] ?? 0;
  const isEmployer =
    (flags & flag.organisation) !== 0 &&
    ((personBefore.test(before) && isPostAfter(text, match.end)) ||
      (match.end - match.start >= longWord && staff.test(text.slice(match.end, match.end + 4))));
  if (isEmployer) return { strength: 6, why: { by: 'post' } };
  // A plan's or a law's name is a phrase, and set in quotation marks for emphasis: ‘투 트랙’, ‘AI 플러스’ 시대.
  if ((flags & named) === 0) return null;
  const quoted =
    /[‘“'"「『〈<]$/.test(before) && /^[’”'"」』〉>]/.test(text.slice(match.end, match.end + 1));
  // A lone name does not make quoted words names: ‘모레’와 ‘글피’의 차이.
  const isNamed = quoted && (article.anchors > 1 || article.fieldWords > inPassing);
  // 수석 에디터 로라 슈미드: no trade's word is what somebody is.
  const isSaid = (flags & flag.term) === 0 && apposition.test(before);
  return isNamed || isSaid ? { strength: 6, why: { by: 'quoted' } } : null;
}

const named = flag.organisation | flag.takesVersion | flag.takesPlural | flag.term;

/** Organisations are listed with organisations, what they make with what others make. */
function toClass(view: LexiconView, { entry }: Match): number {
  return (view.flags[entry] ?? 0) & (flag.organisation | flag.person | flag.term);
}

// 모티프 관계자, 모티프 측, 사진=모티프 제공: only an organisation has such people; 모레 관계자 회의 may be any day's.
const staff = /^\s(?:관계자|대변인|임직원|경영진|측|제공)/;
// 임정환 모티프 대표: between a person's name and a post stands an organisation.
const personBefore = /(?:^|[^가-힣])[가-힣]{3}\s$/;
// A space alone lists nothing: 독파모 다음을 준비한다. In English others may stand between: AMD, Cisco and Groq.
const listed =
  /^[)）]?(?:(?:와|과|랑|이랑|이든|든|이나|나|도|하고)\s*(?:[·,ㆍ・/&]|및|그리고)?|(?:,\s[A-Z][\w.-]*){0,2}\s*(?:[·,ㆍ・/&]|(?:,\s)?(?:및|그리고|and|or)))\s*$/;
const apposition =
  /(?:모델|기업|업체|스타트업|포털|회사|플랫폼|챗봇|브라우저|개발사|운영사|자회사|팹리스|(?:코드|코딩|AI|기반|텍스트) ?에디터|편집기|코딩 ?(?:도구|툴|앱))(?:인\s|\s)[‘“'"]?$/;
