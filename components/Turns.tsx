// What has happened since the article, of all its names in one list: each with whose it is, its date and its source. Draws.
import { say } from '@/lib/all-words';
import { keepTogether } from '@/lib/keep-together';
import type { EntityCard } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import type { Turn } from '@/lib/turns';
import type { Lang } from '@/lib/words';
import { KnownDate } from './KnownDate';
import type { Follow } from './Names';
import { SourceLink } from './SourceLink';

export type TurnsProps = {
  turns: Turn[];
  cards: Map<EntityId, EntityCard>;
  lang: Lang;
  onOpen: Follow;
};

export function Turns({ turns, cards, lang, onOpen }: TurnsProps) {
  const toName = (id: EntityId) => cards.get(id)?.entity.name[lang] ?? id;
  return (
    <>
      <ol class="turns">
        {turns.map(({ id, event, others }) => {
          const card = cards.get(id);
          const name = toName(id);
          // The first: the others are on the card.
          const source = card?.sources[event.sources[0] ?? ''];
          return (
            <li key={id + event.date + event.text.en}>
              <KnownDate date={event.date} lang={lang} />
              <span>
                {/* On its own card an event needs no subject; among those of many names it does. */}
                <button type="button" class="name" onClick={() => onOpen(id, name)}>
                  {name}
                </button>{' '}
                {keepTogether(event.text[lang])}
                {source && <SourceLink class="from" source={source} lang={lang} />}
                {event.status === 'reported' && (
                  <span class="flag"> {say(lang, 'card.unconfirmed')}</span>
                )}
                {others.length > 0 && (
                  <span class="others">
                    {say(lang, 'card.related')}{' '}
                    {others.map((other, i) => (
                      <>
                        {i > 0 && ', '}
                        <button
                          type="button"
                          class="link"
                          onClick={() => onOpen(other, toName(other))}
                        >
                          {toName(other)}
                        </button>
                      </>
                    ))}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {turns.some(({ event }) => event.status === 'reported') && (
        <p class="pp-note">{say(lang, 'card.unconfirmedNote')}</p>
      )}
    </>
  );
}
