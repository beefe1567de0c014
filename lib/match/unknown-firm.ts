// Is a person of something that no pack knows? By what stands between the name and the post. Knows no accepted names.
import { escapePattern } from './coreference';
import { type Article, isKin } from './evidence';
import { generic } from './lexicon-view';
import type { Match } from './matcher';
import { cuesBetween } from './near';
import { readCues } from './own-cues';

// UTF-16 units: two words and a post; a firm's name before its legal form.
const reach = 36;
const legalForm = 8;

const head =
  '(?:대표이사|(?:공동|각자)\\s?대표|대표|회장|사장|이사장|의장|원장|총장|소장|창업자|설립자|CEO|최고경영자)';
const rank = '(?:부사장|전무|상무|이사|부장|차장|[실팀]장|교수|매니저|연구원|박사)';
// What a word ends in that goes on, or says something of the next.
const particles = '은는이가을를과와의에로인한된할던들도';
const word = `[^\\s,.()·‘’“”]{0,14}[^\\s,.()·‘’“”${particles}]`;

const headedAfter = new RegExp(`^\\s((?:${word}\\s){1,2})(?:${head}|${rank})`);
// 김성훈 신임 공동 대표, 백준호 창업자 겸 대표, 임우형 AI 연구 부문 대표: a post is more than one word.
const ofPost =
  /^(?:전|前|현|現|신임|차기|후임|초대|공동|각자|단독|상근|비상근|상임|임시|겸|수석|선임|명예|그룹|총괄|한국|국내|아시아|글로벌|지역|AI|[가-힣A-Z·]*(?:총괄|부문|본부|사업부|[부본문원]장|담당|협의체|협의회|이사회|위원회|부회장|부사장|회장|사장|대표|이사|창업자|설립자|의장|CIC|연구|개발|전략|기술|사업|제품|서비스|기획|운영|영업|마케팅|재무|경영|정책|홍보|혁신|데이터|클라우드|플랫폼|모델|[팀실과국]))$/;

const inBrackets = new RegExp(`[^\\s(]+\\((?:[가-힣A-Z]{1,4}\\s)?${head}\\s?[:：]?\\s?$`);
const plainName = `[‘'“"]?(?!${head})${word}['’”"]?`;
const title = `(?:${head}\\s)?$`;
const calledFirm = new RegExp(
  `(?:(?:기업|업체|스타트업|회사|운영사|개발사|제조사|단체|매체|로펌|협회)\\s|㈜|\\(주\\)|주식회사\\s)${plainName}\\s${title}`,
);
const byItsForm = new RegExp(
  `[^\\s(]{2,}(?:소프트|테크|테크놀로지|시스템즈?|솔루션즈?|네트웍스|바이오|로보틱스|모빌리티|헬스케어|에너지|건설|산업|물산|상사|홀딩스|컴퍼니|코리아|파트너스|인베스트먼트|벤처스|미디어|게임즈|엔터테인먼트|스튜디오|푸드|제약|중공업|철강|화학|엔지니어링|정보통신|물류|학원|출판사?|신문사?|방송|고등학교|중학교|초등학교|교회|약국|병원|의원|서점)\\s${title}`,
);

const headRight = new RegExp(`^\\s${head}`);
// 길게 보면 정의선 회장
const wordBefore = new RegExp(`(?:^|[\\s“‘"'])(${word})(?<![면며])\\s$`);

/**
 * `김성훈 가나다 대표`, `가나다(대표 김성훈)`, `스타트업 가나다 김성훈 대표`, `가나다소프트 대표 김성훈`, and `가나다 김성훈 대표` where 가나다
 * acts elsewhere: a namesake of whom we know, unless what stands there is her own.
 */
export function isOfUnknown(
  article: Article,
  block: number,
  { entry, start, end }: Match,
  entity: number,
): boolean {
  const text = article.blocks[block]?.text ?? '';
  const isOwn = (from: number, to: number) => hasOwn(article, block, entry, entity, from, to);
  const after = headedAfter.exec(text.slice(end, end + reach));
  const words = after?.[1]?.trim().split(/\s+/) ?? [];
  if (after && !words.every((one) => ofPost.test(one))) return !isOwn(end, end + after[0].length);
  const from = Math.max(0, start - reach);
  const before = text.slice(from, start);
  const found = inBrackets.exec(before) ?? calledFirm.exec(before) ?? byItsForm.exec(before);
  // 네이버클라우드 주식회사(대표이사 김유원)
  if (found) return !isOwn(from + Math.max(0, found.index - legalForm), start);
  const name = headRight.test(text.slice(end, end + reach)) ? wordBefore.exec(before)?.[1] : '';
  return (
    !!name && !ofPost.test(name) && !isOwn(start - name.length - 1, start) && actsIn(article, name)
  );
}

// Asked for so many words an article at most: each asks all of its text.
const mostAsked = 20;

/** 토스는 …: a name, whosever it may be. */
function actsIn({ blocks, acting }: Article, name: string): boolean {
  const known = acting.get(name);
  if (known !== undefined) return known;
  if (acting.size === mostAsked) return false;
  const acts = new RegExp(
    `(?:^|[^가-힣A-Za-z])${escapePattern(name)}(?:은|는|이|가|와|과|의|측)(?![가-힣])`,
  );
  const does = blocks.some(({ text }) => acts.test(text));
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
