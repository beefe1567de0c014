// Is a person of something that no pack knows? By what stands between the name and the post. Knows no accepted names.
import { type Article, isKin } from './evidence';
import { generic } from './lexicon-view';
import type { Match } from './matcher';
import { cuesBetween } from './near';
import { readCues } from './own-cues';
import { koreanTitle } from './titles';

// UTF-16 units: two words and a post; a firm's name before its legal form.
const reach = 36;
const legalForm = 8;

// A firm stands before what one is of all of it; any word before what one is of a department.
const head = `${koreanTitle}(?<!총괄|담당|리더|수석|매니저|[문부룹터]장)`;
// No word that goes on, or says something of the next.
const word = `[^\\s,.()·‘’“”'"]{1,14}[^\\s,.()·‘’“”'"은는이가을를과와의에로인한된할던들도면며]`;

const headedAfter = new RegExp(`^\\s((?:${word}\\s){1,2})${head}`);
const inBrackets = new RegExp(`[^\\s(]+\\(${head}[\\s:]*$`);
const beside = new RegExp(
  `(기업|업체|스타트업|[회영발조]사)?(?:^|[\\s“‘"'㈜)])(${word})[”’"']?\\s(?:${head}\\s)?$`,
);
// Kim Sung-hun, 45, a nurse; Kim Sung-hun, chief executive of Ganada Soft; but, CEO of the company.
const toldAnother =
  /^, (?:\d\d, )?(?:an? |[a-z -]{0,20}(?:CEO|founder|head|executive|president|director) (?:of|at) (?!(?:the|its|their|his|her) ))[^,.;]*/;
const headRight = new RegExp(`^\\s${head}`);
// 김성훈 신임 공동 대표, 백준호 창업자 겸 대표, 임우형 AI 연구 부문 대표: a post is more than one word; and 이날 is none.
const ofPost = new RegExp(
  `^(?:[전前현現겸]|신임|차기|초대|공동|각자|상[근임]|수석|그룹|AI|[가-힣A-Z·]*(?:${koreanTitle}|부문|본부|사업부?|협의체|CIC|연구|개발|전략|기술)|이날|당시|올해|최근|회사)$`,
);

/**
 * `김성훈 가나다 대표`, `가나다(대표 김성훈)`, `스타트업 가나다 김성훈 대표`, and `가나다 김성훈 대표` where 가나다 acts elsewhere: a namesake of
 * whom we know, unless what stands there is her own.
 */
export function isOfUnknown(
  article: Article,
  block: number,
  { entry, start, end }: Match,
  entity: number,
): boolean {
  const text = article.blocks[block]?.text ?? '';
  const isOwn = (from: number, to: number) => hasOwn(article, block, entry, entity, from, to);
  const other = toldAnother.exec(text.slice(end, end + 80));
  if (other) return !isOwn(end, end + other[0].length);
  const right = text.slice(end, end + reach);
  const after = headedAfter.exec(right);
  const words = after?.[1]?.trim().split(' ') ?? [];
  if (after && !words.every((one) => ofPost.test(one))) return !isOwn(end, end + after[0].length);
  const from = Math.max(0, start - reach);
  const left = text.slice(from, start);
  const bracket = inBrackets.exec(left);
  // 네이버클라우드 주식회사(대표이사 김유원)
  if (bracket) return !isOwn(from + bracket.index - legalForm, start);
  const [found, called, name = ''] = beside.exec(left) ?? [];
  if (!found || ofPost.test(name) || isOwn(start - found.length, start)) return false;
  return called !== undefined || (headRight.test(right) && actsIn(article, name));
}

// Asked for so many words an article at most: each asks all of its text.
const mostAsked = 20;

/** 토스는 …: a name, whosever it may be. */
function actsIn({ blocks, acting }: Article, name: string): boolean {
  const known = acting.get(name);
  if (known !== undefined) return known;
  if (acting.size === mostAsked) return false;
  const does = blocks.some(({ text }) =>
    [...'은는이가와과의'].some((particle) => text.includes(name + particle)),
  );
  acting.set(name, does);
  return does;
}

/** Does an organisation of hers, or a word that speaks for her, stand in [from, to), be it accepted or not? */
function hasOwn(
  article: Article,
  block: number,
  entry: number,
  entity: number,
  from: number,
  to: number,
): boolean {
  const { view, blocks } = article;
  const scanned = blocks[block];
  if (!scanned) return false;
  const { places } = scanned.scan;
  for (let i = findFirstPlace(places, from); i < places.length; i++) {
    const place = places[i] as Match[];
    if ((place[0]?.start ?? to) >= to) break;
    if (place.some((other) => isKin(view, entity, view.target[other.entry] ?? 0))) return true;
  }
  const own = readCues(article, entry);
  return cuesBetween(scanned, from, to).some(
    (cue) => (own.get(view.target[cue.entry] ?? 0) ?? generic) < generic,
  );
}

/** Index of the first place that begins at `from` or later: a text may hold thousands. */
function findFirstPlace(places: Match[][], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[0]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
