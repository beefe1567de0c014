// How a Korean person's name may be written in English: Kim Sung-hun, Kim Seong-hoon, Sunghun Kim. Knows no entities.

// Newsrooms follow the person's own choice, the official romanisation (2000) or habit; all three stand side by side.
const surnames: Record<string, string> = {
  김: 'Kim Gim',
  이: 'Lee Yi Rhee',
  박: 'Park Pak Bak',
  최: 'Choi Choe',
  정: 'Jung Jeong Chung',
  강: 'Kang Gang',
  조: 'Cho Jo',
  윤: 'Yoon Yun',
  장: 'Jang Chang',
  임: 'Lim Im Rim',
  한: 'Han',
  오: 'Oh',
  서: 'Seo Suh',
  신: 'Shin Sin',
  권: 'Kwon Gwon',
  황: 'Hwang',
  안: 'Ahn An',
  송: 'Song',
  류: 'Ryu Yoo Ryoo',
  유: 'Yoo Yu Ryu',
  전: 'Jeon Jun Chun',
  홍: 'Hong',
  고: 'Ko Koh Go',
  문: 'Moon Mun',
  손: 'Son Sohn',
  양: 'Yang',
  배: 'Bae Pae',
  백: 'Baek Paik Baik Paek',
  허: 'Heo Hur Huh',
  남: 'Nam',
  심: 'Shim Sim',
  노: 'Noh Roh No',
  하: 'Ha',
  곽: 'Kwak',
  성: 'Sung Seong',
  구: 'Koo Ku Gu',
};
const syllables: Record<string, string> = {
  경: 'kyung kyoung gyeong',
  훈: 'hoon hun',
  준: 'jun joon',
  호: 'ho',
  정: 'jung jeong',
  우: 'woo u',
  성: 'sung seong',
  숙: 'sook suk',
  석: 'seok suk',
  근: 'geun keun',
  만: 'man',
  종: 'jong',
  철: 'cheol chul chol',
  관: 'kwan gwan',
  명: 'myung myeong',
  주: 'joo ju',
  태: 'tae',
  윤: 'yoon yun',
  유: 'yu yoo',
  현: 'hyun hyeon',
  순: 'soon sun',
  일: 'il',
  홍: 'hong',
  락: 'lak rak',
  활: 'hwal',
  재: 'jae',
  승: 'seung',
  세: 'se',
  영: 'young yeong',
  연: 'yeon yun',
  수: 'soo su',
  환: 'hwan',
  문: 'moon mun',
  형: 'hyung hyeong',
  은: 'eun',
  제: 'je jae',
  규: 'kyu gyu',
  희: 'hee hui',
  낙: 'nak',
  민: 'min',
  진: 'jin',
  지: 'ji',
  혁: 'hyuk hyeok',
  상: 'sang',
  원: 'won',
  동: 'dong',
  기: 'ki gi',
  한: 'han',
  국: 'kook guk',
  광: 'kwang gwang',
  용: 'yong',
  인: 'in',
  선: 'sun seon',
  미: 'mi',
  아: 'ah a',
  하: 'ha',
  나: 'na',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Surname first and last, the given name's syllables joined, hyphened or apart. Empty for other shapes of name. */
export function romanize(name: string): string[] {
  if (!/^[가-힣]{3}$/.test(name)) return [];
  const [family = '', first = '', second = ''] = name;
  const given = (syllables[first] ?? '')
    .split(' ')
    .flatMap((a) => (syllables[second] ?? '').split(' ').map((b): [string, string] => [a, b]))
    .filter(([a, b]) => a !== '' && b !== '');
  return (surnames[family] ?? '')
    .split(' ')
    .filter(Boolean)
    .flatMap((surname) =>
      given.flatMap(([a, b]) => {
        const forms = [`${capital(a)}-${b}`, `${capital(a)}${b}`, `${capital(a)} ${capital(b)}`];
        return forms.flatMap((form) => [`${surname} ${form}`, `${form} ${surname}`]);
      }),
    );
}
