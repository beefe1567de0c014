// The article's cast in groups, and on top what has happened since. Draws; showing a place is the caller's.
import { useState } from 'preact/hooks';
import { say, toForm } from '@/lib/all-words';
import { formatDate } from '@/lib/dates';
import type { PopupView } from '@/lib/popup';
import { toSilence } from '@/lib/since';
import type { Lang } from '@/lib/words';
import { CastRow } from './CastRow';
import { Months } from './Months';
import type { Follow } from './Names';
import { toHeading } from './popup-heading';
import { Timeline } from './Timeline';
import { Turns } from './Turns';

// More of them run into one thick line.
const mostPoints = 20;

export type CastProps = {
  view: PopupView & { state: 'cast' };
  lang: Lang;
  today: string;
  onOpen: Follow;
};

export function Cast({ view, lang, today, onOpen }: CastProps) {
  const [since, setSince] = useState(false);
  const { published, checkedAt, turns, groups, articleLang, isArticle } = view;
  const cards = new Map(
    groups.flatMap(({ rows }) => rows.map(({ card }) => [card.entity.id, card])),
  );
  const sinceHeading = published && say(lang, 'popup.sinceHeading', formatDate(published, lang));
  const heading = (since && sinceHeading) || toHeading(view, lang);
  const Line = turns.length > mostPoints ? Months : Timeline;
  // The band says how many there are, to those who see it.
  const isCounted = published !== null && turns.length > 0;
  return (
    <>
      {published === null ? (
        isArticle && <p class="pp-undated">{say(lang, 'popup.undated')}</p>
      ) : (
        <section class="pp-article">
          <header>
            <h2>{sinceHeading}</h2>
            {turns.length > 0 && (
              <button
                type="button"
                class="link"
                aria-expanded={since}
                onClick={() => setSince(!since)}
              >
                {say(lang, since ? 'popup.sinceClose' : 'popup.sinceOpen')}
              </button>
            )}
          </header>
          {turns.length > 0 && (
            <Line
              events={turns.map(({ event }) => event)}
              {...{ published, checkedAt, today, lang }}
            />
          )}
          <p>{turns.length > 0 ? tellTurns(view, lang) : tellSilence(view, published, lang)}</p>
        </section>
      )}
      {!since && <h2 class={isCounted ? 'sr' : 'pp-names'}>{heading}</h2>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard */}
      <section class="pp-list" tabIndex={0} aria-label={heading}>
        {since ? (
          <Turns {...{ turns, cards, lang, onOpen }} />
        ) : (
          groups.map(({ group, rows }) => (
            <section key={group}>
              <h3>
                {say(lang, `popup.${group}`)} <span>{rows.length}</span>
              </h3>
              <ul>
                {rows.map((row) => (
                  <li key={row.card.entity.id}>
                    <CastRow {...{ row, lang, articleLang, onOpen }} />
                  </li>
                ))}
              </ul>
            </section>
          ))
        )}
      </section>
    </>
  );
}

function tellTurns({ names, changed, turns }: CastProps['view'], lang: Lang): string {
  const count = turns.length;
  const events = say(lang, `popup.events_${toForm(lang, count)}`, count);
  return names === 1
    ? say(lang, 'popup.sinceOnly', events)
    : say(lang, 'popup.sinceCount', names, changed, events);
}

function tellSilence(
  { laterFacts, checkedAt }: CastProps['view'],
  published: string,
  lang: Lang,
): string {
  const silence = toSilence(laterFacts, published, checkedAt);
  return silence === 'later-facts'
    ? say(lang, 'popup.sinceFacts', laterFacts)
    : say(lang, `card.since_${silence}`, formatDate(checkedAt, lang));
}
