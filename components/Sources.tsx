// The footnotes themselves: number, publisher, title, date, each a link. Draws what it is given.
import { formatDate } from '@/lib/dates';
import { keepTogether } from '@/lib/keep-together';
import type { EntityCard } from '@/lib/messages';
import { ownId } from '@/lib/pack/pack-ids';
import { type Lang, say } from '@/lib/words';
import { KnownDate } from './KnownDate';
import type { Notes } from './notes';
import { SourceLink } from './SourceLink';

export type SourcesProps = { notes: Notes; card: EntityCard; lang: Lang };

export function Sources({ notes, card, lang }: SourcesProps) {
  // When the data was checked says nothing of what the reader wrote herself.
  const isOwn = card.entity.pack === ownId;
  if (isOwn && notes.order.length === 0) return null;
  const hasDescribed = notes.order.some((id) => card.sources[id]?.described);
  return (
    <section class="sources">
      <h3>{say(lang, 'card.sources')}</h3>
      <ol>
        {notes.order.map((id, i) => {
          const source = card.sources[id];
          if (!source) return null;
          return (
            <li key={id}>
              <span class="no">
                {i + 1}
                {lang === 'ko' ? ')' : '.'}
              </span>
              <SourceLink source={source} lang={lang}>
                <span>
                  {/* Press is the norm and says nothing. */}
                  {source.grade !== 'press' && ` · ${say(lang, `card.${source.grade}`)}`} ·{' '}
                  <span lang={source.lang}>
                    {source.described ? `[${source.title}]` : source.title}
                  </span>
                </span>
              </SourceLink>
              {source.published ? (
                <KnownDate date={source.published} lang={lang} />
              ) : (
                <span class="undated">{say(lang, 'card.noDate')}</span>
              )}
            </li>
          );
        })}
      </ol>
      {hasDescribed && <p>{keepTogether(say(lang, 'card.describedNote'))}</p>}
      {notes.hasUnconfirmed && <p>{keepTogether(say(lang, 'card.unconfirmedNote'))}</p>}
      {!isOwn && <p>{say(lang, 'card.checked', formatDate(card.checkedAt, lang))}</p>}
    </section>
  );
}
