// A date, no more precise than it is known, as a <time>. Draws what it is given.
import { formatDate } from '@/lib/dates';
import type { Lang } from '@/lib/words';

export function KnownDate({ date, lang }: { date: string; lang: Lang }) {
  return <time dateTime={date}>{formatDate(date, lang)}</time>;
}
