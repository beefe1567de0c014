// The card: who or what it is, what is known as of when, and according to whom. Draws; asks nothing itself.
import { formatDate } from '@/lib/dates';
import type { EntityCard } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import { CardHead } from './CardHead';
import { Facts } from './Facts';
import { toNotes } from './notes';
import { Relations } from './Relations';
import { Since } from './Since';
import { Sources } from './Sources';
import { Stages } from './Stages';

export type CardView =
  | { state: 'loading'; name: string }
  | { state: 'known'; card: EntityCard; inferred: boolean }
  | { state: 'unknown'; name: string }
  | { state: 'failed'; name: string };

export type CardProps = {
  view: CardView;
  lang: Lang;
  /** The article's own date, YYYY-MM-DD; null: no claim is made. */
  published: string | null;
  /** YYYY-MM-DD. */
  today: string;
  /** The name the reader came from, if she followed a name inside the card. */
  cameFrom: string | null;
  onClose(): void;
  onBack(): void;
  onFollow(id: EntityId): void;
};

export function Card({
  view,
  lang,
  published,
  today,
  cameFrom,
  onClose,
  onBack,
  onFollow,
}: CardProps) {
  const name = view.state === 'known' ? view.card.entity.name[lang] : view.name;
  const head = { name, lang, cameFrom, onClose, onBack };
  return (
    <div class="card" lang={lang} role="dialog" aria-label={name} tabIndex={-1}>
      {view.state === 'known' ? (
        <Known
          card={view.card}
          head={<CardHead {...head} entity={view.card.entity} inferred={view.inferred} />}
          {...{ lang, published, today, onFollow }}
        />
      ) : (
        <>
          <CardHead {...head} entity={null} inferred={false} />
          <div class="card-body">
            {view.state === 'loading' ? (
              <div class="bars" role="status" aria-label={say(lang, 'card.loading')}>
                <i />
                <i />
                <i />
              </div>
            ) : (
              <p class="summary" role="status">
                {say(lang, view.state === 'unknown' ? 'card.unknown' : 'card.failed')}
              </p>
            )}
          </div>
        </>
      )}
    </div>
  );
}

type KnownProps = Pick<CardProps, 'lang' | 'published' | 'today' | 'onFollow'> & {
  card: EntityCard;
  head: preact.JSX.Element;
};

function Known({ card, head, lang, published, today, onFollow }: KnownProps) {
  // Terms are not split: what a word means does not age with the article.
  const split = card.entity.type === 'concept' ? null : published;
  const notes = toNotes(card.entity, split);
  return (
    <>
      {head}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard */}
      <div class="card-body" tabIndex={0}>
        <p class="summary">{card.entity.summary[lang]}</p>
        {card.entity.stages && (
          <Stages
            stages={card.entity.stages}
            published={split}
            {...{ notes, card, lang, onFollow }}
          />
        )}
        {split && (
          <Since
            turns={notes.turns}
            events={card.entity.events}
            published={split}
            {...{ today, lang, notes, card }}
          />
        )}
        <Facts groups={notes.groups} {...{ lang, notes, card }} />
        <Relations card={card} lang={lang} onFollow={onFollow} />
        <Sources notes={notes} sources={card.sources} lang={lang} />
      </div>
      <footer class="card-foot">
        {say(lang, 'card.checked', formatDate(card.checkedAt, lang))}
      </footer>
    </>
  );
}
