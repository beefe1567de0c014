// One of the cast: name, how often, what is new since, one line on it; a click opens its card and shows the place. Draws.

import { say } from '@/lib/all-words';
import { formatDate } from '@/lib/dates';
import type { CastRow as Row } from '@/lib/popup';
import type { Lang } from '@/lib/words';
import type { Follow } from './Names';

/** `articleLang`: the article has its name for it, which the list may not have. */
export type CastRowProps = { row: Row; lang: Lang; articleLang: Lang; onOpen: Follow };

export function CastRow({ row, lang, articleLang, onOpen }: CastRowProps) {
  const { entity } = row.card;
  const name = entity.name[lang];
  const printed = entity.name[articleLang];
  return (
    <button
      type="button"
      class="cast-row"
      data-entity={entity.id}
      title={say(lang, 'popup.showPlace', name)}
      onClick={() => onOpen(entity.id, name)}
    >
      <b>
        {row.news !== null && <i class="dot" />}
        {name}
        {printed !== name && (
          <span class="alias" lang={articleLang}>
            {' '}
            {printed}
          </span>
        )}
        {row.news !== null && <span class="news">{tellNews(row.news, lang)}</span>}
      </b>
      <span class="counts">
        {row.turns > 0 && <em>{say(lang, 'popup.since', row.turns)}</em>}
        {row.inferred > 0
          ? say(lang, 'popup.timesInferred', row.count, row.inferred)
          : say(lang, 'popup.times', row.count)}
      </span>
      <span class="gist">{entity.summary[lang]}</span>
    </button>
  );
}

const tellNews = (news: NonNullable<Row['news']>, lang: Lang): string =>
  news.of === 'event'
    ? say(lang, 'popup.news', formatDate(news.date, lang))
    : say(lang, 'popup.added', news.count);
