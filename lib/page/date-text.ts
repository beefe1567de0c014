// Dates as newsrooms print and declare them, read as days. Knows text, no documents.

export type PrintedDate = {
  /** YYYY-MM-DD. */
  day: string;
  /** What the newsroom calls it: first publication, a later change, or nothing at all. */
  label: 'published' | 'changed' | 'bare';
  /** UTF-16 offset of the date in the text. */
  start: number;
};

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const patterns = [
  // 2025.08.13, 2025. 8. 13., 2025-08-13, 2025/08/13, 2025년 8월 13일, 2025年8月13日
  /(?<!\d)(?<y>20\d{2})\s?(?:[.\-/]|년|年)\s?(?<m>\d{1,2})\s?(?:[.\-/]|월|月)\s?(?<d>\d{1,2})(?!\d)/g,
  // 25.08.13 is too short to be sure of; Aug. 13, 2025 · August 13th, 2025
  new RegExp(
    `\\b(?<name>${month})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>20\\d{2})\\b`,
    'gi',
  ),
  // 13 Aug 2025 · 13th of August, 2025
  new RegExp(
    `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<name>${month})\\.?,?\\s+(?<y>20\\d{2})\\b`,
    'gi',
  ),
  // 08/13/2025, 13.08.2025: only where no number could be both day and month
  /(?<![\d./])(?<one>\d{1,2})(?<mark>[./])(?<two>\d{1,2})\k<mark>(?<y>20\d{2})(?!\d)/g,
];

const publishedLabel =
  /(?:(?:입력|등록|작성|승인|발행|송고|게재|게시|보도|배포)\s?(?:일시|일자|일|시간|시각|날짜)?|publish(?:ed)?(?:\s+on)?|posted(?:\s+on)?|first published|date)\s*[:：|·]?\s*[|(]?\s*$/i;
const changedLabel =
  /(?:(?:수정|업데이트|편집|갱신)\s?(?:일시|일자|일|시간|시각|날짜)?|지면\s?\S{0,6}|updated?(?:\s+on)?|modified(?:\s+on)?|edited(?:\s+on)?)\s*[:：|·]?\s*[|(]?\s*(?:\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}(?:[+-]\d{1,2})?)?,?\s*)?$/i;

// `2025.08.14 09:10 수정`; not the label of the date after it
const changedAfter =
  /^[.일日]?[\s\d:.,시분초時分秒오전후apm()월화수목금토일]{0,22}(?:에\s*)?(?:최종\s?)?(?:수정|업데이트|갱신|更新|updated?\b|last\s?update)(?!(?:일|일시|시간)?\s*[:：|]?\s*\d)/i;

// `14:05 송고 | `: the label of the date before
const afterClock = /:\d{2}\s*\S+\s*[|·]\s*$/;

// `2025.08.20 09:10 수정 | 2025.08.13 14:05 입력`: every label stands after its date
const stamp = '20\\d{2}[\\d\\s.:/년월일-]{6,22}(?:입력|등록|작성|승인|송고|수정|업데이트)';
const labelsFollow = new RegExp(
  `(?:^|[^가-힣\\s:|])\\s*${stamp}\\s*[|·,]\\s*${stamp}(?![\\s:|]*\\d)`,
);
const labelAfter =
  /^[\d\s.:/년월일-]{0,22}(?:(?<published>입력|등록|작성|승인|송고)|수정|업데이트)/;

/** Every whole date in the text, in order; impossible ones are passed over. */
export function findDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  const isAfter = labelsFollow.test(text);
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const { y, m, d, name, one, two } = match.groups ?? {};
      const day = one
        ? toUnambiguousDay(Number(y), Number(one), Number(two))
        : toDay(Number(y), name ? toMonth(name) : Number(m), Number(d));
      if (!day) continue;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 48);
      const own = isAfter ? labelAfter.exec(after) : null;
      const label = own
        ? own.groups?.published
          ? 'published'
          : 'changed'
        : changedLabel.test(before)
          ? 'changed'
          : changedAfter.test(after) && (afterClock.test(before) || !publishedLabel.test(before))
            ? 'changed'
            : publishedLabel.test(before)
              ? 'published'
              : 'bare';
      found.push({ day, label, start: match.index });
    }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The day of a declared value: `2025-08-13T14:05:00+09:00`, `20250813140500`, `2025-08-13 14:05`, or as printed.
 * An offset, or none, keeps the written day; a UTC value goes to the newsroom's zone (`zone`, its IANA name; null: not
 * known, and then a value whose day depends on it is none).
 */
export function toDeclaredDay(value: string, zone: string | null): string | null {
  const text = value.trim();
  const iso =
    /^(20\d{2})-?(\d{2})-?(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|GMT|UTC|[+-]\d{2}:?\d{2}|\s\+\d{4})?)?/i.exec(
      text,
    );
  if (!iso) return findDates(text)[0]?.day ?? null;
  const [, y, m, d, hour, minute = '00', second = '00', offset] = iso;
  const day = toDay(Number(y), Number(m), Number(d));
  if (!day || hour === undefined || !offset || !/^(?:Z|GMT|UTC|[+-]00:?00)$/i.test(offset.trim()))
    return day;
  if (zone !== null) {
    const there = toDayIn(zone, Date.parse(`${day}T${hour}:${minute}:${second}Z`));
    // West of Greenwich: midnight to the second is a day without a time, or the evening before.
    return there < day && `${hour}${minute}${second}` === '000000' ? null : there;
  }
  // From five in the morning on it is the same day from London to New York.
  return Number(hour) >= 5 ? day : null;
}

/** YYYY-MM-DD in a zone, at a time in milliseconds. */
const toDayIn = (zone: string, time: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(time);

const toMonth = (name: string): number =>
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .indexOf(name.slice(0, 3).toLowerCase()) + 1;

function toDay(year: number, monthNumber: number, date: number): string | null {
  const time = new Date(Date.UTC(year, monthNumber - 1, date));
  if (time.getUTCMonth() !== monthNumber - 1 || time.getUTCDate() !== date) return null;
  return time.toISOString().slice(0, 10);
}

function toUnambiguousDay(year: number, one: number, two: number): string | null {
  if (one <= 12 && two <= 12 && one !== two) return null;
  return one > 12 ? toDay(year, two, one) : toDay(year, one, two);
}

/** Days between two days, without sign. */
export const distance = (a: string, b: string): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
