// Names that the reader has switched off, each with a way back. Draws.

import { say } from '@/lib/all-words';
import type { Muted } from '@/lib/settings';
import type { Lang } from '@/lib/words';
import { Row, Section } from '../Setting';

/** `name` is the entity's, in the reader's language; its id where nothing is known of it any more. */
export type MutedName = { one: Muted; name: string };

export type MutedProps = { lang: Lang; muted: MutedName[]; onUnmute(one: Muted): void };

export function MutedSection({ lang, muted, onUnmute }: MutedProps) {
  return (
    <Section id="muted" heading={say(lang, 'options.muted')} lead={say(lang, 'options.mutedLead')}>
      {muted.length === 0 && <p class="about">{say(lang, 'options.mutedNone')}</p>}
      {muted.toReversed().map(({ one, name }) => (
        <Row key={JSON.stringify(one)} what={name} about={toScope(lang, one)}>
          <button type="button" class="btn" onClick={() => onUnmute(one)}>
            {say(lang, 'card.undo')}
            <span class="sr">: {name}</span>
          </button>
        </Row>
      ))}
    </Section>
  );
}

function toScope(lang: Lang, one: Muted): string {
  switch (one.scope) {
    case 'mention':
      return say(lang, 'options.mutedMention', one.page);
    case 'site':
      return say(lang, 'options.mutedSite', one.host);
    case 'everywhere':
      return say(lang, 'card.muteEverywhere');
  }
}
