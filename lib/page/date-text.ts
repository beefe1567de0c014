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
  // 2025.08.13, 2025. 8. 13., 2025-08-13, 2025/08/13, 2025년 8월 13일
  /(?<!\d)(?<y>20\d{2})\s?(?:[.\-/]|년)\s?(?<m>\d{1,2})\s?(?:[.\-/]|월)\s?(?<d>\d{1,2})(?!\d)/g,
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
];

const publishedLabel =
  /(?:입력|기사\s?입력|등록|기사\s?등록|작성|기사\s?작성|승인|발행|발행일|송고|송고\s?시간|게재|게시|보도|최초\s?입력|publish(?:ed)?(?:\s+on)?|posted(?:\s+on)?|first published|date)\s*[:：|·]?\s*[|(]?\s*$/i;
const changedLabel =
  /(?:수정|최종\s?수정|업데이트|최종\s?업데이트|최종\s?편집|편집|갱신|지면|updated?(?:\s+on)?|modified|last modified|edited|지면\s?\S{0,6})\s*[:：|·]?\s*[|(]?\s*$/i;

/** Every whole date in the text, in order; impossible ones are passed over. */
export function findDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const { y, m, d, name } = match.groups ?? {};
      const day = toDay(Number(y), name ? toMonth(name) : Number(m), Number(d));
      if (!day) continue;
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      const label = changedLabel.test(before)
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
 * An offset, or none, keeps the written day; a UTC value goes to the newsroom's zone (`zone`, hours east; null: not
 * known, and then a value whose day depends on it is none).
 */
export function toDeclaredDay(value: string, zone: number | null): string | null {
  const text = value.trim();
  const iso =
    /^(20\d{2})-?(\d{2})-?(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|GMT|UTC|[+-]\d{2}:?\d{2}|\s\+\d{4})?)?/i.exec(
      text,
    );
  if (!iso) return findDates(text)[0]?.day ?? null;
  const [, y, m, d, hour, , , offset] = iso;
  const day = toDay(Number(y), Number(m), Number(d));
  if (!day || hour === undefined || !offset || !/^(?:Z|GMT|UTC|[+-]00:?00)$/i.test(offset.trim()))
    return day;
  if (zone !== null) return shift(day, Number(hour) + zone);
  // From five in the morning on it is the same day from London to New York.
  return Number(hour) >= 5 ? day : null;
}

function shift(day: string, hours: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + hours * 3_600_000).toISOString().slice(0, 10);
}

const toMonth = (name: string): number =>
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .indexOf(name.slice(0, 3).toLowerCase()) + 1;

function toDay(year: number, monthNumber: number, date: number): string | null {
  const time = new Date(Date.UTC(year, monthNumber - 1, date));
  if (time.getUTCMonth() !== monthNumber - 1 || time.getUTCDate() !== date) return null;
  return time.toISOString().slice(0, 10);
}

/** Days between two days, without sign. */
export const distance = (a: string, b: string): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
