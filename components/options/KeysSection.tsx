// The keys as they are now; they are changed where browsers keep them. Draws.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';
import { Row, Section } from './Setting';

export type Command = { name: string; shortcut: string };
export type KeysProps = {
  lang: Lang;
  commands: Command[];
  /** Null where this browser lets nobody but the reader open its page. */
  onOpenShortcuts: (() => void) | null;
};

const labels = {
  'next-name': 'ext.command_next',
  'previous-name': 'ext.command_previous',
  'open-card': 'ext.command_card',
  'toggle-site': 'ext.command_toggle',
  _execute_action: 'options.openPopup',
} as const;

export function KeysSection({ lang, commands, onOpenShortcuts }: KeysProps) {
  return (
    <Section id="keys" heading={say(lang, 'options.keys')}>
      {commands.map(({ name, shortcut }) =>
        name in labels ? (
          <Row key={name} what={say(lang, labels[name as keyof typeof labels])}>
            {shortcut === '' ? say(lang, 'options.noKey') : <kbd>{shortcut}</kbd>}
          </Row>
        ) : null,
      )}
      <Row what={say(lang, 'options.closeCard')}>
        <kbd>Esc</kbd>
      </Row>
      {onOpenShortcuts ? (
        <p class="acts">
          <button type="button" class="link" onClick={onOpenShortcuts}>
            {say(lang, 'options.shortcuts')}
          </button>
        </p>
      ) : (
        <p class="about">{say(lang, 'options.shortcutsByHand')}</p>
      )}
    </Section>
  );
}
