// The article's cast in groups, and on top what has happened since. Draws; showing a place is the caller's.
import { useState } from 'preact/hooks';
import { say } from '@/lib/all-words';
import { formatDate } from '@/lib/dates';
import type { PopupView } from '@/lib/popup';
import type { Lang } from '@/lib/words';
import { CastRow } from './CastRow';
import { KnownDate } from './KnownDate';
import { keepTogether } from './keep-together';
import type { Follow } from './Names';
import { Timeline } from './Timeline';

export type CastProps = {
  view: PopupView & { state: 'cast' };
  lang: Lang;
  today: string;
  onOpen: Follow;
};

export function Cast({ view, lang, today, onOpen }: CastProps) {
  const [since, setSince] = useState(false);
  const { published, turns, names, changed, groups } = view;
  const nameOf = new Map(
    groups.flatMap(({ rows }) =>
      rows.map(({ card: { entity } }) => [entity.id, entity.name[lang]]),
    ),
  );
  return (
    <>
      {published && (
        <section class="pp-article">
          <h2>
            {say(lang, 'popup.sinceHeading', formatDate(published, lang))}
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
          </h2>
          {turns.length > 0 && (
            <Timeline events={turns.map(({ event }) => event)} {...{ published, today, lang }} />
          )}
          <p>
            {turns.length > 0
              ? say(lang, 'popup.sinceCount', names, changed, turns.length)
              : say(lang, 'popup.sinceNone')}
          </p>
        </section>
      )}
      <h2 class="pp-names">{say(lang, 'popup.cast', names)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard */}
      <div class="pp-list" tabIndex={0}>
        {since ? (
          <ol class="turns">
            {turns.map(({ id, event }) => (
              <li key={id + event.date + event.text.en}>
                <KnownDate date={event.date} lang={lang} />
                <span>
                  {/* On its own card an event needs no subject; among those of many names it does. */}
                  <button
                    type="button"
                    class="name"
                    onClick={() => onOpen(id, nameOf.get(id) ?? '')}
                  >
                    {nameOf.get(id)}
                  </button>{' '}
                  {keepTogether(event.text[lang])}
                  {event.status === 'reported' && (
                    <span class="flag"> {say(lang, 'card.unconfirmed')}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        ) : (
          groups.map(({ group, rows }) => (
            <section key={group}>
              <h3>
                {say(lang, `popup.${group}`)} <span>{rows.length}</span>
              </h3>
              <ul>
                {rows.map((row) => (
                  <li key={row.card.entity.id}>
                    <CastRow row={row} lang={lang} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            </section>
          ))
        )}
      </div>
    </>
  );
}
