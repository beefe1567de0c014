// Titles and callings that stand by a person's name in news, Korean and English. Knows no people.

const ranks =
  '공동대표|각자대표|대표이사|대표|부사장|수석부회장|부회장|회장|사장|전무|상무|이사장|이사|의장|공동창업자|창업자|설립자|' +
  '부본부장|본부장|부문장|사업부장|실장|팀장|그룹장|센터장|부소장|소장|부원장|공동 연구원장|연구원장|원장|총괄|총장|단장|국장|과장|' +
  '담당|리더|부총리|장관|차관|1차관|2차관|부위원장|위원장|수석|비서관|교수|박사|대통령|최고경영자|최고기술책임자|최고재무책임자|' +
  '최고과학자|최고AI책임자|최고전략책임자|CIC장|수석과학자|고문|의원|지사|시장|대변인|매니저|펠로우|' +
  'CEO|CTO|CFO|COO|CSO|CAIO|CPO|CIO|CMO|CRO|CISO|CDO';

/** A title as a regular expression's source, longest first. */
export const koreanTitle = `(?:${ranks})`;

/** ` 대표`, ` AX사업 부문장`: a post right after an organisation's name. */
export const postAfter = new RegExp(`^\\s(?:[가-힣A-Za-z0-9·]+\\s)?[가-힣A-Za-z]*${koreanTitle}`);

/** `전 `, `신임 `: what may stand between a surname and its title. */
export const beforeTitle = '(?:전\\s|前\\s|신임\\s)?';

export const englishTitle =
  '(?:(?:Senior |Executive )?Vice President|President|Chairman|Chairwoman|Chair|Vice Chairman|CEO|Minister|Vice Minister|Deputy Prime Minister|Professor|Prof\\.|Dr\\.|Mr\\.|Ms\\.|Mrs\\.|Secretary)';

// The same name with one of these is somebody else: the people of the pack do other work.
const callings =
  '배우|탤런트|가수|감독|개그맨|개그우먼|코미디언|방송인|아나운서|앵커|기자|특파원|논설위원|작가|소설가|시인|작사가|작곡가|화가|' +
  '지휘자|피아니스트|바이올리니스트|기타리스트|선수|투수|타자|포수|코치|해설위원|심판|변호사|판사|부장판사|검사|부장검사|대법관|' +
  '재판관|법무사|세무사|회계사|노무사|변리사|목사|신부|스님|수녀|의사|한의사|간호사|교사|교장|교감|경위|경감|경정|총경|순경|' +
  '소방관|대위|소령|중령|대령|장군|병장|이장|통장|예보관|요리사|셰프|이코노미스트|애널리스트|평론가|의원|연구사|학생|주무관|' +
  '프로듀서|PD|모델|무용가|안무가|디자이너|건축가|농부|어민|상인|주민|씨|군|양|님';

/** After a full name: `변호사`, ` 전 대법관`, `씨`; `이라는 이름의 보좌관` says itself that it is another. */
export const callingAfter = new RegExp(
  `^(?:\\s?(?:전\\s|前\\s)?(?:${callings})(?![가-힣]{3})|이?라는\\s(?:이름|사람|인물|가명))`,
);
/** Before a full name: `배우 `, `작사가 `. */
export const callingBefore = new RegExp(
  `(?:^|[^가-힣])(?:${callings.replace('|씨|군|양|님', '')})\\s$`,
);
