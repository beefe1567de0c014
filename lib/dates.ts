// Dates as a reader of Korean or English expects them. Knows dates of YYYY, YYYY-MM or YYYY-MM-DD.
import type { Lang } from '@/lib/words';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026.08.18`, `2026.08`; `18 Aug 2026`, `Aug 2026`: never more precise than what is known. */
export function formatDate(date: string, lang: Lang): string {
  if (lang === 'ko') return date.replaceAll('-', '.');
  const [year, month, day] = date.split('-');
  const parts = [day && String(Number(day)), month && months[Number(month) - 1], year];
  return parts.filter(Boolean).join(' ');
}
