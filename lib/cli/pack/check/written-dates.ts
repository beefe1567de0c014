// Dates as sentences write them, in Korean and in English. Knows no pack.
const names = Array.from({ length: 12 }, (_, i) =>
  new Date(Date.UTC(2000, i)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);
const name = names.join('|');

const koreanDay = /(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일/g;
const britishDay = new RegExp(`(?<![\\d–-])(\\d{1,2}) (${name}) (\\d{4})`, 'g');
const americanDay = new RegExp(`\\b(${name}) (\\d{1,2}), (\\d{4})`, 'g');

/** As YYYY-MM-DD, the latest first: 2026년 1월 9일, 9 January 2026, January 9, 2026. */
export function listDays(text: string): string[] {
  const toDay = (year = '', month = '', day = '') =>
    `${toMonth(year, names.indexOf(month) + 1 || month)}-${day.padStart(2, '0')}`;
  return [
    ...[...text.matchAll(koreanDay)].map(([, y, m, d]) => toDay(y, m, d)),
    ...[...text.matchAll(britishDay)].map(([, d, m, y]) => toDay(y, m, d)),
    ...[...text.matchAll(americanDay)].map(([, m, d, y]) => toDay(y, m, d)),
  ]
    .sort()
    .reverse();
}

const koreanMonth = /(\d{4})년 ?(\d{1,2})월/g;
const koreanQuarter = /(\d{4})년 ?([1-4])분기/g;
const koreanHalf = /(\d{4})년 ?([상하])반기/g;
const englishMonth = new RegExp(`\\b(${name}) (\\d{4})`, 'g');
const englishQuarter = /\bQ([1-4]) (\d{4})/g;
const englishHalf = /\b(first|second) half of (\d{4})/g;

/** As YYYY-MM, the earliest first; of a quarter or a half of a year its last month. */
export const listMonths = (text: string): string[] =>
  [
    ...[...text.matchAll(koreanMonth)].map(([, y, m]) => toMonth(y, m)),
    ...[...text.matchAll(koreanQuarter)].map(([, y, q]) => toMonth(y, Number(q) * 3)),
    ...[...text.matchAll(koreanHalf)].map(([, y, half]) => toMonth(y, half === '상' ? 6 : 12)),
    ...[...text.matchAll(englishMonth)].map(([, m = '', y]) => toMonth(y, names.indexOf(m) + 1)),
    ...[...text.matchAll(englishQuarter)].map(([, q, y]) => toMonth(y, Number(q) * 3)),
    ...[...text.matchAll(englishHalf)].map(([, half, y]) => toMonth(y, half === 'first' ? 6 : 12)),
  ].sort();

const toMonth = (year = '', month: string | number = ''): string =>
  `${year}-${String(month).padStart(2, '0')}`;
