// "Since this article": the newest turns and their timeline, or why there are none. Draws; what is later is decided elsewhere.
import { useState } from 'preact/hooks';
import { formatDate } from '@/lib/dates';
import { keepTogether } from '@/lib/keep-together';
import type { EntityCard } from '@/lib/messages';
import { ownId } from '@/lib/pack/pack-ids';
import type { PackEvent } from '@/lib/pack/schema';
import { toSilence } from '@/lib/since';
import { type Lang, say } from '@/lib/words';
import { KnownDate } from './KnownDate';
import { Sentence } from './Names';
import { Numbers } from './Numbers';
import { fewestTurns, type Notes } from './notes';
import { PackName } from './PackName';
import { SeeAll } from './SeeAll';
import { Timeline } from './Timeline';

export type SinceProps = {
  turns: PackEvent[];
  events: PackEvent[];
  published: string;
  today: string;
  notes: Notes;
  card: EntityCard;
  lang: Lang;
};

export function Since({ turns, events, published, today, notes, card, lang }: SinceProps) {
  const [all, setAll] = useState(false);
  if (turns.length === 0) return <NoTurns {...{ published, notes, card, lang }} />;
  return (
    <section class="since">
      <header>
        <h3>{say(lang, 'card.sinceHeading', formatDate(published, lang))}</h3>
        {turns.length > fewestTurns && (
          <SeeAll
            {...{ lang, isOpen: all }}
            label={say(lang, 'card.seeAll', turns.length)}
            onOpen={setAll}
          />
        )}
      </header>
      <Timeline {...{ events, published, today, lang }} checkedAt={card.checkedAt} />
      <ol>
        {turns.slice(0, all ? turns.length : fewestTurns).map((turn) => (
          <li key={turn.date + turn.text.en}>
            <KnownDate date={turn.date} lang={lang} />
            <span>
              <Sentence text={turn.text[lang]} />
              <Numbers sources={turn.sources} notes={notes} card={card} lang={lang} />
              <PackName card={card} pack={turn.pack} lang={lang} />
              {turn.status === 'reported' && (
                <span class="flag"> {say(lang, 'card.unconfirmed')}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type NoTurnsProps = Pick<SinceProps, 'published' | 'notes' | 'card' | 'lang'>;

function NoTurns({ published, notes, card, lang }: NoTurnsProps) {
  const later = notes.groups.find(({ time }) => time === 'since');
  const silence = toSilence(later?.facts.length ?? 0, published, card.checkedAt);
  // Facts of a later day stand right below, under their own heading. What is hers alone, no data was checked for.
  if (silence === 'later-facts' || card.entity.pack === ownId) return null;
  return (
    <section class="since">
      <p>{keepTogether(say(lang, `card.since_${silence}`, formatDate(card.checkedAt, lang)))}</p>
    </section>
  );
}
