// Facts in their groups: label, as-of date, the sentence, its note numbers. Draws what it is given.
import type { EntityCard } from '@/lib/messages';
import { ownId } from '@/lib/pack/pack-ids';
import { type Lang, say } from '@/lib/words';
import { KnownDate } from './KnownDate';
import { Sentence } from './Names';
import { Numbers } from './Numbers';
import type { Notes } from './notes';
import { PackName } from './PackName';
import { SeeAll } from './SeeAll';

const headings = {
  since: 'card.factsSince',
  before: 'card.factsThen',
  around: 'card.factsAround',
  known: 'card.factsKnown',
} as const;

export type FactsProps = {
  notes: Notes;
  card: EntityCard;
  lang: Lang;
  /** Are all of them shown? */
  isWhole: boolean;
  onWhole(isWhole: boolean): void;
};

export function Facts({ notes, card, lang, isWhole, onWhole }: FactsProps) {
  const shared = { notes, card, lang };
  return (
    <div>
      {notes.groups.map(({ time, facts }) => (
        <section class="group" key={time}>
          <h3 class="facts-head">
            {say(lang, headings[time])}
            <span>{say(lang, 'card.asOf')}</span>
          </h3>
          <dl class="facts">
            {facts.map((fact) => (
              <div class="fact" key={fact.label.en + fact.asOf + fact.value.en}>
                <dt>
                  {fact.label[lang]}
                  {fact.status === 'reported' && (
                    <span class="flag">{say(lang, 'card.unconfirmed')}</span>
                  )}
                  {/* Where all of it is hers, that is said once. */}
                  {card.entity.pack !== ownId && (
                    <PackName card={card} pack={fact.pack} lang={lang} />
                  )}
                  {fact.versions && <span class="flag">{say(lang, 'card.differ')}</span>}
                </dt>
                <dd class="value">
                  <Sentence text={fact.value[lang]} />
                  <Numbers sources={fact.sources} {...shared} />
                </dd>
                {fact.versions?.map((version) => (
                  <dd class="value version" key={version.value.en}>
                    <span>
                      <Sentence text={version.value[lang]} />
                      <Numbers sources={version.sources} {...shared} />
                      {version.status === 'reported' && (
                        <span class="flag"> {say(lang, 'card.unconfirmed')}</span>
                      )}
                    </span>
                  </dd>
                ))}
                <dd class="as-of">
                  <span class="sr">{say(lang, 'card.asOf')} </span>
                  <KnownDate date={fact.asOf} lang={lang} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {notes.allFacts !== null && (
        <SeeAll
          {...{ lang, isOpen: isWhole }}
          class="all-facts"
          label={say(lang, 'card.seeAllFacts', notes.allFacts)}
          onOpen={onWhole}
        />
      )}
    </div>
  );
}
