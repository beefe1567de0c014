// Words that say something of the whole field but of no one name in it. Knows no entities.

/** Too common to decide between two meanings: they say at most that a paragraph is about AI. */
export const genericCues: ReadonlySet<string> = new Set(
  `AI 인공지능 모델 model 생성형 챗봇 chatbot LLM 언어모델 기업 스타트업 startup 투자 사업 서비스 정부 정책 한국 Korea 중국 China 미국
  US 일본 UK EU 평가 점수 성능 학습 training 코딩 코드 검색 문서 생성 영상 video 음성 보안 도구 오픈소스 반도체 칩 chip GPU 개발
  CEO 대표 클라우드 cloud 데이터센터 자율 로봇 robot 그룹 소버린 investment 데이터 기술 플랫폼 개발자 보고서 report 협의회 위원회
  산업 기업 부처 국가 공공 교육부 인프라 전력 사업 컨소시엄 English`.split(/\s+/),
);

/** They make any article one of the field when they stand in it more than once. */
export const fieldWords = [
  'AI',
  'A.I.',
  '인공지능',
  'artificial intelligence',
  '챗봇',
  '생성형',
  'AX',
  '에이전틱',
];
