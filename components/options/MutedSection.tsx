// Names that the reader has switched off, each with a way back. Draws.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '@/lib/all-words';
import type { Muted } from '@/lib/settings';
import type { Lang } from '@/lib/words';
import { Row, Section } from '../Setting';

/** `name` is the entity's, in the reader's language; its id where nothing is known of it any more. */
export type MutedName = { one: Muted; name: string };

export type MutedProps = { lang: Lang; muted: MutedName[]; onUnmute(one: Muted): void };

/** The keyboard goes on to the next name where its own is gone, and to the heading after the last. */
export function MutedSection({ lang, muted, onUnmute }: MutedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<{ key: string; at: number } | null>(null);
  useLayoutEffect(() => {
    const was = pressed.current;
    if (!was || muted.some(({ one }) => toKey(one) === was.key)) return;
    pressed.current = null;
    if (document.activeElement !== document.body) return;
    const left = [...(heading.current?.parentElement?.querySelectorAll('button') ?? [])];
    (left[was.at] ?? left.at(-1) ?? heading.current)?.focus();
  }, [muted]);
  return (
    <Section
      id="muted"
      heading={say(lang, 'options.muted')}
      headingRef={heading}
      lead={say(lang, 'options.mutedLead')}
    >
      {muted.length === 0 && <p class="about">{say(lang, 'options.mutedNone')}</p>}
      {muted.toReversed().map(({ one, name }, at) => (
        <Row key={toKey(one)} what={name} about={toScope(lang, one)}>
          <button
            type="button"
            class="btn"
            onClick={() => {
              pressed.current = { key: toKey(one), at };
              onUnmute(one);
            }}
          >
            {say(lang, 'options.unmute')}
            <span class="sr">: {name}</span>
          </button>
        </Row>
      ))}
    </Section>
  );
}

const toKey = (one: Muted): string => JSON.stringify(one);

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
