// The card: who or what it is, what is known as of when, and according to whom. Draws; asks nothing itself.
import { useMemo, useState } from 'preact/hooks';
import type { CardView } from '@/lib/card/card-view';
import type { Cited } from '@/lib/cite';
import { keepTogether } from '@/lib/keep-together';
import type { EntityId } from '@/lib/pack/schema';
import { toReport } from '@/lib/report';
import { toSplit } from '@/lib/since';
import { say } from '@/lib/words';
import { CardFoot, type CardFootProps } from './CardFoot';
import { CardHead } from './CardHead';
import { toCited } from './cited';
import { Facts } from './Facts';
import { type Follow, type NameSpan, Names, Sentence } from './Names';
import { Note } from './Note';
import { toNotes, toTexts } from './notes';
import { PackName } from './PackName';
import { Relations } from './Relations';
import { Senses } from './Senses';
import { Since } from './Since';
import { Sources } from './Sources';
import { Stages } from './Stages';
import { Unknown, type UnknownProps } from './Unknown';

export type CardProps = Omit<CardFootProps, 'entity' | 'toReport' | 'toCited'> &
  Pick<UnknownProps, 'onAdd'> & {
    view: CardView;
    /** The article it stands in; without a date of its own no claim is made about what came after. */
    article: Cited['article'];
    /** YYYY-MM-DD. */
    today: string;
    /** The names followed inside the card on the way here. */
    trail: string[];
    /** The names in a card's sentences, text by text; `self` is whose card it is. */
    findNames(texts: string[], self: EntityId): NameSpan[][];
    /** `onPin` pins, or unpins; false where there is no room for another. Null: it cannot be pinned. */
    pin: { pinned: boolean; onPin(): boolean } | null;
    onClose(): void;
    onBack(index: number): void;
    onFollow: Follow;
    /** Asks once more for a card that did not come; where there is none it is asked for from outside. */
    onRetry?: () => void;
  };

export function Card(props: CardProps) {
  const { view, lang } = props;
  const name = view.state === 'known' ? view.card.entity.name[lang] : view.name;
  return (
    <div class="card" lang={lang} role="dialog" aria-label={name} tabIndex={-1}>
      {view.state === 'known' ? (
        // Another name starts anew: nothing that was open for the last one stays open.
        <Known key={view.card.entity.id} {...props} view={view} />
      ) : (
        <>
          <CardHead
            {...props}
            {...{ name, entity: null, doubt: null, why: null }}
            // Not worth a pin; but one that is pinned is still moved and unpinned.
            pin={props.pin?.pinned ? props.pin : null}
          />
          <div class="card-body">
            {view.state === 'loading' ? (
              <div class="bars" role="status" aria-label={say(lang, 'card.loading')}>
                <i />
                <i />
                <i />
              </div>
            ) : view.state === 'choice' ? (
              <Senses cards={view.cards} lang={lang} onFollow={props.onFollow} />
            ) : view.state === 'unknown' ? (
              <Unknown {...{ name, lang }} onAdd={props.onAdd} />
            ) : (
              <>
                <p class="summary" role="status">
                  {say(lang, 'card.failed')}
                </p>
                {props.onRetry && (
                  <p>
                    <button type="button" class="btn" onClick={props.onRetry}>
                      {say(lang, 'card.retry')}
                    </button>
                  </p>
                )}
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}

type KnownProps = Omit<CardProps, 'view'> & { view: CardView & { state: 'known' } };

function Known({ view, ...props }: KnownProps) {
  const { lang, article, today, pin, findNames, onFollow, onNote } = props;
  const { card, doubt, why } = view;
  const { entity } = card;
  // What is in doubt is told with its reason at once; a plain name only to those who ask.
  const [whyOpen, setWhyOpen] = useState(doubt !== null);
  const [isFull, setIsFull] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  // An article that may mean another parts nothing of this one into then and since.
  const split = doubt === 'asked' ? null : toSplit(entity, article.published);
  const notes = toNotes(entity, split, today, isWhole);
  const shared = { notes, card, lang };
  const names = useMemo(() => {
    const texts = toTexts(entity, notes, lang);
    return new Map(findNames(texts, entity.id).map((spans, i) => [texts[i], spans]));
  }, [entity.id, lang, split, isWhole, findNames]);
  return (
    <Names.Provider value={{ find: (text) => names.get(text) ?? [], onFollow }}>
      <CardHead
        {...props}
        name={entity.name[lang]}
        {...{ entity, doubt }}
        why={why === null ? null : { open: whyOpen, onToggle: () => setWhyOpen(!whyOpen) }}
        pin={pin && { ...pin, onPin: () => setIsFull(!pin.onPin()) }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard */}
      <section class="card-body" tabIndex={0} aria-label={entity.name[lang]}>
        {isFull && (
          <p class="why" role="status">
            {say(lang, 'card.pinFull')}
          </p>
        )}
        {why !== null && whyOpen && <p class="why">{keepTogether(why)}</p>}
        <p class="summary">
          <Sentence text={entity.summary[lang]} />
          <PackName card={card} pack={entity.pack} lang={lang} />
        </p>
        {entity.summaries?.map(({ text, pack }) => (
          <p class="summary" key={text.en}>
            <Sentence text={text[lang]} />
            <PackName card={card} pack={pack} lang={lang} all />
          </p>
        ))}
        {entity.note && <Note note={entity.note} id={entity.id} lang={lang} onNote={onNote} />}
        {entity.stages && (
          <Stages stages={entity.stages} published={split} {...shared} onFollow={onFollow} />
        )}
        {split && (
          <Since
            turns={notes.turns}
            events={entity.events}
            published={split}
            {...shared}
            today={today}
          />
        )}
        <Facts {...shared} isWhole={isWhole} onWhole={setIsWhole} />
        <Relations card={card} lang={lang} onFollow={onFollow} />
        <Sources notes={notes} card={card} lang={lang} />
      </section>
      <CardFoot
        {...props}
        entity={entity}
        toCited={() => toCited(card, notes, article, lang)}
        toReport={() => toReport(card, article.address, why, lang)}
      />
    </Names.Provider>
  );
}
