// The text with which a reader reports an error in the data: hers to copy and send. Knows words, sends nothing.
import { formatDate } from '@/lib/dates';
import type { EntityCard } from '@/lib/messages';
import { type Lang, say } from '@/lib/words';

/** `page` is the article's address; `why` the reason for the mention, if it was one. */
export function toReport(
  { entity, checkedAt }: EntityCard,
  page: string,
  why: string | null,
  lang: Lang,
): string {
  const lines = [
    say(lang, 'report.title'),
    say(lang, 'report.name', entity.name[lang], `${entity.type}/${entity.id}`),
    say(lang, 'report.data', formatDate(checkedAt, lang)),
    say(lang, 'report.page', page),
    why && say(lang, 'report.why', why),
    '',
    say(lang, 'report.fact'),
    say(lang, 'report.right'),
  ];
  return lines.filter((line) => line !== null).join('\n');
}
