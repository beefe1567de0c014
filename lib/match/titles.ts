// Titles and callings that stand by a person's name in news, Korean and English. Knows no people.
import { isNameEnd } from './boundaries';
import { classOf, digit, hangul, isHyphen, latin, other, separator, unitAt } from './characters';
import { findWordEnd, findWordStart, toWordList } from './word-list';

const ranks =
  '공동대표|각자대표|대표이사|대표|부사장|수석부회장|부회장|회장|사장|전무|상무|이사장|이사|의장|공동창업자|창업자|설립자|' +
  '부본부장|본부장|부문장|사업부장|실장|팀장|그룹장|센터장|부소장|소장|부원장|공동 연구원장|연구원장|원장|총괄|총장|단장|국장|과장|' +
  '담당|리더|부총리|장관|차관|1차관|2차관|제1차관|제2차관|후보자|내정자|부위원장|위원장|수석|비서관|교수|박사|대통령|최고경영자|최고기술책임자|최고재무책임자|' +
  '최고과학자|최고AI책임자|최고전략책임자|정책실장|기술총괄|공동연구원장|CIC장|수석과학자|고문|의원|지사|시장|대변인|매니저|펠로우|' +
  'CEO|CTO|CFO|COO|CSO|CAIO|CPO|CIO|CMO|CRO|CISO|CDO';

/** A title as a regular expression's source. */
export const koreanTitle = `(?:${ranks})`;

const titles = toWordList(ranks);
// 김아린 씨(24): a title of those whom the news does not know.
const strangerTitles = toWordList(`${ranks}|씨`);

const isSpaceAt = (text: string, at: number): boolean => {
  const unit = unitAt(text, at);
  return classOf[unit] === separator && !isHyphen(unit);
};

/** Past the title at `at`, which a space and `전 `, `신임 ` may go before: 권 부사장, 김 전 대표. -1 where none stands there. */
export function findTitleEnd(text: string, at: number): number {
  const start = isSpaceAt(text, at) ? at + 1 : at;
  const isFormer = /^(?:전|前|신임)\s/.exec(text.slice(start, start + 3));
  return findWordEnd(titles, text, start + (isFormer?.[0].length ?? 0));
}

const firstUnits = [...strangerTitles.byFirst.keys()]
  .map((unit) => String.fromCharCode(unit))
  .join('');

/** What `findTitleEnd` finds begins so: in a pattern, it spares asking after most places. */
export const titleFollows = `(?=\\s?(?:(?:전|前|신임)\\s)?[${firstUnits}])`;

// 김영섭 KT 클라우드사업 대표: of words after a name, the last that may begin a title.
const mostWords = 4;

/** What follows is so where `findTitleSoon` finds one; no word is looked at twice, however the page goes on. */
export const titleNear = `(?=(?:[\\s(][^\\s(]*){0,${mostWords - 1}}[\\s(][^\\s(]*[${firstUnits}])`;

/**
 * ` 대표`, ` KT 클라우드사업 대표`, ` 금융위원장`, `(42) 창업자`: the title that one of the next words ends in; empty for none.
 * `씨` counts, as strangers are called so.
 */
export function findTitleSoon(text: string, at: number, most = mostWords): string {
  let word = at;
  for (let i = 0; i < most && (isSpaceAt(text, word) || text[word] === '('); i++) {
    let from = ++word;
    while (isPostUnit(unitAt(text, word))) word++;
    for (; from < word; from++) {
      const end = findWordEnd(strangerTitles, text, from);
      if (end >= 0 && isNameEnd(text, end)) return text.slice(from, end);
    }
    if (text[word] === ')') word++;
  }
  return '';
}

/** ` 대표`, ` AX 사업부문장`: does one of the next two words end in a title? */
export const isPostAfter = (text: string, at: number): boolean => findTitleSoon(text, at, 2) !== '';

/** `의 대표 `, ` ▷AX사업 부문장 `: is all of what stands between an employer and a name a post? */
export function isPost(between: string): boolean {
  if (!isSpaceAt(between, between.length - 1)) return false;
  const start = findWordStart(titles, between, between.length - 1);
  return start >= 0 && beforePost.test(between.slice(0, start));
}

// No comma, no quotation, no particle with a space.
const beforePost = /^의?\s?▷?[가-힣A-Za-z0-9·\s]{0,18}$/;

/** What posts are written in: KT ㈜견본 R&D센터장, 사업1본부장. */
function isPostUnit(unit: number): boolean {
  const kind = classOf[unit] ?? other;
  return (
    kind === hangul ||
    kind === latin ||
    kind === digit ||
    unit === 0xb7 ||
    unit === 0x26 ||
    unit === 0x321c
  );
}

export const englishTitle =
  '(?:(?:(?:Senior|Executive|Vice|Deputy|Prime) )*(?:President|Chair(?:(?:wo)?man|person)?|CEO|Minister|Professor|Secretary)|(?:Prof|Dr|Mr|Ms|Mrs)\\.?)';

// The same name with one of these is somebody else: the people of the pack do other work.
const callings =
  '배우|탤런트|가수|감독|연출가|개그맨|코미디언|방송인|아나운서|앵커|기자|특파원|논설위원|작가|소설가|시인|작사가|작곡가|화가|' +
  '지휘자|피아니스트|바이올리니스트|기타리스트|선수|투수|타자|포수|코치|해설위원|심판|변호사|판사|부장판사|검사|부장검사|대법관|' +
  '재판관|법무사|세무사|회계사|변리사|목사|신부|스님|수녀|의사|한의사|간호사|교사|교장|교감|시의원|도의원|군의원|구의원|경위|경감|총경|' +
  '주부|직장인|회사원|유튜버|피고인|피해자|주민|독자|농부|이장|소방관|대위|소령|중령|대령|장군|병장|요리사|셰프|이코노미스트|애널리스트|평론가|의원|연구사|학생|주무관|' +
  '프로듀서|PD|모델|디자이너|건축가|씨|군|양';

const callingList = toWordList(callings);
const callingListBefore = toWordList(callings.replace('|씨|군|양', ''));

// Her age, what she is, or who wrote it with her.
const beforeCalling = /^(?:\(\d+\)|\([가-힣]{1,8}\)(?=씨)|(?:·[가-힣]{3})+(?=\s기자))/;

/** After a full name: `변호사`, ` 전 대법관`, `(44)씨`, `(한의사)씨`, ` 4단`, `·박은정 기자`; `이라는 이름의 보좌관` says itself that it is another. */
export function hasCallingAfter(text: string, nameEnd: number): boolean {
  const between = beforeCalling.exec(text.slice(nameEnd, nameEnd + 16));
  const end = nameEnd + (between?.[0].length ?? 0);
  const start = isSpaceAt(text, end) ? end + 1 : end;
  const isFormer = isSpaceAt(text, start + 1) && /[전前]/.test(text.charAt(start));
  const calling = findWordEnd(callingList, text, isFormer ? start + 2 : start);
  // 기자회견, 의사결정 begin like a calling.
  if (calling >= 0 && isNameEnd(text, calling)) return true;
  if (
    /^(?:이?라는\s(?:이름의|사람|인물|가명)|\s?[1-9]단(?!계)|\s(?:지음|옮김|엮음))/.test(
      text.slice(end, end + 8),
    )
  )
    return true;
  const longer = callingInWord.exec(text.slice(nameEnd, nameEnd + 16));
  return longer !== null && isNameEnd(text, nameEnd + longer[0].length);
}

// 서울시의원, 객원기자, 강남구청장, 촬영감독: callings that stay what they are at the end of a longer word.
const inWord =
  '(?:의원|기자|감독|변호사|판사|교사|선수|작가|약사|구청장|교육감|도지사|학생|[원정]생)';
const callingInWord = new RegExp(`^\\s[가-힣]{0,6}${inWord}`);
// 촬영기자 김성훈, 주부 김성훈, (수원 김성훈)
const calledBefore = new RegExp(`(?:[가-힣]${inWord}\\s|\\([가-힣]{2,3}(?<![표장자사명])\\s)$`);

/** Before a full name: `배우 `, `작사가 `, `촬영기자 `, `(수원 `. */
export function hasCallingBefore(text: string, start: number): boolean {
  if (calledBefore.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (start === 0 || !isSpaceAt(text, start - 1)) return false;
  const calling = findWordStart(callingListBefore, text, start - 1);
  return calling >= 0 && classOf[unitAt(text, calling - 1)] !== hangul;
}
