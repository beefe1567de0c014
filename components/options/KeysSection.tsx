// The keys as they are now; they are changed where browsers keep them. Draws.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';
import { Row, Section } from '../Setting';

export type Command = { name: string; shortcut: string };
export type KeysProps = {
  lang: Lang;
  commands: Command[];
  /** Null where this browser lets nobody but the reader open its page. */
  onOpenShortcuts: (() => void) | null;
};

// In the order of the manifest: browsers tell them by the alphabet.
const labels = [
  ['next-name', 'ext.command_next'],
  ['previous-name', 'ext.command_previous'],
  ['open-card', 'ext.command_card'],
  ['_execute_action', 'options.openPopup'],
  ['toggle-site', 'ext.command_toggle'],
] as const;

export function KeysSection({ lang, commands, onOpenShortcuts }: KeysProps) {
  return (
    <Section id="keys" heading={say(lang, 'options.keys')}>
      {labels.map(([name, label]) => {
        const command = commands.find((one) => one.name === name);
        return (
          command && (
            <Row key={name} what={say(lang, label)}>
              {command.shortcut ? <kbd>{command.shortcut}</kbd> : say(lang, 'options.noKey')}
            </Row>
          )
        );
      })}
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
