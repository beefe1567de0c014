// Which of Wikidata's classes and properties a pack has words for. Data, for people to add to.
import type { Entity, EntityType, Texts } from '@/lib/pack/schema';

type RelationType = Entity['relations'][number]['type'];
/** `reversed`: the relation is stored on the value, and leads to the item. */
export type Property = { label: Texts; relation?: RelationType; reversed?: boolean };

export const classes: Record<string, EntityType> = {
  Q4830453: 'company',
  Q783794: 'company',
  Q891723: 'company',
  Q6881511: 'company',
  Q18388277: 'company',
  Q5: 'person',
  Q43229: 'organization',
  Q31855: 'organization',
  Q3918: 'organization',
  Q327333: 'organization',
  Q163740: 'organization',
  Q515: 'place',
  Q6256: 'place',
  Q7397: 'product',
  Q2424752: 'product',
  Q166142: 'product',
  Q115305900: 'model',
  Q820655: 'law',
  Q49371: 'law',
  Q1656682: 'event',
  Q2020153: 'event',
  Q170584: 'project',
  Q151885: 'concept',
};

export const properties: Record<string, Property> = {
  P571: { label: { ko: '설립', en: 'Founded' } },
  P112: { label: { ko: '창립자', en: 'Founder' }, relation: 'founder-of', reversed: true },
  P169: { label: { ko: '대표', en: 'CEO' }, relation: 'ceo', reversed: true },
  P159: { label: { ko: '본사', en: 'Headquarters' }, relation: 'located-in' },
  P452: { label: { ko: '업종', en: 'Industry' } },
  P1128: { label: { ko: '직원', en: 'Employees' } },
  P2139: { label: { ko: '매출', en: 'Revenue' } },
  P2226: { label: { ko: '시가총액', en: 'Market value' } },
  P414: { label: { ko: '상장', en: 'Listing' } },
  P749: { label: { ko: '모회사', en: 'Parent' }, relation: 'subsidiary-of' },
  P127: { label: { ko: '소유주', en: 'Owner' } },
  P178: { label: { ko: '개발사', en: 'Developer' }, relation: 'develops', reversed: true },
  P577: { label: { ko: '출시', en: 'Released' } },
  P348: { label: { ko: '판', en: 'Version' } },
  P275: { label: { ko: '라이선스', en: 'Licence' } },
  P106: { label: { ko: '직업', en: 'Occupation' } },
  P108: { label: { ko: '소속', en: 'Employer' }, relation: 'member-of' },
  P39: { label: { ko: '직함', en: 'Title' } },
  P463: { label: { ko: '가입', en: 'Member of' }, relation: 'member-of' },
  P361: { label: { ko: '소속 사업', en: 'Part of' }, relation: 'part-of' },
  P1344: { label: { ko: '참여', en: 'Takes part in' }, relation: 'participates-in' },
  P1365: { label: { ko: '이전', en: 'Successor of' }, relation: 'successor-of' },
};

/** Languages of works, as a source says them. */
export const languages: Record<string, string> = {
  Q9176: 'ko',
  Q1860: 'en',
  Q5287: 'ja',
  Q7850: 'zh',
  Q150: 'fr',
  Q188: 'de',
  Q1321: 'es',
};

/** Anyone can write these: what only they carry is unconfirmed. */
export const communities =
  /(?:^|\.)(?:wikipedia|wikidata|wikimedia|namu|fandom|reddit|x|twitter|facebook|youtube|github)\.(?:org|wiki|com)$/;
